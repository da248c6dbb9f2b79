/** The words that headings (表头) of indicator tables use, by what stands below them: one list for plans and for sheets. */

/**
 * Sources of patterns, alternatives each, to be put together by those who read headings: how much may stand beside a word differs between
 * running text, in which a heading is looked for, and the head of a sheet.
 */
export const headingWords = {
  no: '序号|编号|序|no\\.?',
  /** 领域, and what else groups indicators. */
  domain: '(?:重点|所属|目标|服务|工作|任务|项目)?(?:领域|类别|分类|类目|板块|方面|类型|维度|大类)(?:名称)?|一级指标|指标(?:类别|分类|领域|类型)',
  indicator: '指标|项目|任务',
  /** 分项: parts of an indicator. */
  component: '分项|分组|子项|细项|分类指标|子指标|三级指标|口径',
  unitOfMeasure: '(?:计量|度量|数据|指标)?单位',
  attribute: '(?:指标)?(?:属性|性质)',
  /** What an office (单位, 部门) does for an indicator; `office` is an office without it. */
  answers: '责任|牵头|负责|主管|主责|填报|承办|实施|配合|落实|承担|报送',
  office: '部门|科室|单位名称',
  base: '基期|基数|基准|基线|现状|起始',
  target: '目标|任务',
  planned: '计划|规划|预期',
  /** What a target is called for having been set by others: 考核值, 下达数. */
  assigned: '考核|下达',
  actual: '完成|实际|实绩|达到|达成',
  dataSource: '数据来源|来源',
  remark: '备注|说明',
  /** How far, by when and how well, beside the figures themselves. */
  progress: '完成率|完成进度|完成时[限间]|进度|时限|排名|同比|增幅|增速|状态',
} as const

/** A year, a plan's years or a time of year: 2025年末, “十四五”期间, 到2027年, 当年, 截至6月底. */
const time = new RegExp([
  '^(?:到|至|截[至止])?',
  '(?:(?:19|20)[0-9]{2}(?:[-—~至](?:19|20)?[0-9]{2})?年?|[“"「]?十[一二三四五六七八九]?五[”"」]?|本年|今年|上年|去年|全年|当年)?',
  '度?(?:[上下]半年|第?前?[一二三四1-4]季度|[0-9]{1,2}(?:[-—~至到][0-9]{1,2})?月份?)?',
  '(?:度|期间|时期)?(?:[末底]|以来)?的?',
].join(''), 'u')

/** A heading without the time in front of what it says; half width, without white space. */
export function withoutTime(heading: string): string {
  return heading.replace(time, '')
}
