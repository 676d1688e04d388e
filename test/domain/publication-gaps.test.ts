import { describe, expect, it } from 'vitest'
import { STAGES } from '../../shared/domain/catalogue.ts'
import {
  type OfferedService,
  organizationGaps,
  type PublicationFacts,
  serviceGaps,
  unsaidServices,
} from '../../shared/domain/publication-gaps.ts'

const said = { zh: '有' }
const range = { least: 0, most: 3, unit: 'working' } as const
const SERVICE: OfferedService = {
  id: 'a',
  name: { zh: '甲' },
  hasLimit: true,
  details: {
    ...{ scope: said, clients: said, price: said, promise: said, contact: said, materials: [said], department: said },
    steps: STAGES.map(stage => ({ stage, name: said, range })),
    responsibleId: 'chen',
  },
}
const WHOLE: PublicationFacts = {
  ...{ isCountyCenter: true, legalPerson: '某某中心', registeredOn: '2023-11-22', registeredIn: '广州市' },
  ...{ registeredCapital: 0, premisesArea: 0, services: [SERVICE], staff: new Set(['chen']), professionals: 1 },
  details: { address: said, complaints: { phone: '020-1' }, complaintSteps: [{ name: said, range }] },
  revenueYears: [2024],
  today: '2025-11-22',
}
const codes = (change: Partial<PublicationFacts>) => organizationGaps({ ...WHOLE, ...change }).map(gap => gap.code)
const ofService = (details: object, facts: Partial<PublicationFacts> = {}, hasLimit = true) =>
  serviceGaps({ details: { ...SERVICE.details, ...details }, hasLimit }, { ...WHOLE, ...facts })

describe('what is missing for the public page and the star grade', () => {
  it('is nothing where everything is said', () => {
    expect([organizationGaps(WHOLE), unsaidServices(WHOLE)]).toEqual([[], []])
  })

  it('is two years of registration, to the day', () => {
    expect(codes({ registeredOn: '2023-11-23' })).toEqual(['registered-lately'])
    expect(codes({ registeredOn: '2024-02-29', today: '2026-02-28', revenueYears: [2025] })).toEqual([
      'registered-lately',
    ])
    expect(codes({ registeredOn: '2024-02-29', today: '2026-03-01', revenueYears: [2025] })).toEqual([])
    expect(codes({ registeredOn: null })).toEqual(['registered-on'])
  })

  it('is a registration in Guangzhou', () => {
    expect(codes({ registeredIn: '佛山市' })).toEqual(['registered-elsewhere'])
    expect(codes({ registeredIn: '广东省广州市海珠区' })).toEqual([])
    expect(codes({ registeredIn: null })).toEqual(['registered-in'])
  })

  it('is the revenue of the last whole year', () => {
    expect(codes({ revenueYears: [2023, 2025] })).toEqual(['revenue'])
  })

  it('is a way to complain, its process and how long each step takes; a centre needs a phone', () => {
    const details = { ...WHOLE.details, complaints: { email: 'a@example.org' } }
    expect(codes({ details })).toEqual(['complaint-phone'])
    expect(codes({ details, isCountyCenter: false })).toEqual([])
    expect(codes({ details: { ...details, complaints: { person: said } }, isCountyCenter: false })).toEqual([
      'complaint-route',
    ])
    expect(codes({ details: { ...WHOLE.details, complaintSteps: [] } })).toEqual(['complaint-process'])
    expect(codes({ details: { ...WHOLE.details, complaintSteps: [{ name: said }] } })).toEqual(['complaint-ranges'])
  })

  it('is each of the five stages of a service, with its range', () => {
    const steps = SERVICE.details.steps ?? []
    expect(ofService({ steps: steps.slice(1) })).toEqual(['steps'])
    expect(ofService({ steps: [...steps, { stage: 'delivery', name: said }] })).toEqual(['step-ranges'])
    expect(ofService({ steps: undefined })).toEqual(['steps'])
  })

  it('is a contact of the service or of the organization', () => {
    expect(ofService({ contact: undefined })).toEqual(['contact'])
    expect(ofService({ contact: undefined }, { details: { phone: '020-1' } })).toEqual([])
  })

  it('is what the window standard asks for, of centres alone', () => {
    const details = { materials: [], department: undefined, responsibleId: 'gone' }
    const asked = ['limit', 'materials', 'department', 'responsible']
    expect(ofService(details, {}, false)).toEqual(asked)
    expect(ofService(details, { isCountyCenter: false }, false)).toEqual([])
  })

  it('names each service once, with all that it misses', () => {
    const bare = { ...SERVICE, details: {} }
    expect(unsaidServices({ ...WHOLE, isCountyCenter: false, services: [SERVICE, bare] })).toEqual([
      { ...{ id: 'a', name: { zh: '甲' } }, gaps: ['scope', 'clients', 'steps', 'price', 'promise', 'contact'] },
    ])
    expect(codes({ services: [] })).toEqual(['services'])
  })
})
