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
import { CodePrints } from './CodePrints.tsx'
import { codeName } from './code-name.ts'
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
            <CodePrints code={data} />
            <div>
              <CodeFacts code={data} targets={names} />
              {data.state === 'open' && manages(here.session, here.id) && (
                <Revocation code={data} onRevoked={load.replace} />
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
