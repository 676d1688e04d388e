import { submitSqlite } from './submit-sqlite.ts'

export async function bench(args: string[]) {
  console.log(JSON.stringify(await submitSqlite(), null, 1), args)
  return 0
}
