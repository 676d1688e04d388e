import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, effectiveText, intervalText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { rateText } from '../frame/rate-text.ts'
import { TableBox } from '../frame/TableBox.tsx'

/** How the rate comes about: both forms and their combination, and what other formulas would give. */
export function FiguresTables({ overview }: { overview: OverviewReply }) {
  return (
    <div class="columns">
      <FormsTable overview={overview} />
      <FormulasTable overview={overview} />
    </div>
  )
}

function FormsTable({ overview: { figure } }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { form, formula } = wordsOf(terms)
  return (
    <section class="card">
      <h2>{words.forms}</h2>
      <TableBox label={words.forms} numbers>
        <thead>
          <tr>
            <th scope="col">{words.form}</th>
            <th scope="col">{formula[figure.formula]}</th>
            <th scope="col">{words.interval}</th>
            <th scope="col">{words.nShort}</th>
            <th scope="col">{words.effectiveN}</th>
            <th scope="col">{words.answeredShort}</th>
          </tr>
        </thead>
        <tbody>
          {figure.forms.map(each => (
            <tr key={each.form}>
              <th scope="row">{form[each.form]}</th>
              <td>{rateText(each, words.noRate)}</td>
              <td>{intervalText(each.interval, '—')}</td>
              <td>{countText(each.n)}</td>
              <td>{effectiveText(each.effectiveN, '—')}</td>
              <td>{countText(each.answered)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.combined}</th>
            <td>{rateText(figure, words.noRate)}</td>
            <td>{intervalText(figure.interval, '—')}</td>
            <td>{countText(figure.n)}</td>
            <td>{effectiveText(figure.effectiveN, '—')}</td>
            <td>{countText(figure.answered)}</td>
          </tr>
        </tfoot>
      </TableBox>
      <p class="secondary note">{words.effectiveHint}</p>
    </section>
  )
}

function FormulasTable({ overview: { figure } }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { formula, formulaMeans } = wordsOf(terms)
  return (
    <section class="card">
      <h2>{words.formulas}</h2>
      <TableBox label={words.formulas}>
        <thead>
          <tr>
            <th scope="col">{words.formula}</th>
            <th scope="col" class="number">
              {words.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {figure.formulas.map(each => (
            <tr key={each.formula} class={each.formula === figure.formula ? 'decides' : undefined}>
              <th scope="row">
                {formula[each.formula]}
                {each.formula === figure.formula && <span class="tag">{words.decides}</span>}
                <span class="means">{formulaMeans[each.formula]}</span>
              </th>
              <td class="number">{rateText({ n: figure.n, rate: each.rate }, words.noRate)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      <p class="secondary note">{words.formulasWhy}</p>
    </section>
  )
}
