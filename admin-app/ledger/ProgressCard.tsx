import { useState } from 'preact/hooks'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'
import { Fact } from './MatterFacts.tsx'

interface ProgressCardProps {
  id: MatterReply['id']
  number: MatterReply['number']
  secret: string
}

/** What the client asks for its progress with: number and secret, or a link that holds both. */
export function ProgressCard({ id, number, secret }: ProgressCardProps) {
  const words = wordsOf(ledgerMattersTexts)
  const organization = `/organizations/${useHere().id}`
  const { data } = useLoad<OrganizationSettings>(organization)
  const [copied, setCopied] = useState(false)
  const page = data && `/m/${data.key}${secret}`
  // A browser without the clipboard still lets the page be opened and its address copied.
  const copy = () =>
    navigator.clipboard?.writeText(`${location.origin}${page}`).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <section class="card">
      <h2>{words.progress}</h2>
      <p class="secondary note">{words.progressHow}</p>
      <dl class="facts">
        <Fact name={wordsOf(ledgerTexts).number}>{number}</Fact>
        <Fact name={words.secret}>
          <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </Fact>
      </dl>
      {page && (
        <div class="actions">
          <button type="button" class="button" onClick={copy}>
            {copied ? words.copied : words.copy}
          </button>
          <a class="button" href={page} target="_blank" rel="noopener">
            {words.progressPage}
          </a>
          <a class="button" href={`/print${organization}/matters/${id}`} target="_blank" rel="noopener">
            {words.acceptanceSlip}
          </a>
        </div>
      )}
    </section>
  )
}
