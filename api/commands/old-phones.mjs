// What Chrome 86 or Safari on iOS 14.5 do not know and no build step replaces: the survey page must do without.
import { parseSync, Visitor } from 'vite'

const SELECTORS = ['has', 'is', 'where']
const DECLARATIONS = ['inset', 'inset-inline', 'inset-block', 'aspect-ratio', 'accent-color']
const AT_RULES = ['container', 'layer', 'scope', 'starting-style', 'property']
const FUNCTIONS = ['color-mix', 'oklch', 'oklab', 'lch', 'lab', 'light-dark']

const METHODS = new Set(
  'at findLast findLastIndex toSorted toReversed toSpliced hasOwn randomUUID requestSubmit showModal groupBy'.split(
    ' ',
  ),
)
const GLOBALS = new Set(['structuredClone', 'randomUUID', 'WeakRef', 'AggregateError', 'CompressionStream'])

/** Names of what is too new in a style sheet; empty when nothing is. */
export function newerCss(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""')
  const found = []
  const note = (name, pattern) => pattern.test(text) && found.push(name)
  for (const name of SELECTORS) note(`:${name}(`, new RegExp(`:${name}\\(`))
  for (const name of DECLARATIONS) note(`${name}:`, new RegExp(`[{;\\s]${name}\\s*:`))
  for (const name of AT_RULES) note(`@${name}`, new RegExp(`@${name}\\b`))
  for (const name of FUNCTIONS) note(`${name}(`, new RegExp(`[\\s:,(]${name}\\(`))
  note('dvh, svh or lvh', /\d(?:d|s|l)v(?:h|w|min|max|i|b)\b/)
  note('nesting &', /&/)
  note('media ranges', /@media[^{]*[<>]/)
  // One unknown selector voids the whole list.
  note(':focus-visible beside other selectors', /,[^{};,]*:focus-visible|:focus-visible[^{};]*,/)
  return found
}

/** Names of what is too new in a script; `??=` is not: Chrome 85 and Safari 14 have it, and the minifier writes it. */
export function newerJs(source) {
  const { program, errors } = parseSync('enhance.js', source)
  if (errors.length > 0) return [`unreadable code: ${errors[0].message}`]
  const found = new Set()
  new Visitor({
    CallExpression: ({ callee }) => methodOf(callee) && found.add(`.${methodOf(callee)}(`),
    Identifier: node => GLOBALS.has(node.name) && found.add(node.name),
    PrivateIdentifier: () => found.add('private members (#)'),
    StaticBlock: () => found.add('static blocks'),
    Literal: node => {
      if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) found.add('look-behind in a regular expression')
      if (node.regex && /[dv]/.test(node.regex.flags)) found.add(`regular expression flag ${node.regex.flags}`)
    },
  }).visit(program)
  return [...found]
}

function methodOf(callee) {
  if (callee.type !== 'MemberExpression') return undefined
  const name = callee.computed ? callee.property.value : callee.property.name
  return METHODS.has(name) ? name : undefined
}
