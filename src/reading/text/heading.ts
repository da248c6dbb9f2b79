/** What headings of indicator tables say: what stands in the column, and for which years. */
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

/** A year, a plan's years or a time of year in front of what a heading says: 2025年末, “十四五”期间, 到2027年, 当年. */
const time = /^(?:到|至|截至)?(?:(?:19|20)[0-9]{2}(?:[-—~至](?:19|20)?[0-9]{2})?年?|[“"「]?十[一二三四五六七八九]?五[”"」]?|本年|今年|上年|去年|全年|当年)?(?:上半年|下半年|前?[一二三四1-4]季度|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月份?)?(?:度|期间|时期)?(?:[末底]|以来)?的?/u
/** Words that tell one target from another, and do not change what it is. */
const kinds = '(?:主要|核心|重点|具体|工作|发展|年度|指标|阶段性?|中期|终期|最终|远期|近期|考核|预期|规划|计划|分年度|五年|三年|任务)*'

/** 年均增长, 年均增速〔累计〕, 五年累计; 2022年比2016年增加, 较上年提高. */
const growth = /^[[(〔【]?(?:[三四五]年|规划期)?(?:年均|年平均|累计)|^(?:(?:19|20)[0-9]{2}年?)?[比较](?:(?:19|20)[0-9]{2}年?|上年|基期|现状)?.{0,4}(?:增|提高|提升|上升|下降|降低|减少|变化)/u

/** Whether the cells of a row are a heading: two of them say what stands below, and no fewer than half of those with a text. */
export function isHeadingRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.filter((text) => meaningOf(text) !== null).length >= Math.max(2, filled.length / 2)
}

/** Whether a heading is of average growth or of a total over years. */
export function isGrowthHeading(text: string): boolean {
  return growth.test(bare(text)) && meaningOf(text) === 'other'
}

const meanings: readonly (readonly [RegExp, HeadingMeaning])[] = [
  [/^(?:序号|编号|序|no\.?)$/i, 'no'],
  [/^(?:(?:重点|所属|目标|服务|工作|任务|项目)?(?:领域|类别|分类|板块|方面|类型|维度|大类)(?:名称)?|一级指标|指标(?:类别|分类|领域|类型))$/, 'domain'],
  [/^(?:分项|分组|子项|细项|子指标|三级指标|口径)(?:名称)?$/, 'sub'],
  [/^(?:省|市|县|区|主要|核心|重点|具体|二级|目标|考核|评价|预期|发展|统计|监测|任务|工作|实事|民生)*(?:指标|项目|任务)(?:名称|内容|项)?$|^名称$|^指标名?称?及?\(?单位\)?$/, 'name'],
  [/^(?:计量|度量|数据|指标)?单位$/, 'unit'],
  [/^(?:指标)?(?:属性|性质)$/, 'attribute'],
  [/^(?:主要|市级|县级|区级)?(?:责任|牵头|负责|主管|主责|填报|承办|实施|配合|落实|承担|报送)(?:和|及|\(?配合\)?|\(?责任\)?|、)*(?:单位|部门|科室|处室|人)?(?:单位|部门)?$|^(?:部门|科室|单位名称)$/, 'office'],
  [/^(?:备注|说明|权重|权数|分值|赋分|数据来源|来源|(?:实际|目标|任务)?完成率|完成进度|进度|完成时限|时限|完成时间|排名|同比|增幅|增速|(?:年均|累计)(?:增长|增速|变化).*|指标解释|指标说明|计算方法|是否.*|状态)(?:\(?%\)?)?$/, 'other'],
  [/^(?:基期|基数|基准|基线|基础|现状|起始|期初)年?(?:值|数|数据|情况|水平|指标)?$|^水平$/, 'base'],
  [new RegExp(`^${kinds}(?:目标|任务|计划|规划|预期)(?:值|数|量|任务|目标)?$`, 'u'), 'target'],
  [/^(?:预计|目前|累计|全年|实际|已|任务|指标|目标)*(?:完成|实际|实绩|达到|达成)(?:值|数|量|情况|数值|水平)?$/, 'actual'],
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
  const timeless = unmarked.replace(time, '')
  if (timeless === '' && yearsIn(plain) !== null) return 'year'
  return meanings.find(([pattern]) => pattern.test(unmarked) || (timeless !== '' && pattern.test(timeless)) || pattern.test(plain))?.[1] ?? null
}
