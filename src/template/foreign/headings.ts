/** What the headings of other people's tables say: what a column holds, and for which period. */
import { headingWords as words, withoutTime } from '../../notation'
import type { SheetColumn } from '../sheet-column'

/** What a column of a sheet that is not ours can be. `component` has the label of a part (分项) beside its indicator's name. */
export const mappedRoles = [
  'domain', 'no', 'code', 'indicator', 'component', 'unitOfMeasure', 'base', 'target', 'actual', 'result', 'responsibleUnit', 'dataSource',
  'reasons',
] as const satisfies readonly (SheetColumn | 'component')[]
export type MappedRole = (typeof mappedRoles)[number]

/** What a heading says. `other` is a column that is known and not used: completion rate (完成率), deadline, status. */
export interface Heading {
  role: MappedRole | 'other' | null
  /** How plainly it says so, from 0 to 1. */
  weight: number
  /** Years that it names. */
  years: string[]
  /** It speaks of last year or of the same period before (上年, 同期). */
  earlier: boolean
  /** How much of the year: all of it (全年, 1-12月, 累计), a part (上半年, 1-6月), or not said. */
  span: 'whole' | 'part' | null
}

function anywhere(source: string): RegExp {
  return new RegExp(source, 'iu')
}

/** The first that matches says what the heading means. */
const meanings: readonly (readonly [pattern: RegExp, role: Heading['role'], weight: number])[] = [
  [/校验结果|^checkresult$/i, 'result', 1],
  [/指标(代码|编码|编号)|^(代码|编码|code)$/i, 'code', 1],
  [anywhere([
    words.progress, '完成(比例|比|百分比|度|期限|质量|与否)|达成率|序时|是否|达标|差距|期限|占(目标|年度|全年)|(时间|日期)$',
  ].join('|')), 'other', 1],
  [anywhere(`(${words.answers}).*(单位|部门|科室|人)|^(${words.office})$`), 'responsibleUnit', 1],
  [anywhere(words.dataSource), 'dataSource', 1],
  [anywhere(`${words.remark}|原因|措施|问题|^注$|remark`), 'reasons', 1],
  [anywhere(`^(${words.no})$`), 'no', 1],
  [anywhere(`^(${words.component}|其中)(名称)?$`), 'component', 1],
  [anywhere(`^(${words.domain})$`), 'domain', 1],
  [anywhere(`^(${words.unitOfMeasure})(\\(.*\\))?$|^unit$`), 'unitOfMeasure', 1],
  [anywhere(`^(${words.base})|(${words.base})(值|数|情况)?$`), 'base', 1],
  [anywhere(`目标|任务(数|值|量)|(${words.planned}|${words.assigned})(数|值|量)?$|^年度任务$|应完成|target`), 'target', 1],
  [/(实际|实绩|已)?完成(值|数|量|情况|数值)?(\(.*\))?$|实际(值|数|完成)|实绩|^实际|actual/i, 'actual', 1],
  [anywhere(`(${words.indicator}|内容)(名称|内容|项目)?$|^名称$|indicator`), 'indicator', 1],
  [/完成|累计|达到(值|数)?$|进展|现值|落实情况|当前/, 'actual', 0.7],
  [/^(19|20)[0-9]{2}年?$/, null, 0],
]

/** Reads a heading of one or more lines, the top one first: the lowest line that says something counts, years from any. */
export function readHeading(lines: readonly string[]): Heading {
  const plain = lines.map((line) => line.normalize('NFKC').replace(/\s+/gu, '')).filter((line) => line !== '')
  const all = plain.join('')
  const years = [...new Set(all.match(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu) ?? [])]
  const earlier = /上年|去年|同期|上期|上季|上月|历年|往年/u.test(all)
  const span = spanOf(all)
  for (const line of [...plain].reverse()) {
    const bare = line.replace(/[(](?:%|[^()]{1,4})[)]$/u, (unit) => /年|月|季/u.test(unit) ? unit : '')
    const undated = withoutTime(bare)
    const found = meanings.find(([pattern]) => pattern.test(bare) || (undated !== '' && pattern.test(undated)))
    if (found && found[1] !== null) return { role: found[1], weight: found[2], years, earlier, span }
  }
  return { role: null, weight: 0, years, earlier, span }
}

function spanOf(heading: string): Heading['span'] {
  const month = [...heading.matchAll(/([0-9]{1,2})月/gu)].at(-1)?.[1]
  if (/[上下]半年|季度/u.test(heading) || (month !== undefined && month !== '12')) return 'part'
  return month === '12' || /累计|全年|年末|年底|年度/u.test(heading) ? 'whole' : null
}
