/** The words of a plan as a sheet (规划指标表): what is drawn, and what is looked for when it is read back. */
import type { Attribute, ColumnRole, Direction, Measure } from '../model'
import type { Words } from './language'

export const planSheetFacts = ['id', 'code', 'region', 'title', 'documentNumber', 'issuer', 'date', 'years', 'table', 'source', 'note'] as const
export type PlanSheetFact = (typeof planSheetFacts)[number]

/** The parts of the sheet that have headings, each with its own. */
export const planSheetParts = {
  indicators: [
    'no', 'domain', 'name', 'sub', 'core', 'attribute', 'responsibleUnits', 'measureName', 'measure', 'direction', 'kind', 'unitOfMeasure', 'remarks',
  ],
  domains: ['no', 'domain', 'leadUnits'],
  rules: ['no', 'rule', 'severity', 'parameter', 'value'],
  measures: [
    'no', 'components', 'measureName', 'aliases', 'addingUp', 'english', 'measure', 'direction', 'kind', 'unitOfMeasure', 'description',
  ],
} as const
export type PlanSheetPart = keyof typeof planSheetParts
export type PlanSheetHeading = (typeof planSheetParts)[PlanSheetPart][number]

/** What may be said of a measure besides its kind. */
export const measureTraits = ['mayExceedHundred', 'mayBeNegative', 'startsAnew'] as const
export type MeasureTrait = (typeof measureTraits)[number]

export interface PlanSheetWords {
  title: string
  sheetName: string
  /** How the sheet is edited. */
  intro: string
  facts: Readonly<Record<PlanSheetFact, string>>
  headings: Readonly<Record<PlanSheetHeading, string>>
  sections: Readonly<Record<PlanSheetPart, string>>
  roles: Readonly<Record<ColumnRole, string>>
  attributes: Readonly<Record<Attribute, string>>
  directions: Readonly<Record<Direction, string>>
  kinds: Readonly<Record<Measure['kind'], string>>
  addings: Readonly<Record<Measure['addingUp']['way'], string>>
  severities: Readonly<Record<'error' | 'warning' | 'info' | 'off', string>>
  traits: Readonly<Record<MeasureTrait, string>>
  /** A trait that the measure is said not to have. */
  without: Readonly<Record<MeasureTrait, string>>
  partOf: string
  core: string
  page: string
}

export const planSheetWords: Words<PlanSheetWords> = {
  'zh-CN': {
    title: '规划指标表',
    sheetName: '规划指标表',
    intro: '本表可以直接修改：增删行、补填、更正都可以，改后保存，再用“对表”打开。目标值等按原文书写，原文没有的留空；数值栏上方写明“基期”“目标”或“实际”和年份；“标准指标编号”留空的，按指标名称推荐。',
    facts: {
      id: '规划编号', code: '指标代码前缀', region: '行政区划代码', title: '标题', documentNumber: '文号', issuer: '发文机关', date: '成文日期',
      years: '规划年限', table: '表名', source: '来源文件', note: '附注',
    },
    headings: {
      no: '序号', domain: '领域', name: '指标名称', sub: '分项', core: '核心', attribute: '属性', responsibleUnits: '责任单位', measureName: '标准指标',
      measure: '标准指标编号', direction: '方向', kind: '类型', unitOfMeasure: '计量单位', remarks: '核对', leadUnits: '牵头单位', rule: '规则',
      severity: '力度', parameter: '参数', value: '数值', components: '分项', aliases: '别名', addingUp: '汇总方式', english: '英文名称', description: '说明',
    },
    sections: { indicators: '指标', domains: '领域和牵头单位', rules: '校验规则的调整', measures: '新增标准指标' },
    roles: { base: '基期', target: '目标', actual: '实际' },
    attributes: { binding: '约束性', anticipatory: '预期性' },
    directions: { higher: '正向', lower: '反向' },
    kinds: {
      rate: '比率', count: '数量', 'running-total': '逐年累计', 'five-year-total': '五年累计', index: '指数', milestone: '任务', amount: '金额', average: '人均',
    },
    addings: { sum: '相加', weighted: '加权', 'all-must-pass': '全部达标', 'count-of-passing': '达标个数', 'not-addable': '不汇总' },
    severities: { error: '强制性错误', warning: '核实性提示', info: '提示', off: '不检查' },
    traits: { mayExceedHundred: '可超过100', mayBeNegative: '可为负', startsAnew: '每年从头计' },
    without: { mayExceedHundred: '不超过100', mayBeNegative: '不为负', startsAnew: '不从头计' },
    partOf: '属于',
    core: '★',
    page: '第 &P 页，共 &N 页',
  },
  en: {
    title: 'Plan and its indicators',
    sheetName: 'Plan',
    intro: 'This sheet may be edited: add and remove rows, fill in and correct, then save it and open it with Duibiao again. Write values as published and leave empty what the document does not have; above each column of values stand base, target or actual and the year; where the measure id is empty, one is proposed by the name.',
    facts: {
      id: 'Plan id', code: 'Code of the indicators', region: 'Region code', title: 'Title', documentNumber: 'Document number', issuer: 'Issuer', date: 'Date',
      years: 'Years', table: 'Table caption', source: 'Source file', note: 'Note',
    },
    headings: {
      no: 'No', domain: 'Domain', name: 'Indicator', sub: 'Part', core: 'Core', attribute: 'Attribute', responsibleUnits: 'Responsible units',
      measureName: 'Measure', measure: 'Measure id', direction: 'Direction', kind: 'Kind', unitOfMeasure: 'Unit', remarks: 'To check', leadUnits: 'Lead units',
      rule: 'Rule', severity: 'Severity', parameter: 'Parameter', value: 'Value', components: 'Components', aliases: 'Aliases', addingUp: 'Adding up',
      english: 'English name', description: 'Description',
    },
    sections: { indicators: 'Indicators', domains: 'Domains and lead units', rules: 'Check rules set otherwise', measures: 'New measures' },
    roles: { base: 'Base', target: 'Target', actual: 'Actual' },
    attributes: { binding: 'binding', anticipatory: 'expected' },
    directions: { higher: 'higher', lower: 'lower' },
    kinds: {
      rate: 'rate', count: 'count', 'running-total': 'running total', 'five-year-total': 'five-year total', index: 'index', milestone: 'task', amount: 'amount',
      average: 'average',
    },
    addings: { sum: 'sum', weighted: 'weighted', 'all-must-pass': 'all must pass', 'count-of-passing': 'count of passing', 'not-addable': 'not added' },
    severities: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
    traits: { mayExceedHundred: 'may exceed 100', mayBeNegative: 'may be negative', startsAnew: 'starts anew each year' },
    without: { mayExceedHundred: 'never above 100', mayBeNegative: 'never negative', startsAnew: 'goes on from year to year' },
    partOf: 'part of ',
    core: '★',
    page: 'Page &P of &N',
  },
}
