/** A plugin for vite. */
export function adminTexts(root: string): { name: string }
export function asData(value: unknown, path: string): unknown
