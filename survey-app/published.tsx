import type { ComponentChildren } from 'preact'
import type { PublishedStep } from '../shared/domain/catalogue.ts'
import type { Names } from '../shared/domain/dimensions.ts'
import type { Language } from '../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { rangeInWords } from './day-ranges.ts'
import { Name } from './name.tsx'

interface RowProps {
  name: ComponentChildren
  children: ComponentChildren
}

/** One fact with its name. */
export function Row({ name, children }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface PublishedProps {
  lang: Language
  name: string
  of: Names | string | undefined
  /** The standard wants it public: where it wasn't entered, the page says so instead of leaving it out. */
  isDue?: boolean
}

/** What was entered, in its own words. */
export function Published({ lang, name, of, isDue = false }: PublishedProps) {
  if (!of) return isDue ? <MissingRow lang={lang} name={name} /> : null
  return <Row name={name}>{typeof of === 'string' ? of : <Name lang={lang} names={of} />}</Row>
}

export function MissingRow({ lang, name }: { lang: Language; name: string }) {
  return (
    <Row name={name}>
      <Missing lang={lang} />
    </Row>
  )
}

export function Missing({ lang }: { lang: Language }) {
  return <i>{PUBLIC_TEXTS[lang].missing}</i>
}

/** A step and how long it takes (general requirements 6.2: 流程各环节的周期范围). */
export function Step({ lang, step, stage }: { lang: Language; step: PublishedStep; stage?: string }) {
  const { name, range } = step
  return (
    <li>
      {stage && stage !== name.zh && stage !== name.en && <b>{stage} </b>}
      <Name lang={lang} names={name} />{' '}
      {range ? <span class="range">{rangeInWords(lang, range)}</span> : <i>{PUBLIC_TEXTS[lang].missingRange}</i>}
    </li>
  )
}
