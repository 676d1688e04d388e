import type { ProfileChange } from '../../shared/contract/profile.ts'
import { putProfile } from '../organizations/profile.ts'
import { putRevenue } from '../organizations/revenue.ts'
import type { TenantScope } from '../scope/scope.ts'
import { phoneOf } from './catalogue.ts'
import type { Design } from './design.ts'
import { COMPLAINT_HOW, COMPLAINT_STEPS, HOURS, STREETS } from './fixtures/profile.ts'
import type { Traveller } from './traveller.ts'

const TEN_THOUSAND = 10_000
/** Registered capital in 10,000 yuan and premises in square metres, from large to small. */
const SIZES = [
  { capital: 500, area: 860, revenue: 2450 },
  { capital: 120, area: 320, revenue: 1180 },
  { capital: 60, area: 260, revenue: 640 },
  { capital: 20, area: 90, revenue: 210 },
] as const

/** What the organization says of itself; a new one has only begun to. */
export async function fillProfile(ctx: Traveller, scope: TenantScope, design: Design, index: number, today: string) {
  const size = SIZES[index % SIZES.length] ?? SIZES[0]
  const lastYear = Number(today.slice(0, 4)) - 1
  await putProfile(ctx, scope, { ...factsOf(design, index, size, lastYear), updatedAt: null })
  if (design.isNew) return
  for (const [ago, year] of [lastYear, lastYear - 1, lastYear - 2].entries()) {
    if (design.isPart && ago === 0) continue
    // A tenth less for each year back, to whole ten thousands.
    const yuan = Math.round(size.revenue * 0.9 ** ago) * TEN_THOUSAND
    await putRevenue(ctx, scope, year, { yuan, source: `${year} 年度审计报告`, updatedAt: null })
  }
}

function factsOf(
  design: Design,
  index: number,
  size: (typeof SIZES)[number],
  lastYear: number,
): Omit<ProfileChange, 'updatedAt'> {
  const registered = design.isNew ? lastYear : lastYear - 4 - (index % 9)
  const street = STREETS[index % STREETS.length] ?? ''
  const details = {
    address: { zh: `广州市${street} ${index * 8 + 16} 号` },
    ...{ hours: HOURS, phone: phoneOf(index, 8), email: `service-${index + 1}@demo.example` },
    ...(design.isNew ? {} : { website: `https://org-${index + 1}.demo.example/` }),
    complaints: {
      ...{ phone: phoneOf(index, 9), email: `complaints-${index + 1}@demo.example` },
      ...(design.isPart ? {} : { person: { zh: '监督投诉受理处' }, how: COMPLAINT_HOW }),
    },
    ...(design.isPart ? {} : { complaintSteps: [...COMPLAINT_STEPS] }),
  }
  return {
    legalPerson: design.name.zh,
    registeredOn: `${registered}-${String(1 + (index % 12)).padStart(2, '0')}-18`,
    registeredIn: '广州市',
    registeredCapital: design.isNew ? null : size.capital * TEN_THOUSAND,
    premisesArea: design.isNew ? null : size.area,
    isCountyCenter: design.isCountyCenter ?? false,
    details: design.isNew ? { address: details.address, phone: details.phone } : details,
  }
}
