/** What headings of indicator tables say: what stands in the column, and for which years. */
import { headingWords as words, withoutTime } from '../../notation'
import { bare } from './script'
import { yearsIn } from './years'

/** What a heading says of its column. `year` names a year and nothing else, `other` is a column that a plan has no place for. */
export const headingMeanings = [
  'domain', 'no', 'name', 'sub', 'unit', 'attribute', 'office', 'base', 'target', 'actual', 'year', 'other',
] as const
export type HeadingMeaning = (typeof headingMeanings)[number]

/** Whether a column of that heading holds the plan's figures. */
export function isFigureHeading(meaning: HeadingMeaning | null): boolean {
  return meaning === 'base' || meaning === 'target' || meaning === 'actual' || meaning === 'year'
}

/** Words that tell one target from another, and do not change what it is. */
const kinds = '(?:主要|核心|重点|具体|工作|发展|年度|指标|阶段性?|季度|月度|进度|序时|中期|终期|最终|远期|近期|考核|预期|规划|计划|分年度|五年|三年|任务)*'

/** 年均增长, 年均增速〔累计〕, 五年累计; 2022年比2016年增加, 较上年提高; 增长（%） below a year. */
const growth = /^(?:同比)?(?:增长|增减|增速|增幅|±)(?:率|幅度|速度)?(?:$|\()|^[[(〔【]?(?:[三四五]年|规划期)?(?:年均|年平均|累计)(?:$|[^\p{Script=Han}]|[增提上下降减变完目值数率或及和与])|^(?:(?:19|20)[0-9]{2}年?)?[比较](?:(?:19|20)[0-9]{2}年?|上年|基期|现状)?.{0,4}(?:增|提高|提升|上升|下降|降低|减少|变化)/u

/** By when a task is due (完成时限); in canonical characters. */
export const dueHeading = /时限|期限|完成(?:时间|日期)|时间(?:节点|要求|进度)|截止/u

/** Whether the cells of a row are a heading: two of them say what stands below, and no fewer than half of those with a text. */
export function isHeadingRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.filter((text) => meaningOf(text) !== null).length >= Math.max(2, filled.length / 2)
}

/** Whether a heading is of average growth or of a total over years. */
export function isGrowthHeading(text: string): boolean {
  return growth.test(bare(text)) && meaningOf(text) === 'other'
}

/** A heading that says nothing else. */
function alone(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'iu')
}

const offices = '单位|部门|科室|处室|人'
const kindsOfIndicators = '省|市|县|区|主要|核心|重点|具体|二级|目标|考核|评价|预期|发展|统计|监测|任务|工作|实事|民生'

const meanings: readonly (readonly [RegExp, HeadingMeaning])[] = [
  [alone(words.no), 'no'],
  [alone(words.domain), 'domain'],
  [alone(`(?:${words.component})(?:名称)?`), 'sub'],
  [alone(`(?:${kindsOfIndicators})*(?:${words.indicator})(?:名称|内容|项)?|名称|指标名?称?及?\\(?单位\\)?`), 'name'],
  [alone(words.unitOfMeasure), 'unit'],
  [alone(words.attribute), 'attribute'],
  [alone(`(?:主要|市级|县级|区级|考核|指标|任务)?(?:${words.answers})(?:和|及|\\(?配合\\)?|\\(?责任\\)?|、)*(?:${offices})?(?:单位|部门)?|(?:考核|评价|监测)(?:单位|部门)|${words.office}`), 'office'],
  [alone(`(?:${[
    words.remark, words.dataSource, words.progress, '年份|年度|时间|权重|权数|分值|赋分|(?:实际|目标|任务)完成率|(?:年均|累计)(?:增长|增速|变化).*|指标解释|指标说明|计算方法|是否.*',
  ].join('|')})(?:\\(?%\\)?)?`), 'other'],
  [alone(`(?:${words.base}|基础|期初)年?(?:值|数|数据|情况|水平|指标)?|水平`), 'base'],
  [alone(`${kinds}(?:${words.target}|${words.planned})(?:值|数|量|任务|目标)?`), 'target'],
  [alone(`(?:预计|目前|累计|全年|实际|已|任务|指标|目标)*(?:${words.actual})(?:值|数|量|情况|数值|水平)?`), 'actual'],
  // What grows in a year on average, or adds up over the plan's years, is no value of its last year.
  [growth, 'other'],
]

/** Letters of a heading at most. */
const longest = 24

/** What a heading says, or null where it says nothing known. Width, white space and script do not matter. */
export function meaningOf(text: string): HeadingMeaning | null {
  const plain = bare(text)
  if (plain === '' || plain.length > longest) return null
  const unmarked = plain.replace(/\((?:%|[^()]{1,6})\)$/u, '') || plain
  const timeless = withoutTime(unmarked)
  if (timeless === '' && yearsIn(plain) !== null) return figuresOfYear(plain) ?? 'year'
  return meanings.find(([pattern]) => pattern.test(unmarked) || (timeless !== '' && pattern.test(timeless)) || pattern.test(plain))?.[1] ?? null
}

/** What the parentheses behind a year say of its figures: 2020年（基期）, 2025年（目标）. */
function figuresOfYear(plain: string): HeadingMeaning | null {
  const said = /\(([^()]{2,6})\)$/u.exec(plain)?.[1]
  const meaning = said === undefined ? null : meaningOf(said)
  return isFigureHeading(meaning) ? meaning : null
}
