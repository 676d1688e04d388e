import type { WindowDetails } from '../shared/contract/catalogue.ts'
import type { DayUnit, ProfileDetails, ServiceDetails } from '../shared/domain/catalogue.ts'
import type { Names, ServiceFunction } from '../shared/domain/dimensions.ts'
import type { Frame } from './pages.ts'

/** A service as it is made public: only what was entered. */
export interface PublicService extends Omit<ServiceDetails, 'responsibleId'> {
  readonly name: Names
  readonly function: ServiceFunction
  readonly isPublicBenefit: boolean
  readonly limit?: { readonly days: number; readonly unit: DayUnit } | undefined
  readonly responsible?: Names | undefined
}

export interface PublicWindow extends WindowDetails {
  readonly name: Names
}

/** 公示页: what the standards want to be public of an organization. No figure stands here. */
export interface PublicPage {
  readonly frame: Frame
  /** Path of the page itself; its printed form and the progress form lie below it. */
  readonly home: string
  readonly isPrint: boolean
  readonly isDemo: boolean
  readonly organization: Names
  readonly function: ServiceFunction
  /** A centre of county level or below: the window standard asks for more. */
  readonly isCentre: boolean
  readonly profile: ProfileDetails
  readonly services: readonly PublicService[]
  readonly windows: readonly PublicWindow[]
  /** Absolute: it is printed. */
  readonly pageUrl: string
  readonly qrSvg: string
  /** 'YYYY-MM-DD' */
  readonly day: string
}

/** Asks for number and secret of a matter. */
export interface ProgressForm {
  readonly frame: Frame
  readonly home: string
  readonly isDemo: boolean
  readonly organization: Names
  /** The number that was sent and not found together with its secret. */
  readonly wrong?: { readonly number: string } | undefined
}

type Passed = 'asked' | 'commissioned' | 'accepted' | 'started' | 'delivered' | 'closed'

/** What the holder of the secret may know of a matter: nothing that names the client. */
export interface ProgressPage {
  readonly frame: Frame
  readonly home: string
  readonly isDemo: boolean
  readonly organization: Names
  readonly number: string
  readonly service: Names
  readonly responsible?: Names | undefined
  readonly stage: Passed | 'cancelled'
  /** The day on which each stage was reached, 'YYYY-MM-DD'. */
  readonly days: Readonly<Partial<Record<Passed, string>>>
  readonly promisedOn: string | null
  /** Where the client agreed to another day: the day first promised. */
  readonly firstPromisedOn: string | null
  readonly notes: readonly { readonly day: string; readonly text: string }[]
  readonly outcome: string | null
  readonly isVoided: boolean
}
