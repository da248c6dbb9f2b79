/** Check: a target is a bare number where a comparator (≥ ≤) is needed to understand it. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintCell, LintRow } from './subject'

type Data = { name: string; lower: boolean; targets: string[]; neighbour: string | null; neighbourName: string | null }

/** A sign of another row must not be taken for one of the same row. */
const comparedZh = ({ neighbour, neighbourName }: Data): string => neighbour === null ? ''
  : neighbourName === null ? `（同一行写有 ${neighbour}）` : `（同表反向指标${quoted(neighbourName)}写作 ${neighbour}）`
const comparedEn = ({ neighbour, neighbourName }: Data): string => neighbour === null ? ''
  : neighbourName === null ? ` (the row has ${neighbour})` : ` (another such indicator of the table, ${quoted(neighbourName)}, has ${neighbour})`

export const comparatorMissing = defineCheck<Data>({
  id: 'comparator-missing',
  severity: 'info',
  basis: {
    'zh-CN': '反向指标的目标是上限，应写 ≤ 或“以下”；同一行里有的写 ≥、有的不写，读的人会以为含义不同。',
    en: 'The target of a lower-is-better indicator is a ceiling and is written with ≤; where one year of a row has ≥ and another has not, they seem to differ.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的目标 ${d.targets.join('、')} 没有写${d.lower ? '“≤”，这是反向指标，数值是上限' : '判定条件（≥、>），而同一行别的年份写了'}${comparedZh(d)}。现按${d.lower ? '不超过' : '不低于'}判定；请在规划或填报说明中补上符号。`,
    en: (d) => `The target ${d.targets.join(', ')} of ${quoted(d.name)} has no ${d.lower ? '≤, though lower is better and the number is a ceiling' : 'comparator (≥, >), though other years of the row have one'}${comparedEn(d)}. It is judged as ${d.lower ? 'at most' : 'at least'}; add the sign to the plan or the instructions.`,
  },
  example: { name: '失业率', lower: true, targets: ['3.5'], neighbour: '≤4', neighbourName: '死亡率' },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const bare = row.targets.filter(({ reading }) => reading.kind === 'quantity' && reading.comparator === 'none' && !reading.approximate)
    const [first] = bare
    if (!first || !row.measure) return []
    const lower = row.measure.direction === 'lower'
    const beside = row.targets.find(isBound)
    const neighbour = beside ? { row, cell: beside } : lower ? inColumn(rows, first) : null
    if (!lower && !beside) return []
    const places = [placeOf(row, first), neighbour ? placeOf(neighbour.row, neighbour.cell) : placeOfName(row)] as const
    const targets = bare.map(({ reading }) => print(reading))
    const neighbourName = neighbour && neighbour.row !== row ? nameOf(neighbour.row) : null
    return [{ places, data: { name: nameOf(row), lower, targets, neighbour: neighbour && print(neighbour.cell.reading), neighbourName } }]
  }),
})

function isBound({ reading }: LintCell): boolean {
  return reading.kind === 'quantity' && reading.comparator !== 'none' && reading.comparator !== 'eq'
}

/** Another row of the same direction that has a bound in the column. */
function inColumn(rows: readonly LintRow[], { column }: LintCell): { row: LintRow; cell: LintCell } | null {
  for (const row of rows) {
    const cell = row.measure?.direction === 'lower' ? row.targets.find((target) => target.column.key === column.key && isBound(target)) : undefined
    if (cell) return { row, cell }
  }
  return null
}
