import {
  type ComplaintRoute,
  type ProfileDetails,
  type PublishedStep,
  type ServiceDetails,
  STAGES,
} from './catalogue.ts'
import type { Names } from './dimensions.ts'

/** What the public page must say of each service (general requirements 6.1, 6.2). */
export const SERVICE_GAPS = ['scope', 'clients', 'steps', 'step-ranges', 'price', 'promise', 'contact'] as const
/** And of each service of a centre of county level and below (window standard 5.2). */
export const CENTRE_SERVICE_GAPS = ['limit', 'materials', 'department', 'responsible'] as const
/** What it must say of the organization (general requirements 5.2, 6.1, 6.2; window standard 5.2). */
export const PAGE_GAPS = ['services', 'complaint-route', 'complaint-process', 'complaint-ranges'] as const
export const CENTRE_GAPS = ['complaint-phone'] as const
/** What the star grade reads (general requirements 4.2 and its table). */
export const GRADE_GAPS = [
  ...(['legal-person', 'registered-on', 'registered-lately', 'registered-in', 'registered-elsewhere'] as const),
  ...(['address', 'premises-area', 'registered-capital', 'professional-staff', 'revenue'] as const),
] as const

export type ServiceGap = (typeof SERVICE_GAPS)[number] | (typeof CENTRE_SERVICE_GAPS)[number]
export type OwnGap = (typeof PAGE_GAPS)[number] | (typeof CENTRE_GAPS)[number] | (typeof GRADE_GAPS)[number]

/** page: general requirements 6; centre: window standard 5.2; grade: general requirements 4.2 and the table. */
export const GAP_REASONS = ['page', 'centre', 'grade'] as const
export type GapReason = (typeof GAP_REASONS)[number]

export interface OrganizationGap {
  readonly asks: GapReason
  readonly code: OwnGap
}

/** A service of which something isn't said yet. */
export interface UnsaidService {
  readonly id: string
  readonly name: Names
  readonly gaps: ServiceGap[]
}

/** An offered service, as far as its publication goes. */
export interface OfferedService {
  readonly id: string
  readonly name: Names
  readonly details: ServiceDetails
  readonly hasLimit: boolean
}

export interface PublicationFacts {
  readonly isCountyCenter: boolean
  readonly legalPerson: string | null
  /** Business day. */
  readonly registeredOn: string | null
  readonly registeredIn: string | null
  readonly registeredCapital: number | null
  readonly premisesArea: number | null
  readonly details: ProfileDetails
  /** Those that aren't retired. */
  readonly services: readonly OfferedService[]
  /** Ids of staff who aren't retired, and how many of them are professional. */
  readonly staff: ReadonlySet<string>
  readonly professionals: number
  readonly revenueYears: readonly number[]
  /** Business day. */
  readonly today: string
}

/** What of the organization itself is still missing, in the order in which it is entered. */
export function organizationGaps(facts: PublicationFacts): OrganizationGap[] {
  const { complaints = {}, complaintSteps = [] } = facts.details
  const missing = <C extends OwnGap>(asks: GapReason, found: Partial<Record<C, boolean>>): OrganizationGap[] =>
    (Object.keys(found) as C[]).filter(code => found[code]).map(code => ({ asks, code }))
  return [
    ...missing<(typeof PAGE_GAPS)[number]>('page', {
      services: facts.services.length === 0,
      'complaint-route': !isReachable(complaints),
      'complaint-process': complaintSteps.length === 0,
      'complaint-ranges': complaintSteps.some(hasNoRange),
    }),
    ...missing<(typeof CENTRE_GAPS)[number]>('centre', {
      'complaint-phone': facts.isCountyCenter && !complaints.phone,
    }),
    ...missing<(typeof GRADE_GAPS)[number]>('grade', gradeGaps(facts)),
  ]
}

/** The services of which something isn't said yet, with what. */
export function unsaidServices(facts: PublicationFacts): UnsaidService[] {
  return facts.services
    .map(service => ({ id: service.id, name: service.name, gaps: serviceGaps(service, facts) }))
    .filter(({ gaps }) => gaps.length > 0)
}

/** A service without a contact of its own is reached through the organization's. */
export function serviceGaps(
  { details, hasLimit }: Pick<OfferedService, 'details' | 'hasLimit'>,
  facts: Pick<PublicationFacts, 'isCountyCenter' | 'staff'> & { readonly details: ProfileDetails },
): ServiceGap[] {
  const { steps = [], materials = [], responsibleId } = details
  const stages = new Set(steps.map(step => step.stage))
  const general = {
    scope: !details.scope,
    clients: !details.clients,
    steps: STAGES.some(stage => !stages.has(stage)),
    'step-ranges': steps.some(hasNoRange),
    price: !details.price,
    promise: !details.promise,
    contact: !details.contact && !facts.details.phone && !facts.details.email,
  }
  const ofCentre = {
    limit: !hasLimit,
    materials: materials.length === 0,
    department: !details.department,
    responsible: responsibleId === undefined || !facts.staff.has(responsibleId),
  }
  const found = facts.isCountyCenter ? { ...general, ...ofCentre } : general
  return (Object.keys(found) as ServiceGap[]).filter(code => (found as Record<ServiceGap, boolean>)[code])
}

function gradeGaps(facts: PublicationFacts): Record<(typeof GRADE_GAPS)[number], boolean> {
  const { registeredOn, registeredIn, today } = facts
  return {
    'legal-person': facts.legalPerson === null,
    'registered-on': registeredOn === null,
    'registered-lately': registeredOn !== null && twoYearsAfter(registeredOn) > today,
    'registered-in': registeredIn === null,
    'registered-elsewhere': registeredIn !== null && !/广州|guangzhou/i.test(registeredIn),
    address: !facts.details.address,
    'premises-area': facts.premisesArea === null,
    'registered-capital': facts.registeredCapital === null,
    'professional-staff': facts.professionals === 0,
    revenue: !facts.revenueYears.includes(Number(today.slice(0, 4)) - 1),
  }
}

function twoYearsAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 2).padStart(4, '0')}${day.slice(4)}`
}

function isReachable({ phone, email, address }: ComplaintRoute): boolean {
  return Boolean(phone || email || address)
}

function hasNoRange(step: PublishedStep): boolean {
  return step.range === undefined
}
