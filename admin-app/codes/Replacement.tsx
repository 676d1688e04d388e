import type { CodeReply } from '../../shared/contract/codes.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

/** For a poster that was stolen: leads to the new code, ready to be printed. */
export function Replacement({ code }: { code: CodeReply }) {
  const words = wordsOf(codeBatchesTexts)
  const { id } = useHere()
  const { route } = useLocation()
  const replace = async () => {
    const fresh = await api<CodeReply>('POST', `/organizations/${id}/codes/${code.id}/replacement`)
    route(`/admin/organizations/${id}/codes/${fresh.id}`)
  }
  return (
    <Confirm action={words.replace} title={words.replaceTitle(code.shortCode)} run={replace}>
      <p>{words.replaceMeans}</p>
    </Confirm>
  )
}
