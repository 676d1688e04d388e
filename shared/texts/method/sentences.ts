interface Section {
  readonly id: string
  readonly title: string
  readonly text: readonly string[]
  readonly formula?: string
  readonly list?: readonly string[]
  readonly example?: readonly string[]
}

/** {names} are filled by filledMethod with what the scheme sets and what follows from it. */
export interface MethodSentences {
  title: string
  lead: string
  contents: string
  example: string
  schemeTitle: string
  schemeLead: string
  setting: string
  value: string
  /** Between numbers that stand in a row. */
  slash: string
  pause: string
  comma: string
  settings: readonly (readonly [string, string])[]
  sections: readonly Section[]
}

const zh: MethodSentences = {
  title: '口径说明',
  lead: '标准只规定了满意度的界限，没有规定算法、权重、期间和最少份数。这里写明本软件怎样计算，数字可以照着验算。口径是软件内置的，不是标准的规定。',
  contents: '目录',
  example: '验算',
  schemeTitle: '正在使用的口径',
  schemeLead: '下面每一项都是数据，不写死在程序里；改动须在期间开始之前，并留下理由。',
  setting: '项目',
  value: '取值',
  slash: '／',
  pause: '、',
  comma: '，',
  settings: [
    ['名称', '{name}（{id}，第 {version} 版）'],
    ['性质', '{note}'],
    ['作数的算法', '{formula}'],
    ['五档分值', '{scores}'],
    ['算作满意', '第 {satisfiedFrom} 档及以上'],
    ['算作好评', '第 {favourableFrom} 档及以上'],
    ['算作差评', '第 {negativeUpTo} 档及以下'],
    ['四个维度的权重', '{dimensionWeights}'],
    ['一次一评与一事一评', '{formWeights}'],
    ['改按份数加权', '任一方式不足 {minResponsesPerForm} 份时'],
    ['界限', '{thresholds}'],
    ['确认结论所需的有效 n', '每种方式 {minEffectivePerForm}'],
    ['同一企业评价的相关系数 ρ', '{clientCorrelation}'],
    ['区间的置信度', '{confidencePercent}%'],
    ['期间关闭', '次年 {closingMonth}月{closingDay}日'],
    ['只显示份数', '少于 {smallGeneral} 份；单个服务人员少于 {smallStaff} 份'],
    ['漏斗图的界限', '{confidencePercent}% 与 {funnelConfidencePercent}%'],
  ],
  sections: [
    {
      id: 'rate',
      title: '满意率、好评率、得分',
      text: [
        '同一批评价可以有三种算法，三个数总是一起算出，由口径指定哪一个作数。满意率：第 {satisfiedFrom} 档及以上的占比。好评率：第 {favourableFrom} 档及以上的占比。得分：各档分值的平均。“本次未涉及”不算评分。',
      ],
      formula: '机构的率 ＝ 计入的各份评价的值之和 ÷ 计入且有分值的份数（n）',
      example: [
        '100 份、每份一项，从最好到最差 {counts}：满意率 {satisfied}%，好评率 {favourable}%，得分 {meanRate}。',
      ],
    },
    {
      id: 'answer',
      title: '一份评价的值',
      text: [
        '先在每个维度内求平均，再把评过的维度按 {dimensionWeights} 求平均；没评的维度不占权重。平均之后不再划线，保留分数，所以总和没有误差。任何一项在第 {negativeUpTo} 档及以下，整份评价按差评处理、立案，别的项再好也一样。',
      ],
      example: ['四个维度各一项，{levels1}：满意率的值 {value1}。', '四个维度各一项，{levels2}：满意率的值 {value2}。'],
    },
    {
      id: 'forms',
      title: '一次一评与一事一评',
      text: [
        '两种方式分别计算，再按 {formWeights} 合并。任一方式不足 {minResponsesPerForm} 份、又没有全数评价时，改按份数加权。有服务却没有评价的方式、从没评过的维度，写明“还缺”，这时结论不会是“已达到”。',
      ],
      example: ['一次一评 {ofVisits}，一事一评 {ofMatters}：合并 {combinedRate}%，区间 {combinedInterval}。'],
    },
    {
      id: 'period',
      title: '期间',
      text: [
        '自然年，北京时间。一份评价属于哪一天，评价时就定下：办件的交付日、到访日，没有就用评价当天；以后不再变。期间关闭之后的评价和变动另列为差异。',
      ],
    },
    {
      id: 'rounding',
      title: '比较与取整',
      text: [
        '与界限比较用精确的分数：正好 {firstLine}% 就是达到 {firstLine}（“以上”含本数）。显示时率、占比和下限向下取一位小数，上限向上取，所以显示的数不会比实际好看。没有评价时份数是 0，率是“无法计算”。',
      ],
    },
    {
      id: 'effective',
      title: '有效 n',
      text: [
        '同一家企业的多次评价互有牵连，不能当作互不相干的意见。m 是每家企业的份数；不知道是哪家企业的，各算一家。',
      ],
      formula: '有效 n ＝ n ÷（1 ＋ ρ（Σm² ÷ n － 1）），ρ ＝ {clientCorrelation}',
      example: ['{singles} 家各评一次，另一家评 {largest} 次：n ＝ {all}，有效 n ＝ {effectiveN}。'],
    },
    {
      id: 'interval',
      title: '{confidencePercent}% 区间',
      text: [
        '评价的人只是一部分，率有偶然起落。区间用 Wilson 法按有效 n 计算；一份评价的值介于 0 与 1 之间时，起落较小，按方差折算。两种方式合并用 MOVER 法；两边有相同或不明的企业时，取界限的加权平均。没有作有限总体校正，因为愿意评价的人不是随机抽取的。',
      ],
      formula: '（p ＋ z²/2n ± z √（p（1－p）/n ＋ z²/4n²））÷（1 ＋ z²/n）',
      example: [
        '{wilsonSatisfied}/{wilsonN} ＝ {wilsonRate}%：区间 {wilsonInterval}。',
        '下限达到 {line1} 至少要：{cases1}。',
        '下限达到 {line2} 至少要：{cases2}。',
        '得分 {meanRate}（上面的 100 份）：区间 {meanInterval}。',
        '{allSatisfiedN} 份全是最高档：得分的区间 {allSatisfiedInterval}。',
      ],
    },
    {
      id: 'coverage',
      title: '覆盖率与未回应界限',
      text: [
        '覆盖率 ＝ 台账内有评价的服务 ÷ 台账内全部服务。没有台账时是“未知”。沉默不算好评：没评的服务全按最差、全按最好，各算一次，就是未回应界限。海报码的评价对不上台账，不进覆盖率。全部服务都评了的，标“台账内全数评价”，没有区间。',
      ],
    },
    {
      id: 'verdict',
      title: '结论',
      text: ['由率本身与界限比较得出；区间只说明能不能确认，不会推翻比较的结果。'],
      list: [
        '已达到：率不低于界限，并且每种方式有效 n 不少于 {minEffectivePerForm}、区间下限不低于界限，或者未回应下界不低于界限',
        '达到，样本不足以确认：率不低于界限，其余条件没有满足',
        '未达到，样本不足以确认／未达到：反过来同理',
        '无法判定：没有计入的评价',
      ],
    },
    {
      id: 'unstable',
      title: '结论不稳',
      text: ['换一种说得过去的算法，结论就反过来的，标“结论不稳”并写明原因。逐一试的是：'],
      list: ['{causes}'],
    },
    {
      id: 'counted',
      title: '哪些评价计入',
      text: [
        '评价存下后不能改、不能删。改评的，在机构第一次联系之前最后一次计入，之后的另列。误评、恶意评价由机构申请、评价方确认后剔除，原件保留，剔除前后的率都能看到。测试码的评价从不计入。',
      ],
    },
    {
      id: 'small',
      title: '份数太少时',
      text: [
        '少于 {smallGeneral} 份的格子（单个服务人员少于 {smallStaff} 份）只显示份数；能由总数推算出来的另一格也不显示。机构自己的总结论总是显示。',
      ],
    },
    {
      id: 'columns',
      title: '对比表的各列',
      text: [
        '收到：计入的评价，含四项都选“本次未涉及”的。n：其中有分值的。纸质、海报码：占计入评价的比例；这两类评价难以核对来源，占比高时请留意。对比表与机构概览由同一段计算得出，数字一致。',
      ],
    },
    {
      id: 'funnel',
      title: '漏斗图',
      text: [
        '同一服务功能、同一评价方式的机构放在一起。横轴是有效 n，横线是本组按有效 n 加权的平均，曲线是偶然起落的界限（{confidencePercent}% 与 {funnelConfidencePercent}%），按二项分布精确计算并在整数之间插值（Spiegelhalter 2005，附录 A.1.1）。只有落在自己 {funnelConfidencePercent}% 界限之外的机构才标名；界限之内的差别不说明高低。没有作过度离散校正。',
      ],
      example: ['本组平均 {funnelMean}%，有效 n ＝ {funnelN}：{funnelConfidencePercent}% 界限 {funnelLimits}。'],
    },
  ],
}

const en: MethodSentences = {
  title: 'How it is computed',
  lead: 'The standards set thresholds for satisfaction but no formula, weights, period or minimum number of answers. This page says how this software computes each figure, with numbers to check it by. The definition is built into the software; the standards do not prescribe it.',
  contents: 'Contents',
  example: 'Check',
  schemeTitle: 'The definition in use',
  schemeLead:
    'Each line is data, not program. It can be changed only before its period begins, and a reason is recorded.',
  setting: 'Item',
  value: 'Value',
  slash: '/',
  pause: ', ',
  comma: ', ',
  settings: [
    ['Name', '{name} ({id}, version {version})'],
    ['Standing', '{note}'],
    ['Formula that decides', '{formula}'],
    ['Points of the five levels', '{scores}'],
    ['Satisfied', 'level {satisfiedFrom} and above'],
    ['Favourable', 'level {favourableFrom} and above'],
    ['Negative', 'level {negativeUpTo} and below'],
    ['Weights of the four dimensions', '{dimensionWeights}'],
    ['Per visit and per matter', '{formWeights}'],
    ['Weighted by n instead', 'while a form has fewer than {minResponsesPerForm} answers'],
    ['Thresholds', '{thresholds}'],
    ['Effective n that confirms a conclusion', '{minEffectivePerForm} in each form'],
    ['Correlation ρ of one enterprise’s answers', '{clientCorrelation}'],
    ['Confidence of intervals', '{confidencePercent}%'],
    ['The period closes on', '{closesOn} of the year after (month-day)'],
    ['Count only', 'fewer than {smallGeneral} answers; {smallStaff} for one person'],
    ['Limits of the funnel plot', '{confidencePercent}% and {funnelConfidencePercent}%'],
  ],
  sections: [
    {
      id: 'rate',
      title: 'Satisfied share, favourable share, mean score',
      text: [
        'The same answers can be summed up in three ways. All three are always computed; the definition says which one decides. Satisfied share: level {satisfiedFrom} and above. Favourable share: level {favourableFrom} and above. Mean score: the mean of the levels’ points. “Not applicable” is no rating.',
      ],
      formula: 'Rate of an organization = sum of the values of its counted answers ÷ counted answers with a value (n)',
      example: [
        '100 answers of one item each, best to worst {counts}: satisfied {satisfied}%, favourable {favourable}%, mean score {meanRate}.',
      ],
    },
    {
      id: 'answer',
      title: 'The value of one answer',
      text: [
        'First the mean within each dimension, then the mean of the rated dimensions, weighted {dimensionWeights}; a dimension that was not rated has no weight. Means are not cut to yes or no but kept as fractions, so sums are exact. Any item at level {negativeUpTo} or below makes the answer negative and opens a case, however good the rest.',
      ],
      example: [
        'One item in each dimension, {levels1}: value {value1} by the satisfied share.',
        'One item in each dimension, {levels2}: value {value2} by the satisfied share.',
      ],
    },
    {
      id: 'forms',
      title: 'Per visit and per matter',
      text: [
        'Both forms are computed apart and combined {formWeights}; by n while one of them has fewer than {minResponsesPerForm} answers and is not fully counted. A form with services but no answers, or a dimension never rated, is named as missing; until then no conclusion is “Met”.',
      ],
      example: [
        '{ofVisits} per visit and {ofMatters} per matter: combined {combinedRate}%, interval {combinedInterval}.',
      ],
    },
    {
      id: 'period',
      title: 'Period',
      text: [
        'The calendar year in Beijing time. The day an answer belongs to is fixed when it is given: the day of delivery or of the visit, else the day of the answer. What comes after the period has closed is shown as a difference.',
      ],
    },
    {
      id: 'rounding',
      title: 'Comparing and rounding',
      text: [
        'Rates are held against thresholds as exact fractions: {firstLine}% meets {firstLine}. Rates, shares and lower bounds are shown rounded down to one decimal, upper bounds up, so that nothing looks better than it is. A count of nothing is 0; a rate of nothing cannot be computed.',
      ],
    },
    {
      id: 'effective',
      title: 'Effective n',
      text: [
        'Several answers of one enterprise hang together and are not several opinions. m is the number of answers of each enterprise; answers of unknown enterprises count singly.',
      ],
      formula: 'effective n = n ÷ (1 + ρ(Σm² ÷ n − 1)), ρ = {clientCorrelation}',
      example: ['{singles} enterprises with one answer and one with {largest}: n = {all}, effective n = {effectiveN}.'],
    },
    {
      id: 'interval',
      title: '{confidencePercent}% interval',
      text: [
        'Those who answer are only a part, so rates move by chance. Intervals are Wilson’s at effective n; values between 0 and 1 spread less, which is taken into account by their variance. Both forms are combined by MOVER; where enterprises are shared or unknown, by the weighted mean of the bounds. There is no finite-population correction: those who answer are no random sample.',
      ],
      formula: '(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)',
      example: [
        '{wilsonSatisfied}/{wilsonN} = {wilsonRate}%: interval {wilsonInterval}.',
        'A lower bound of {line1} takes at least {cases1}.',
        'A lower bound of {line2} takes at least {cases2}.',
        'Mean score {meanRate} (the 100 answers above): interval {meanInterval}.',
        '{allSatisfiedN} answers, all at the highest level: interval of the mean score {allSatisfiedInterval}.',
      ],
    },
    {
      id: 'coverage',
      title: 'Coverage and non-response bounds',
      text: [
        'Coverage = services in the ledger that were rated ÷ all services in it; unknown where no ledger is kept. Silence is no praise: with every unrated service at the worst, and at the best, the rate becomes the non-response bounds. Answers through posters belong to no service of the ledger and stay outside. Where every service was rated there is no interval.',
      ],
    },
    {
      id: 'verdict',
      title: 'Conclusion',
      text: [
        'The plain rate is held against the threshold; the interval only says whether that is confirmed and never overrules it.',
      ],
      list: [
        'Met: the rate is at least the threshold, and either effective n is at least {minEffectivePerForm} in each form and the lower bound at least the threshold, or the lower non-response bound is',
        'Met, too few answers to confirm: the rate is at least the threshold, the rest is not given',
        'Not met, too few answers to confirm / Not met: likewise the other way round',
        'Cannot be determined: no counted answers',
      ],
    },
    {
      id: 'unstable',
      title: 'Unstable',
      text: [
        'Where another reasonable way of counting turns the conclusion round, it is marked as unstable, with the cause. What is tried:',
      ],
      list: ['{causes}'],
    },
    {
      id: 'counted',
      title: 'Which answers count',
      text: [
        'A stored answer is never changed or deleted. Of several ratings the last one before the organization first makes contact counts; later ones are shown apart. Mistaken or malicious answers are excluded when the organization asks and the evaluator confirms; they stay stored, and the rate is shown with and without them. Answers to test codes never count.',
      ],
    },
    {
      id: 'small',
      title: 'Few answers',
      text: [
        'Cells with fewer than {smallGeneral} answers ({smallStaff} for one person) show their count only, and so does a second cell from which the first could be computed. An organization’s own conclusion is always shown.',
      ],
    },
    {
      id: 'columns',
      title: 'Columns of the comparison',
      text: [
        'Received: counted answers, with those that rated nothing. n: those with a value. Paper, posters: their share of counted answers; where it is high, look twice, since their origin is hard to check. The comparison and each overview come out of the same computation and agree to the digit.',
      ],
    },
    {
      id: 'funnel',
      title: 'Funnel plot',
      text: [
        'Organizations of one function and form together. Across: effective n. The level line is the group’s mean, weighted by effective n; the curves are limits of chance ({confidencePercent}% and {funnelConfidencePercent}%), exact binomial, interpolated between whole numbers (Spiegelhalter 2005, appendix A.1.1). Only organizations outside their own {funnelConfidencePercent}% limits are named; differences within them say nothing. There is no correction for overdispersion.',
      ],
      example: [
        'Mean of the group {funnelMean}%, effective n = {funnelN}: {funnelConfidencePercent}% limits {funnelLimits}.',
      ],
    },
  ],
}

export const METHOD_SENTENCES = { zh, en }
