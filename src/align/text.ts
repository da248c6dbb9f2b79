/** An alignment in words, for a terminal or a mail, and its parts for a sheet. */
import { alignWords, measureKindWords, type Language } from '../messages'
import type { AlignedEntry, AlignedLine, Alignment, AlikeEntry, AlikeRows, Comparison } from './alignment'

const letters = 26
const firstLetter = 'A'.charCodeAt(0)

/** What a plan is called in the alignment, by its position: A … Z, AA … */
export function planLetter(plan: number): string {
  return (plan < letters ? '' : planLetter(Math.floor(plan / letters) - 1)) + String.fromCharCode(firstLetter + plan % letters)
}

/** A measure's name with the component that the line is for. */
export function lineName({ name, component }: Pick<AlignedLine, 'name' | 'component'>, language: Language): string {
  return component === null ? name[language] : `${name[language]} · ${component}`
}

/** A comparison with its period: 2025年：A 宽于 B，相差 0.5 个. */
export function comparisonText({ plans, periods, outcome, difference, reason }: Comparison, unit: string | null, language: Language): string {
  const words = alignWords[language]
  const [first, second] = [planLetter(plans[0]), planLetter(plans[1])]
  const said = outcome === 'cannot-compare' ? words.cannotCompare(first, second, words.reason[reason!]!)
    : words.outcome[outcome](first, second, difference === null || difference === '0' ? null : words.amount(difference, unit))
  return `${words.at(...periods)}${language === 'zh-CN' ? '：' : ': '}${said}`
}

/** How a plan stands to the others, in a word; empty where nothing can be said. */
export function standingText({ standing, sameYear }: Pick<AlignedEntry, 'standing' | 'sameYear'>, language: Language): string {
  const words = alignWords[language]
  return standing === null ? '' : words.standing[standing] + (sameYear ? '' : words.otherYear)
}

/** How each plan words the measure, where they differ, and what was converted. */
export function remarksText({ wordingDiffers, entries }: AlignedLine, language: Language): string[] {
  const words = alignWords[language]
  const wordings = wordingDiffers
    ? [words.worded(entries.map(({ plan, bareName }) => words.wording(planLetter(plan), bareName)).join(words.semicolon))] : []
  return [...wordings, ...entries.flatMap(({ plan, conversion }) =>
    conversion ? [words.converted(planLetter(plan), conversion.from, conversion.to, conversion.factor)] : [])]
}

export function alignmentText({ plans, shared, single, alike }: Alignment, language: Language): string {
  const words = alignWords[language]
  return [
    words.title,
    ...plans.map(({ region, title, years, indicators }, at) =>
      `  ${words.plan(planLetter(at), region.name, title, years.from, years.to)}${indicators === 0 ? `${words.semicolon}${words.noTable}` : ''}`),
    '', words.shared(measuresIn(shared)),
    ...shared.flatMap((line) => lineText(line, language)),
    ...plans.flatMap((_, at) => {
      const own = single.filter(({ entries }) => entries.some(({ plan }) => plan === at))
      return own.length === 0 ? [] : ['', words.single(planLetter(at), measuresIn(own)), ...own.flatMap((line) => lineText(line, language))]
    }),
    ...alike.length === 0 ? [] : ['', words.alike(alike.length), ...alike.flatMap((rows) => [
      ...rows.entries.map((entry, at) => `${at === 0 ? '  ' : '    '}${alikeName(entry, language)}`), `    ${alikeDifference(rows, language)}`,
    ])],
  ].join('\n')
}

/** A row of a look-alike by its plan: A 某地-1 城镇登记失业率（%）. */
export function alikeName({ plan, code, bareName, unitOfMeasure }: AlikeEntry, language: Language): string {
  return alignWords[language].alikeRow(planLetter(plan), code, bareName, unitOfMeasure)
}

/** In what two look-alikes differ: words of the names, unit of measure, way of counting (口径). */
export function alikeDifference({ entries: [a, b], differs: [own, other], units }: AlikeRows, language: Language): string {
  const words = alignWords[language]
  const [first, second] = [planLetter(a.plan), planLetter(b.plan)]
  const kinds = measureKindWords[language]
  return [
    own === '' && other === '' ? words.alikeSameName : words.alikeWords(first, own, second, other),
    ...units === 'other' ? [words.alikeUnits(a.unitOfMeasure!, b.unitOfMeasure!)] : units === 'unstated' ? [words.alikeUnitMissing] : [],
    ...a.kind === b.kind ? [] : [words.alikeKinds(kinds[a.kind]!, kinds[b.kind]!)],
  ].join(words.semicolon)
}

/** How many measures stand on these lines. */
export function measuresIn(lines: readonly AlignedLine[]): number {
  return new Set(lines.map(({ measure }) => measure)).size
}

function lineText(line: AlignedLine, language: Language): string[] {
  const words = alignWords[language]
  const { unitOfMeasure, direction, entries, comparisons } = line
  const facts = [...unitOfMeasure === null ? [] : [words.unit(unitOfMeasure)], words.direction[direction]]
  return [
    `  ${lineName(line, language)}（${facts.join(words.comma)}）`,
    ...entries.map((entry) => `    ${planLetter(entry.plan)} ${entry.code} ${entryText(entry, language)}`),
    ...comparisons.map((comparison) => `    ${words.compared(comparisonText(comparison, unitOfMeasure, language))}`),
    ...remarksText(line, language).map((remark) => `    ${remark}`),
  ]
}

function entryText(entry: AlignedEntry, language: Language): string {
  const words = alignWords[language]
  const { base, targets } = entry
  const standing = standingText(entry, language)
  const values = [...base ? [`${words.base(base.period)} ${base.text}`] : [], ...targets.map(({ period, text }) => `${words.period(period)} ${text}`)]
  return values.join(words.comma) + (standing === '' ? '' : `  ${standing}`)
}
