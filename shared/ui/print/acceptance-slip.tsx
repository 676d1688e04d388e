import type { Names } from '../../domain/dimensions.ts'
import { LANGUAGE_TAGS, nameIn } from '../../texts/language.ts'
import { ACCEPTANCE_SLIP_WORDS } from './acceptance-slip-words.ts'
import type { PrintLanguage } from './poster-words.ts'

export interface AcceptanceSlipProps {
  lang: PrintLanguage
  isDemo: boolean
  organization: Names
  phone?: string | undefined
  complaintPhone?: string | undefined
  number: string
  service: Names
  window?: Names | undefined
  owner?: Names | undefined
  /** 'YYYY-MM-DD' */
  askedOn: string | null
  commissionedOn: string | null
  acceptedOn: string | null
  promisedOn: string | null
  commissionGaps: string | null
  /** 一次性告知 (window standard 5.3). */
  materials: readonly string[]
  /** Opens the progress of the matter; level Q, its quiet zone within the view box. */
  url: string
  qrSvg: string
  secret: string
  /** Where number and secret are asked for. */
  formUrl: string
  printedOn: string
}

/** What the client takes along when a matter is accepted. It doesn't name the client: it may lie about. */
export function AcceptanceSlip(props: AcceptanceSlipProps) {
  const { lang, isDemo, organization, number, materials, commissionGaps, phone, complaintPhone } = props
  const words = ACCEPTANCE_SLIP_WORDS[lang]
  const facts: [string, string | null | undefined][] = [
    [words.service, nameIn(lang, props.service)],
    [words.window, props.window && nameIn(lang, props.window)],
    [words.owner, props.owner && nameIn(lang, props.owner)],
    [words.askedOn, props.askedOn],
    [words.commissionedOn, props.commissionedOn],
    [words.acceptedOn, props.acceptedOn],
    [words.promisedOn, props.promisedOn],
    [words.gaps, commissionGaps],
  ]
  return (
    <main class="slip" lang={LANGUAGE_TAGS[lang]}>
      {isDemo && <p class="demo">{words.demo}</p>}
      <p>{nameIn(lang, organization)}</p>
      <h1>{words.title}</h1>
      <dl>
        <div class="number">
          <dt>{words.number}</dt>
          <dd>{number}</dd>
        </div>
        {facts.map(
          ([name, fact]) =>
            fact && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      {materials.length > 0 && (
        <>
          <h2>{words.materials}</h2>
          <ol>
            {materials.map(material => (
              <li key={material}>{material}</li>
            ))}
          </ol>
        </>
      )}
      <Progress {...props} />
      <footer>
        {phone && <p>{`${words.phone} ${phone}`}</p>}
        {complaintPhone && <p>{`${words.complaints} ${complaintPhone}`}</p>}
        <p>{`${words.printedOn} ${props.printedOn}`}</p>
      </footer>
    </main>
  )
}

function Progress({ lang, url, qrSvg, secret, formUrl }: AcceptanceSlipProps) {
  const words = ACCEPTANCE_SLIP_WORDS[lang]
  return (
    <section class="progress">
      <div class="qr" role="img" aria-label={url} dangerouslySetInnerHTML={{ __html: qrSvg }} />
      <div>
        <p class="scan">{words.progress}</p>
        <p class="url">{url}</p>
        <p>{words.form}</p>
        <p class="url">{formUrl}</p>
        <p>{words.secret}</p>
        {/* In groups, as it is copied by hand; the form takes the spaces away. */}
        <p class="secret">{secret.match(/.{1,4}/g)?.join(' ')}</p>
        <p>{words.keep}</p>
      </div>
    </section>
  )
}
