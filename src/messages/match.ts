/** The words for why an indicator is taken for a measure (标准指标), why it is left open, and how a new measure was drafted. */
import type { Words } from './language'

type Said = Readonly<Record<string, string>>
type Sentence = (said: Said) => string

export const matchReasonIds = [
  'name-same', 'wording-same', 'name-alike', 'words-differ', 'unit-same', 'unit-converted', 'unit-other', 'unit-by-month', 'unit-unstated',
  'kind-other', 'domain-same', 'name-shared',
] as const
export type MatchReasonId = (typeof matchReasonIds)[number]

/** Why an indicator is, or is not, taken for a measure. */
export const matchReasonWords: Words<Readonly<Record<MatchReasonId, Sentence>>> = {
  'zh-CN': {
    'name-same': () => '名称相同',
    'wording-same': () => '只是措辞不同，意思相同',
    'name-alike': ({ percent }) => `名称相近（${percent}%）`,
    'words-differ': ({ own, other }) => `名称不同之处：本指标${own ? `有“${own}”` : '没有'}，标准指标${other ? `有“${other}”` : '没有'}`,
    'unit-same': () => '计量单位一致',
    'unit-converted': ({ from, to, factor }) => `计量单位要换算：${from}×${factor}＝${to}`,
    'unit-other': ({ own, other }) => `计量单位不是一类：${own}与${other}`,
    'unit-by-month': ({ from, to }) => `一个按月、一个按年：${from}与${to}，按 12 个月换算前请确认`,
    'unit-unstated': () => '没有写计量单位，无法核对',
    'kind-other': ({ own, other }) => `统计口径不同：本指标像是${own}，标准指标是${other}`,
    'domain-same': () => '所属领域相同',
    'name-shared': () => '不止一个标准指标叫这个名称',
  },
  en: {
    'name-same': () => 'the same name',
    'wording-same': () => 'other words of the same meaning',
    'name-alike': ({ percent }) => `a similar name (${percent}%)`,
    'words-differ': ({ own, other }) => `the names differ: here ${own ? `“${own}”` : 'nothing'}, there ${other ? `“${other}”` : 'nothing'}`,
    'unit-same': () => 'the units of measure agree',
    'unit-converted': ({ from, to, factor }) => `units to be converted: ${from} × ${factor} = ${to}`,
    'unit-other': ({ own, other }) => `units of another kind: ${own} and ${other}`,
    'unit-by-month': ({ from, to }) => `one by month, one by year: ${from} and ${to}; confirm before counting 12 months`,
    'unit-unstated': () => 'no unit of measure is stated',
    'kind-other': ({ own, other }) => `counted in another way: here it looks like ${own}, there it is ${other}`,
    'domain-same': () => 'the same domain',
    'name-shared': () => 'more than one measure has this name',
  },
}

/** Kinds of measures (统计口径). */
export const measureKindWords: Words<Readonly<Record<string, string>>> = {
  'zh-CN': {
    rate: '比率', count: '当年数或期末数', 'running-total': '逐年累计数', 'five-year-total': '五年累计数', index: '指数或得分', milestone: '工作任务',
    amount: '金额', average: '人均数', figure: '数值',
  },
  en: {
    rate: 'a rate', count: 'a count', 'running-total': 'a running total', 'five-year-total': 'a five-year total', index: 'an index or a score',
    milestone: 'a task', amount: 'an amount of money', average: 'an average', figure: 'a figure',
  },
}

export const draftReasonIds = [
  'kind-by-unit', 'kind-by-name', 'kind-by-cells', 'kind-assumed', 'direction-by-comparator', 'direction-by-name', 'direction-by-path',
  'direction-doubtful', 'direction-assumed', 'english-name-open', 'adding-up-open',
] as const
export type DraftReasonId = (typeof draftReasonIds)[number]

/** Why a new measure was drafted as it is. */
export const draftReasonWords: Words<Readonly<Record<DraftReasonId, Sentence>>> = {
  'zh-CN': {
    'kind-by-unit': ({ text }) => `按计量单位“${text}”判断口径`,
    'kind-by-name': ({ text }) => `按名称中的“${text}”判断口径`,
    'kind-by-cells': ({ text }) => text === '' ? '各栏都没有数值，据此判断口径' : `按单元格“${text}”判断口径`,
    'kind-assumed': () => '口径看不出来，暂作当年数，请确认',
    'direction-by-comparator': ({ text }) => `按目标“${text}”判断方向`,
    'direction-by-name': ({ text }) => `按名称中的“${text}”判断方向`,
    'direction-by-path': ({ from, to }) => `目标由 ${from} 降到 ${to}，判断为越低越好，请确认`,
    'direction-doubtful': ({ text }) => `名称中有“${text}”，是多好还是少好拿不准，暂作越高越好，请确认`,
    'direction-assumed': () => '方向看不出来，暂作越高越好，请确认',
    'english-name-open': () => '英文名称暂用中文，请补',
    'adding-up-open': () => '不知道按什么加权，暂不汇总',
  },
  en: {
    'kind-by-unit': ({ text }) => `kind by the unit of measure “${text}”`,
    'kind-by-name': ({ text }) => `kind by “${text}” in the name`,
    'kind-by-cells': ({ text }) => text === '' ? 'kind by its cells, which have no figures' : `kind by the cell “${text}”`,
    'kind-assumed': () => 'the kind can’t be seen; a count is assumed, please confirm',
    'direction-by-comparator': ({ text }) => `direction by the target “${text}”`,
    'direction-by-name': ({ text }) => `direction by “${text}” in the name`,
    'direction-by-path': ({ from, to }) => `targets fall from ${from} to ${to}: lower is taken for better, please confirm`,
    'direction-doubtful': ({ text }) => `“${text}” in the name leaves open whether more or less is better; higher is taken for better, please confirm`,
    'direction-assumed': () => 'the direction can’t be seen; higher is taken for better, please confirm',
    'english-name-open': () => 'the English name is the Chinese one; please give one',
    'adding-up-open': () => 'the denominator is not known, so it is not added up',
  },
}
