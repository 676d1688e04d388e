/** One column, readable on a phone, light and dark; no fonts or pictures of its own. */
export const READER_CSS = `
:root { color-scheme: light dark; --text: #1a1f26; --back: #fff; --line: #6b7280; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --text: #e8eaed; --back: #1f242a; --link: #8ab8f0 } }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 16px }
h1 { font-size: 24px } h2 { font-size: 20px; margin-top: 32px } h3 { font-size: 16px; margin: 16px 0 4px }
a { color: var(--link) }
code { font-size: 14px; overflow-wrap: anywhere }
details { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 8px 0 }
summary { cursor: pointer; padding: 4px 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 14px }
th, td { border-bottom: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top }
tbody th { font-weight: 400 }
th:first-child { width: 35% }
td { overflow-wrap: anywhere }
`
