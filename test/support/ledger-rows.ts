import type { World } from './world.ts'

/** Puts one row into every table of catalogue and ledger, straight into the database. */
export async function addLedgerRows({ owner, ctx }: World, organizationId: string): Promise<void> {
  const now = ctx.now()
  const [code, staff, serviceWindow, service] = await Promise.all(
    (['code', 'staff', 'serviceWindow', 'service'] as const).map(table =>
      owner
        .selectFrom(table as 'staff')
        .select('id')
        .where('organizationId', '=', organizationId)
        .executeTakeFirstOrThrow(),
    ),
  )
  const id = ctx.newId()
  const key = { organizationId, id }
  const times = { enteredAt: now, updatedAt: now }
  const day = '2025-02-01'
  const named = { nameZh: '原名', nameEn: null }
  const subject = { subjectKind: 'matter', subjectId: id, accountId: null } as const
  await owner.insertInto('organizationProfile').values({ organizationId, updatedAt: now }).execute()
  await owner
    .insertInto('organizationRevenue')
    .values({ organizationId, year: 2024, yuan: 1, updatedAt: now })
    .execute()
  await owner
    .insertInto('staffWindow')
    .values({ organizationId, staffId: staff?.id ?? '', windowId: serviceWindow?.id ?? '' })
    .execute()
  await owner
    .insertInto('earlierName')
    .values({ ...key, ...named, subjectKind: 'staff', subjectId: staff?.id ?? '', until: now })
    .execute()
  await owner
    .insertInto('client')
    .values({ ...key, ...named, number: 'C-1', sizeClass: 'small', createdAt: now, updatedAt: now })
    .execute()
  await owner
    .insertInto('clientContact')
    .values({ ...key, clientId: id, sealed: 'sealed', createdAt: now })
    .execute()
  const served = { ...key, ...times, clientId: id, serviceId: service?.id ?? '' }
  await owner
    .insertInto('matter')
    .values({ ...served, number: 'M-1', secretHash: 'hash', stage: 'asked' })
    .execute()
  await owner
    .insertInto('visit')
    .values({ ...served, number: 'V-1', way: 'window', day })
    .execute()
  await owner
    .insertInto('ledgerFact')
    .values({ ...key, ...subject, kind: 'asked', day, at: now, details: '{}' })
    .execute()
  await owner
    .insertInto('appointment')
    .values({ ...key, day, minute: 600, createdAt: now, updatedAt: now })
    .execute()
  await owner
    .insertInto('invitationRule')
    .values({ organizationId, invitesVisits: 1, invitesMatters: 1, feedbackDays: 15, updatedAt: now })
    .execute()
  await owner
    .insertInto('batch')
    .values({
      ...key,
      clientKey: 'a-key',
      digest: 'digest',
      madeOf: 'numbers',
      kind: 'once',
      made: 0,
      accountId: id,
      createdAt: now,
    })
    .execute()
  await owner
    .insertInto('codeOpened')
    .values({ organizationId, codeId: code?.id ?? '', at: now })
    .execute()
  await owner
    .insertInto('importFile')
    .values({
      ...key,
      accountId: 'a',
      name: 'a.csv',
      kind: 'csv',
      bytes: 1,
      state: 'abandoned',
      createdAt: now,
      touchedAt: now,
    })
    .execute()
  const staged = { organizationId, importId: id, sheet: 'clients', row: 2 } as const
  await owner
    .insertInto('importRow')
    .values({ ...staged, number: 'C-1', data: '{}' })
    .execute()
  await owner
    .insertInto('importProblem')
    .values({ ...staged, place: 1, code: 'cell.required', params: '{}' })
    .execute()
}
