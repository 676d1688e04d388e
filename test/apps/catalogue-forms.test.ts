import { describe, expect, it } from 'vitest'
import { serviceBody, staffBody, windowBody } from '../../admin-app/catalogue/bodies.ts'
import { hasEnglish } from '../../admin-app/catalogue/english-context.ts'
import { nested } from '../../admin-app/frame/nested.ts'
import { wanText, yuanOf } from '../../admin-app/profile/money.ts'
import { profileBody } from '../../admin-app/profile/profile-body.ts'
import { newService, serviceChange, staffChange, windowChange } from '../../shared/contract/catalogue.ts'
import { profileChange } from '../../shared/contract/profile.ts'

const ID = '01900000-0000-7000-8000-000000000011'

describe('what the forms of the catalogue send', () => {
  it('nests fields by their paths, lists in the order of their rows', () => {
    expect(nested({ 'a.b.zh': 'x', 'a.rows.0.zh': '甲', 'a.rows.1.zh': '乙', c: undefined })).toEqual({
      a: { b: { zh: 'x' }, rows: [{ zh: '甲' }, { zh: '乙' }] },
    })
  })

  it('fits the contract for a service, new or changed', () => {
    const body = serviceBody({
      ...{
        'name.zh': '贷款担保',
        function: 'finance',
        publicBenefit: 'no',
        'limit.days': '10',
        'limit.unit': 'working',
      },
      'details.steps.0.stage': 'commission',
      'details.steps.0.name.zh': '委托',
      'details.steps.0.range.least': '0',
      'details.steps.0.range.most': '1',
      'details.steps.0.range.unit': 'calendar',
      'details.steps.1.stage': 'delivery',
      'details.steps.1.name.zh': '交付',
      'details.steps.1.range.unit': 'working',
      'details.materials.0.zh': '营业执照',
    })
    expect(newService.parse(body)).toEqual(serviceChange.parse(body))
    expect(body).toEqual({
      ...{ name: { zh: '贷款担保' }, number: null, function: 'finance', publicBenefit: false },
      limit: { days: 10, unit: 'working' },
      details: {
        steps: [
          { stage: 'commission', name: { zh: '委托' }, range: { least: 0, most: 1, unit: 'calendar' } },
          { stage: 'delivery', name: { zh: '交付' } },
        ],
        materials: [{ zh: '营业执照' }],
      },
    })
  })

  it('takes away what was emptied', () => {
    const body = serviceBody({ 'name.zh': '甲', function: 'finance', 'limit.unit': 'working' })
    expect(body).toEqual({
      ...{ name: { zh: '甲' }, number: null, function: 'finance' },
      ...{ publicBenefit: null, limit: null, details: {} },
    })
    expect(windowChange.parse(windowBody({ 'name.zh': '乙' }))).toEqual({
      name: { zh: '乙' },
      number: null,
      details: {},
    })
  })

  it('lists the windows that were ticked', () => {
    const body = staffBody({ 'name.zh': '陈敏', [`windows.${ID}`]: 'yes', professional: 'yes' })
    expect(staffChange.parse(body)).toMatchObject({ windows: [ID], professional: true, number: null })
  })

  it('leaves to the server what is no number', () => {
    const body = serviceBody({ 'name.zh': '甲', function: 'finance', 'limit.days': '十', 'limit.unit': 'working' })
    expect(serviceChange.safeParse(JSON.parse(JSON.stringify(body))).error?.issues[0]?.path).toEqual(['limit', 'days'])
  })

  it('shows the English fields where some are filled', () => {
    expect(hasEnglish({ details: { steps: [{ name: { zh: '一', en: 'One' } }] } })).toBe(true)
    expect(hasEnglish({ name: { zh: 'en' }, details: {} })).toBe(false)
  })
})

describe('what the profile sends', () => {
  it('fits the contract, full and empty', () => {
    const body = profileBody({ legalPerson: '某某', registeredCapital: '500.5', premisesArea: '80' }, 7)
    expect(profileChange.parse(body)).toMatchObject({ registeredCapital: 5_005_000, premisesArea: 80, updatedAt: 7 })
    const empty = profileBody({}, null)
    expect(profileChange.parse(empty)).toEqual(empty)
    expect(profileBody({ isCountyCenter: 'yes' }, null).isCountyCenter).toBe(true)
  })

  it('counts ten thousands of yuan exactly', () => {
    expect(['1250.5', '0', '0.0001', '1,000', '999999999.9999'].map(yuanOf)).toEqual([
      ...[12_505_000, 0, 1, 10_000_000, 9_999_999_999_999],
    ])
    expect(['', '-1', '1.00001', '十', '1e3', '.5'].map(yuanOf)).toEqual(Array(6).fill(undefined))
    expect([12_505_000, 0, 1, 10_000_000, 30_000].map(wanText)).toEqual(['1250.5', '0', '0.0001', '1000', '3'])
  })
})
