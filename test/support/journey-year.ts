import type { RecordList } from '../../shared/contract/records.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { seededNumbers } from '../durability/seeded-numbers.ts'
import type { JourneyWorld } from './journey-world.ts'
import { rate } from './people.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** 2025-11-22 16:40 in Shanghai. */
export const YEAR_END_MS = Date.parse('2025-11-22T08:40:00Z')
/** The trend's first month begins here. */
const YEAR_START_MS = Date.parse('2024-12-02T01:00:00Z')

const SERVICES = [
  { name: { zh: '惠企政策咨询', en: 'Policy advice' }, function: 'information' },
  { name: { zh: '技术创新与检测', en: 'Innovation and testing' }, function: 'technology' },
  { name: { zh: '创业辅导', en: 'Startup coaching' }, function: 'startup' },
  { name: { zh: '融资对接', en: 'Finance matching' }, function: 'finance' },
]
const WINDOWS = ['1 号窗口', '2 号窗口', '3 号窗口']

interface Place {
  readonly code: string
  readonly serviceId: string | undefined
  /** How likely an item is rated 满意 or better at first and at the end of the year. */
  readonly from: number
  readonly to: number
}

/** Twelve months of an organization that got better: few mixed answers at first, more and happier ones later. */
export async function fillYear(installation: JourneyWorld, answersPerMonth: readonly number[]): Promise<Place[]> {
  const { world } = installation
  const next = seededNumbers(20251122)
  world.clock.nowMs = YEAR_START_MS
  const places = await openPlaces(installation)
  const [visit, matter] = [await installation.version('visit'), await installation.version('matter')]
  for (const [index, answers] of answersPerMonth.entries()) {
    const progress = index / (answersPerMonth.length - 1)
    for (const nowMs of workingHours(index, answers)) {
      world.clock.nowMs = nowMs
      const place = places[Math.floor(next() * places.length)] as Place
      const satisfied = place.from + (place.to - place.from) * progress
      const isMatter = next() < 0.35
      const code = isMatter ? await openMatter(installation, place.serviceId ?? places[1]?.serviceId, next) : place.code
      const reply = await rate(world, code, isMatter ? matter : visit, ratingsOf(satisfied, next))
      if (reply.status !== 201) throw new Error(await reply.text())
    }
  }
  world.clock.nowMs = YEAR_END_MS
  await contactAllBut(installation, 2)
  return places
}

/** The organization keeps in touch: only the newest unhappy answers still wait. */
async function contactAllBut(installation: JourneyWorld, waiting: number): Promise<void> {
  const path = `/organizations/${installation.organizationId}/responses`
  for (;;) {
    const { responses } = await installation.api<RecordList>('GET', `${path}?follow=waiting&size=100`)
    // Newest first; those that are left over are the ones to leave.
    const due = responses.slice(waiting)
    for (const { id } of due) await installation.api('POST', `${path}/${id}/contact`, { how: 'phone' })
    if (due.length === 0) return
  }
}

async function openPlaces(installation: JourneyWorld): Promise<Place[]> {
  const base = `/organizations/${installation.organizationId}`
  const hall = await installation.addCode({ kind: 'standing', label: { zh: '一楼大厅', en: 'Hall, first floor' } })
  const places: Place[] = [{ code: hall.code, serviceId: undefined, from: 0.74, to: 0.9 }]
  for (const [index, service] of SERVICES.entries()) {
    const { id: serviceId } = await installation.api<{ id: string }>('POST', `${base}/services`, service)
    const name = WINDOWS[index]
    const window = name && (await installation.api<{ id: string }>('POST', `${base}/windows`, { name: { zh: name } }))
    const target = window ? { serviceId, windowId: window.id } : { serviceId }
    const { code } = await installation.addCode({ kind: 'standing', label: { zh: name ?? '线上服务' }, ...target })
    places.push({ code, serviceId, from: 0.7 + index * 0.03, to: 0.88 + index * 0.02 })
  }
  return places
}

async function openMatter(
  installation: JourneyWorld,
  serviceId: string | undefined,
  next: () => number,
): Promise<string> {
  const reference = `BH-${businessDayOf(installation.world.clock.nowMs)}-${String(Math.floor(next() * 900) + 100)}`
  return (await installation.addCode({ kind: 'once', form: 'matter', reference, serviceId })).code
}

/** Instants spread over a month's days between nine and five, none after the end of the year. */
function workingHours(month: number, count: number): number[] {
  const from = Date.UTC(2024, 11 + month, 1) + HOUR_MS
  const to = Math.min(Date.UTC(2024, 12 + month, 1) - DAY_MS, YEAR_END_MS - DAY_MS)
  const days = Math.floor((to - from) / DAY_MS)
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor((index * days) / count)
    return from + day * DAY_MS + ((index * 37) % 480) * 60_000
  }).sort((a, b) => a - b)
}

/** Documents are what enterprises find hardest, staff what they like best. */
function ratingsOf(satisfied: number, next: () => number): Record<string, Rating> {
  const one = (shift: number): Rating => {
    const drawn = next()
    const threshold = Math.min(0.98, satisfied + shift)
    if (drawn < threshold * 0.62) return 5
    if (drawn < threshold) return 4
    const rest = (drawn - threshold) / (1 - threshold)
    if (rest < 0.6) return 3
    return rest < 0.88 ? 2 : 1
  }
  const management: Rating = next() < 0.06 ? 'na' : one(-0.05)
  return { acceptance: one(0.01), management, quality: one(0), personnel: one(0.05) }
}
