import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { Report } from './difference.ts'

export interface CheckedVersion {
  /** Undefined where the stored text is no JSON any more. */
  readonly content: QuestionnaireContent | undefined
  readonly digest: string
}

/** The versions of an organization by id, each held against its digest. */
export async function checkVersions(
  trx: ReadTrx,
  organizationId: string,
  report: Report,
): Promise<ReadonlyMap<string, CheckedVersion>> {
  const rows = await trx
    .selectFrom('questionnaireVersion')
    .select(['id', 'content', 'digest'])
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  const versions = new Map<string, CheckedVersion>()
  for (const { id, content: text, digest } of rows) {
    const content = parse(text)
    const isWhole = content !== undefined && canonicalJson(content) === text && sha256Hex(text) === digest
    if (!isWhole) report({ kind: 'version', organizationId, row: id, what: 'the content has another digest' })
    versions.set(id, { content, digest })
  }
  return versions
}

function parse(text: string): QuestionnaireContent | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
