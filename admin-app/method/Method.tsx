import { useEffect } from 'preact/hooks'
import { methodTexts } from '../../shared/texts/admin/method.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { TableBox } from '../frame/TableBox.tsx'

/** Every figure with its definition, formula and numbers to check it by; the scheme stands here as data. */
export function Method() {
  const words = wordsOf(methodTexts)
  // The address may name a section that was not there when the browser looked for it.
  useEffect(() => {
    const id = location.hash.slice(1)
    if (id) document.getElementById(id)?.scrollIntoView()
  }, [])
  return (
    <Page title={words.title}>
      <div class="method">
        <p class="lead">{words.lead}</p>
        <nav class="card contents" aria-label={words.contents}>
          <ul>
            <li>
              <a href="#scheme">{words.schemeTitle}</a>
            </li>
            {words.sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <SchemeTable />
        {words.sections.map(({ id, title, text, formula, list, example }) => (
          <section key={id} class="card" id={id}>
            <h2>{title}</h2>
            {text.map(each => (
              <p key={each}>{each}</p>
            ))}
            {formula && <p class="formula">{formula}</p>}
            {list && (
              <ul>
                {list.map(each => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            )}
            {example && (
              <div class="example">
                <h3>{words.example}</h3>
                {example.map(each => (
                  <p key={each}>{each}</p>
                ))}
              </div>
            )}
          </section>
        ))}
      </div>
    </Page>
  )
}

function SchemeTable() {
  const words = wordsOf(methodTexts)
  return (
    <section class="card" id="scheme">
      <h2>{words.schemeTitle}</h2>
      <p>{words.schemeLead}</p>
      <TableBox label={words.schemeTitle}>
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {words.settings.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  )
}
