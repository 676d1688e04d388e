export function newerCss(css: string): string[]
export function newerJs(source: string): string[]
