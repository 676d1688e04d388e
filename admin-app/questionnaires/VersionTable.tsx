import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { countText, momentText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

type Version = QuestionnaireDetail['versions'][number]
type Act = (version: Version) => void

interface VersionTableProps {
  detail: QuestionnaireDetail
  /** The version whose preview stands below. */
  shown: string | undefined
  use: Act | undefined
  draftFrom: Act | undefined
  save: Act
}

/** Every version as it was published: it never changes, and answers keep theirs. */
export function VersionTable({ detail: { versions, builtIn }, shown, use, draftFrom, save }: VersionTableProps) {
  const words = wordsOf(questionnairesTexts)
  const { path } = useLocation()
  return (
    <section class="versions">
      <h2>{words.versions}</h2>
      <table class="cards">
        <thead>
          <tr>
            {[words.number, words.publishedAt, words.count, words.answers, words.actions].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(version => (
            <tr key={version.id}>
              <th scope="row">
                {words.version(version.number)} {version.inUse && <span class="tag open">{words.inUse}</span>}
                <span class="means break" title={words.digestMeans}>
                  {words.digest} {version.digest.slice(0, 12)}
                </span>
              </th>
              <td data-label={words.publishedAt}>{momentText(version.publishedAt)}</td>
              <td data-label={words.count}>{version.items}</td>
              <td data-label={words.answers}>{countText(version.answers)}</td>
              <td>
                <div class="row-actions">
                  <a class="quiet" href={shown === version.id ? path : `${path}?preview=${version.id}`}>
                    {words.preview}
                  </a>
                  <Act name={words.export} version={version} act={save} />
                  {draftFrom && (
                    <Act name={builtIn === null ? words.startHere : words.copy} version={version} act={draftFrom} />
                  )}
                  {use && !version.inUse && <Act name={words.use} version={version} act={use} />}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Act({ name, version, act }: { name: string; version: Version; act: Act }) {
  const label = `${name} · ${wordsOf(questionnairesTexts).version(version.number)}`
  return (
    <button type="button" class="quiet" aria-label={label} onClick={() => act(version)}>
      {name}
    </button>
  )
}
