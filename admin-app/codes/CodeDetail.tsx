import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { CodeFacts } from './CodeFacts.tsx'
import { CodeHistory } from './CodeHistory.tsx'
import { CodePrints } from './CodePrints.tsx'
import { codeName } from './code-name.ts'
import { PrintChoices } from './PrintChoices.tsx'
import { Replacement } from './Replacement.tsx'
import { Revocation } from './Revocation.tsx'
import { targetNames, useTargets } from './targets.ts'

export function CodeDetail() {
  const words = wordsOf(codesTexts)
  const here = useHere()
  const { params } = useRoute()
  const id = params.code ?? ''
  const load = useLoad<CodeReply>(`/organizations/${here.id}/codes/${id}`)
  const targets = useTargets(here.id)
  const code = load.data
  const names = code ? targetNames(code, targets).map(nameOf) : []
  const title = code ? codeName(code, names, words.organizationOnly).title : words.title
  const back = (
    <a class="back" href={`/admin/organizations/${here.id}/codes`}>
      ‹ {words.title}
    </a>
  )
  return (
    <Page key={id} title={title} of={here.name} beside={back}>
      <Loaded load={load}>
        {data => (
          <div class="code-detail">
            <div>
              <CodePrints code={data} />
              {data.code !== null && <PrintChoices kind={data.kind} of={{ code: data.id }} />}
            </div>
            <div>
              <CodeFacts code={data} targets={names} />
              {(data.replacesId || data.replacedById) && <CodeHistory codeId={data.id} />}
              {manages(here.session, here.id) && (
                <div class="actions">
                  {mayReplace(data) && <Replacement code={data} />}
                  {data.state === 'open' && <Revocation code={data} onRevoked={load.replace} />}
                </div>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** Revoked ones too: whoever revokes a stolen poster at once needs another one later. */
function mayReplace({ state, replacedById }: CodeReply): boolean {
  return replacedById === null && (state === 'open' || state === 'revoked')
}
