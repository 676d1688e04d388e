import type { ComponentChildren } from 'preact'
import { LANGUAGE_TAGS, type Language } from '../../texts/language.ts'

interface Props {
  lang: Language
  title: string
  css: string
  bodyClass?: string | undefined
  children: ComponentChildren
}

/** A window of its own for what is printed. */
export function PrintDocument({ lang, title, css, bodyClass, children }: Props) {
  return (
    <html lang={LANGUAGE_TAGS[lang]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class={bodyClass}>{children}</body>
    </html>
  )
}
