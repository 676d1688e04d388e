import { describe, expect, it } from 'vitest'
import { findGaps } from '../../api/organizations/gaps.ts'
import type { TenantScope } from '../../api/scope/scope.ts'
import { openDemoWorld } from '../support/demo-world.ts'

describe('the demo', () => {
  it('says everything that must be public of its first organization, and not yet of all', async () => {
    const { world, demo } = await openDemoWorld(900)
    try {
      const gaps = demo.organizationIds.map(organizationId => {
        const scope: TenantScope = { kind: 'tenant', organizationId, accountId: 'none', role: 'org-admin' }
        return findGaps(world.ctx, scope, organizationId)
      })
      const [first, ...others] = await Promise.all(gaps)
      expect(first).toEqual({ organization: [], services: [] })
      const codes = others.flatMap(each => each.organization.map(gap => gap.code))
      expect(codes).toEqual(expect.arrayContaining(['complaint-process', 'registered-lately', 'revenue']))
      expect(others.flatMap(each => each.services).length).toBeGreaterThan(0)
    } finally {
      await world.close()
    }
  })
})
