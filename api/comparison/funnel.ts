import type { FunnelQuery, FunnelReply } from '../../shared/contract/comparison.ts'
import { FORMS, type Form } from '../../shared/domain/dimensions.ts'
import { exactShare } from '../../shared/domain/exact-share.ts'
import { fraction } from '../../shared/domain/fraction.ts'
import { type Funnel, type FunnelUnit, funnelOf } from '../../shared/domain/funnel.ts'
import { boundDown, boundUp } from '../../shared/domain/rounding.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { hiddenCells } from '../../shared/domain/small-cells.ts'
import type { Language } from '../../shared/texts/language.ts'
import { nameIn } from '../../shared/texts/language.ts'
import type { Context } from '../context.ts'
import { schemeReply } from '../satisfaction/figure-reply.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { yearAsked } from './compare.ts'
import { type ComparedOrganization, yearFigures } from './year-figures.ts'

type Limits = Funnel['points'][number]['limits']

/** The organizations of one function by one form against the limits of chance; whoever has no answer isn't in it. */
export async function funnel(
  ctx: Context,
  scope: EvaluatorScope,
  query: FunnelQuery,
  lang: Language,
): Promise<FunnelReply> {
  const scheme = BUILTIN_SCHEME
  const computedAt = ctx.now()
  const period = yearAsked(query.year, computedAt)
  const group = (await yearFigures(ctx, scope, { period, scheme }))
    .filter(each => each.organization.function === query.function && each.figure.forms[query.form].n > 0)
    .sort(byName(lang))
  const plot = funnelOf(
    group.flatMap(each => unitOf(each, query.form)),
    scheme,
  )
  const places = new Map(plot?.points.map(point => [point.id, point]))
  return {
    period: { from: period.firstDay, to: period.lastDay },
    computedAt,
    scheme: schemeReply(scheme),
    ...{ function: query.function, form: query.form },
    inner: scheme.confidencePercent,
    outer: scheme.funnelConfidencePercent,
    mean: plot && boundDown(plot.mean),
    points: group.map(({ organization: { id, name }, figure }) => {
      const { n, effectiveN, rate } = figure.forms[query.form]
      const isHidden = isSmall(figure.forms, query.form)
      const place = places.get(id)
      return {
        organization: { id, name },
        ...{ n, effectiveN },
        rate: isHidden || rate === null ? null : exactShare(exact(rate), 'down').percent,
        limits: place ? limitsReply(place.limits) : null,
        outside: place?.outside ?? null,
      }
    }),
    curve: (plot?.curve ?? []).map(({ effective, inner, outer }) => ({
      effectiveN: effective,
      inner: percents(inner),
      outer: percents(outer),
    })),
    smallCell: scheme.smallCell.general,
  }
}

function unitOf({ organization, figure }: ComparedOrganization, form: Form): FunnelUnit[] {
  const { effectiveN, rate } = figure.forms[form]
  if (rate === null || isSmall(figure.forms, form)) return []
  return [{ id: organization.id, effective: effectiveN, rate: exact(rate) }]
}

/** Whether the form's rate stays hidden: it rests on too few answers, or would give the other form's away. */
function isSmall(forms: ComparedOrganization['figure']['forms'], form: Form): boolean {
  const cells = FORMS.map(id => ({ id, n: forms[id].n }))
  return hiddenCells(cells, BUILTIN_SCHEME.smallCell.general).has(form)
}

function exact({ numerator, denominator }: { numerator: string; denominator: string }) {
  return fraction(BigInt(numerator), BigInt(denominator))
}

function limitsReply({ lower, upper }: Limits) {
  return { lower: boundDown(lower), upper: boundUp(upper) }
}

function percents({ lower, upper }: Limits): number[] {
  return [lower, upper].map(share => Math.round(share * 100_000) / 1000)
}

function byName(lang: Language) {
  const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true })
  return (a: ComparedOrganization, b: ComparedOrganization) =>
    compare(nameIn(lang, a.organization.name), nameIn(lang, b.organization.name))
}
