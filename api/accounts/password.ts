/** Loaded at the first sign-in: a native module that respondents never need. */
const argon2 = () => import('@node-rs/argon2')

/** OWASP's second choice of parameters for argon2id, the default algorithm of the library: 19 MiB, two passes. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

let nobody: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return (await argon2()).hash(password.normalize('NFKC'), OPTIONS)
}

/** Without a hash it takes as long as with a wrong password: who has an account stays unknown. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const { verify } = await argon2()
  nobody ??= hashPassword('nobody has this password')
  const matches = await verify(hash ?? (await nobody), password.normalize('NFKC'))
  return hash !== undefined && matches
}
