import type { Context as HonoContext } from 'hono'
import type { Language } from '../../shared/texts/language.ts'
import type { Context } from '../context.ts'
import type { Scope } from '../scope/scope.ts'
import type { SignedIn } from '../sessions/find.ts'

/** What middleware leaves for a route. */
export interface AppEnv {
  Variables: {
    ctx: Context
    lang: Language
    /** Address of the peer, or of the client a trusted proxy speaks for. */
    address: string
    /** Whether the client sits at this machine; never through a proxy that TRUSTED_PROXY doesn't name. */
    isLocal: boolean
    /** Whether the client reached us over https, directly or through a trusted proxy. */
    isHttps: boolean
    signedIn: SignedIn
    scope: Scope
  }
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } }
}

export type AppContext = HonoContext<AppEnv>
