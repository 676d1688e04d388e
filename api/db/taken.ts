/** Whether a unique key refused a row. SQLite's driver gives either its result code or only the words. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return code === '23505' || /UNIQUE constraint failed/.test(error.message)
}
