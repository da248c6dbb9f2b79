/** The words on a template sheet (模板): titles, headings, notes, foot, prompts. */
import type { Period, TemplateKind } from '../model'
import type { Words } from './language'

/** What the title and the tab of a sheet speak of. */
export interface TitleFacts {
  region: string
  /** The period asked for: a year. */
  period: Period
  /** The first and the last year that the plan sets targets for, and how many years that are. */
  first: Period
  last: Period
  years: number
}

export interface KindWords {
  /** The kind itself (模板种类), for a person to choose. */
  name: string
  /** Name of the sheet that has all rows. */
  sheetName: (facts: TitleFacts) => string
  /** Name of the sheet that has one unit's rows, before the unit. */
  unitSheetName: (facts: TitleFacts) => string
  title: (facts: TitleFacts) => string
  /** What is filled in when. */
  period: (facts: TitleFacts) => string
  /** The notes below the table, without their numbers. */
  notes: string[]
}

export interface TemplateWords {
  kinds: Record<TemplateKind, KindWords>
  basis: (title: string, documentNumber: string | null) => string
  responsibleUnit: (unit: string) => string
  /** Stands for the unit of rows that name none. */
  noUnit: string
  headings: {
    domain: string
    no: string
    code: string
    indicator: string
    task: string
    unitOfMeasure: string
    attribute: string
    base: (year: string | null) => string
    target: (period: string) => string
    yearTarget: (period: string) => string
    /** Its name where the period is known. */
    previous: (name: string | null) => string
    actual: string
    completion: string
    status: string
    gap: string
    result: string
    responsibleUnit: string
    dataSource: string
    reasons: string
    explanation: string
    progress: string
    deadline: string
    situation: string
    reviewTarget: (period: string) => string
    reviewActual: (period: string) => string
  }
  /** Headings below that of a year or a quarter. */
  under: Record<'target' | 'due' | 'actual' | 'status', string>
  /** A year or a quarter as a heading and in front of its part of a check result. */
  periodName: (period: string) => string
  attributes: Record<'binding' | 'anticipatory', string>
  deadline: (period: string) => string
  /** A target as a task: 住院报销比例（职工）不低于 87%; `null` for what the plan sets no target for. */
  task: (indicator: string, target: string | null, unitOfMeasure: string | null) => string
  numbered: (notes: readonly string[]) => string
  coreNote: string
  promptTitle: string
  prompt: (target: string, unitOfMeasure: string | null) => string
  milestonePrompt: string
  /** Where rows can be sorted, prompts would stay behind: one for all. */
  generalPrompt: string
  foot: Record<'reportingUnit' | 'unitHead' | 'reviewer' | 'preparer' | 'telephone' | 'date', string>
  footPage: string
  checkFirst: string
  passed: string
}

export const footWords: Words<TemplateWords['foot']> = {
  'zh-CN': {
    reportingUnit: '填报单位（盖章）', unitHead: '单位负责人', reviewer: '审核人', preparer: '填表人', telephone: '联系电话', date: '填报日期',
  },
  en: {
    reportingUnit: 'Reporting unit (seal)', unitHead: 'Head of unit', reviewer: 'Reviewer', preparer: 'Prepared by', telephone: 'Telephone', date: 'Date',
  },
}

const quarters = ['一', '二', '三', '四']
const quarterOf = (period: string) => period.slice(5)
const span = ({ first, last }: TitleFacts) => first === last ? first : `${first}—${last}`

const zhFill = '请填写“实际完成值”栏，按计量单位栏的单位填数，可写 95、≥95、95.2%；没有数据的填“暂无”。'
const zhAuto = '“状态”自动计算；“校验结果”由“对表”校验时写入。'
const zhKeep = '目标值、指标代码请勿改动。'
const enFill = 'Fill in “Actual” in the unit of the unit column; 95, ≥95 and 95.2% can all be read; write 暂无 where there is no data yet.'
const enAuto = 'Status computes itself; the check result is written by a check.'
const enKeep = 'Leave targets and codes as they are.'

export const templateWords: Words<TemplateWords> = {
  'zh-CN': {
    kinds: {
      annual: {
        name: '年度指标完成情况表',
        sheetName: ({ period }) => `${period}年度指标完成情况表`,
        unitSheetName: ({ period }) => `${period}年度`,
        title: ({ period, region }) => `${region}${period}年度指标完成情况表`,
        period: ({ period }) => `填报期：${period}年`,
        notes: [zhFill, '“完成率”“状态”“差距”自动计算；“校验结果”由“对表”校验时写入。', zhKeep],
      },
      'five-year': {
        name: '五年目标表',
        sheetName: (facts) => `${span(facts)}年${facts.years === 5 ? '五年' : '分年'}目标表`,
        unitSheetName: (facts) => `${span(facts)}年`,
        title: (facts) => `${facts.region}${span(facts)}年指标${facts.years === 5 ? '五年' : '分年'}目标表`,
        period: (facts) => `填报期：${span(facts)}年`,
        notes: ['请逐年填写“实际”栏，按计量单位栏的单位填数，可写 95、≥95、95.2%；没有数据的填“暂无”，未到的年份留空。', zhAuto, zhKeep],
      },
      quarterly: {
        name: '季度进度表',
        sheetName: ({ period }) => `${period}年季度进度表`,
        unitSheetName: ({ period }) => `${period}年季度`,
        title: ({ period, region }) => `${region}${period}年指标季度进度表`,
        period: ({ period }) => `填报期：${period}年各季度`,
        notes: [
          '“应达”为按规划目标路径（上一目标年份至本年）匀速推进、季末应达到的数，即序时进度；“/”表示本季度不设要求。',
          '请逐季填写“实际”栏，填季末数，按计量单位栏的单位填；没有数据的填“暂无”，未到的季度留空。', zhAuto, '目标值、应达数、指标代码请勿改动。',
        ],
      },
      'completion-review': {
        name: '规划完成情况表',
        sheetName: ({ period }) => `${period}年规划完成情况表`,
        unitSheetName: ({ period }) => `${period}年规划完成`,
        title: ({ period, region }) => `${region}规划指标完成情况表（${period}年）`,
        period: ({ period }) => `填报期：${period}年`,
        notes: [
          '请填写“完成情况”栏，按计量单位栏的单位填数，可写 95、≥95、95.2%；没有数据的填“暂无”。',
          '“完成率”“状态”“差距”自动计算；“校验结果”由“对表”校验时写入。', '未完成的请在“说明”栏写明原因。', zhKeep,
        ],
      },
      'task-list': {
        name: '任务清单',
        sheetName: ({ period }) => `${period}年任务清单`,
        unitSheetName: ({ period }) => `${period}年任务`,
        title: ({ period, region }) => `${region}${period}年度目标任务清单`,
        period: ({ period }) => `填报期：${period}年`,
        notes: ['请在“完成情况”栏填写实际完成的数；没有数值目标的任务填“完成”或“未完成”；没有数据的填“暂无”。', zhAuto, '目标任务、指标代码请勿改动。'],
      },
    },
    basis: (title, documentNumber) => `依据：《${title}》${documentNumber ? `（${documentNumber}）` : ''}`,
    responsibleUnit: (unit) => `责任单位：${unit}　　`,
    noUnit: '未列责任单位',
    headings: {
      domain: '领域', no: '序号', code: '指标代码', indicator: '指标', task: '目标任务', unitOfMeasure: '计量单位', attribute: '属性',
      base: (year) => year === null ? '基期值' : `${year}年\n基期值`,
      target: (period) => `${period}年\n目标值`,
      yearTarget: (period) => `${period}年\n全年目标值`,
      previous: (name) => name === null ? '上期\n实际值' : `上期实际值\n（${name}）`,
      actual: '实际完成值', completion: '完成率(%)', status: '状态', gap: '差距', result: '校验结果',
      responsibleUnit: '责任单位', dataSource: '数据来源', reasons: '未达标原因及措施', explanation: '说明', progress: '进展说明',
      deadline: '完成时限', situation: '完成情况',
      reviewTarget: (period) => `${period}年\n规划目标`,
      reviewActual: (period) => `${period}年\n完成情况`,
    },
    under: { target: '目标', due: '应达', actual: '实际', status: '状态' },
    periodName: (period) => period.length > 4 ? `${period.slice(0, 4)}年${quarters[Number(quarterOf(period)) - 1]}季度` : `${period}年`,
    attributes: { binding: '约束性', anticipatory: '预期性' },
    deadline: (period) => `${period}年12月底`,
    task: (indicator, target, unit) => target === null ? `${indicator}（本期未设目标）` : `${indicator}${target}${unit ?? ''}`,
    numbered: (notes) => `注：${notes.map((note, index) => `${index + 1}.${note}`).join('')}`,
    coreNote: '标★、*的为核心指标。',
    promptTitle: '填写实际完成值',
    prompt: (target, unit) => `目标：${target}。${unit ? `请按“${unit}”填数，如单位不同请写明。` : '请填数值。'}暂时没有数据的填“暂无”。`,
    milestonePrompt: '本项为工作任务：完成的填“完成”，没有完成的填“未完成”，并在原因栏说明。',
    generalPrompt: '请按本行的计量单位填数，可写 95、≥95、95.2%；工作任务填“完成”或“未完成”；暂时没有数据的填“暂无”。',
    foot: footWords['zh-CN'],
    footPage: '第 &P 页，共 &N 页',
    checkFirst: '待校验',
    passed: '通过',
  },
  en: {
    kinds: {
      annual: {
        name: 'Annual results',
        sheetName: ({ period }) => `Indicators ${period}`,
        unitSheetName: ({ period }) => period,
        title: ({ period, region }) => `${region}: indicator results for ${period}`,
        period: ({ period }) => `Period: ${period}`,
        notes: [enFill, 'Completion, status and gap compute themselves; the check result is written by a check.', enKeep],
      },
      'five-year': {
        name: 'Targets by year',
        sheetName: (facts) => `Targets ${span(facts)}`,
        unitSheetName: span,
        title: (facts) => `${facts.region}: targets and actuals ${span(facts)}`,
        period: (facts) => `Period: ${span(facts)}`,
        notes: ['Fill in “Actual” year by year in the unit of the unit column; write 暂无 where there is no data, and leave years to come empty.', enAuto, enKeep],
      },
      quarterly: {
        name: 'Progress by quarter',
        sheetName: ({ period }) => `Quarters ${period}`,
        unitSheetName: ({ period }) => `${period} quarters`,
        title: ({ period, region }) => `${region}: progress by quarter ${period}`,
        period: ({ period }) => `Period: quarters of ${period}`,
        notes: [
          '“Due” is what the plan’s published path, steady from the last milestone to this year’s target, asks for by the end of the quarter; “/” means nothing yet.',
          'Fill in “Actual” as of the end of each quarter in the unit of the unit column; write 暂无 where there is no data, and leave quarters to come empty.',
          enAuto, 'Leave targets, dues and codes as they are.',
        ],
      },
      'completion-review': {
        name: 'Completion of the plan',
        sheetName: ({ period }) => `Completion ${period}`,
        unitSheetName: ({ period }) => `Completion ${period}`,
        title: ({ period, region }) => `${region}: completion of the plan’s targets (${period})`,
        period: ({ period }) => `Period: ${period}`,
        notes: [
          'Fill in “Result” in the unit of the unit column; 95, ≥95 and 95.2% can all be read; write 暂无 where there is no data yet.',
          'Completion, status and gap compute themselves; the check result is written by a check.', 'Explain what was not reached.', enKeep,
        ],
      },
      'task-list': {
        name: 'Task list',
        sheetName: ({ period }) => `Tasks ${period}`,
        unitSheetName: ({ period }) => `Tasks ${period}`,
        title: ({ period, region }) => `${region}: tasks for ${period}`,
        period: ({ period }) => `Period: ${period}`,
        notes: [
          'Fill in the value reached under “Done so far”; 完成 (done) or 未完成 (not done) where the task has no number; 暂无 where there is no data yet.', enAuto,
          'Leave tasks and codes as they are.',
        ],
      },
    },
    basis: (title, documentNumber) => `Basis: ${title}${documentNumber ? ` (${documentNumber})` : ''}`,
    responsibleUnit: (unit) => `Responsible unit: ${unit}    `,
    noUnit: 'no unit named',
    headings: {
      domain: 'Domain', no: 'No.', code: 'Code', indicator: 'Indicator', task: 'Task', unitOfMeasure: 'Unit', attribute: 'Attribute',
      base: (year) => year === null ? 'Base' : `Base\n${year}`,
      target: (period) => `Target\n${period}`,
      yearTarget: (period) => `Year target\n${period}`,
      previous: (name) => name === null ? 'Last\nactual' : `Last actual\n(${name})`,
      actual: 'Actual', completion: 'Completion (%)', status: 'Status', gap: 'Gap', result: 'Check result',
      responsibleUnit: 'Responsible unit', dataSource: 'Data source', reasons: 'Reasons and measures', explanation: 'Explanation', progress: 'Progress note',
      deadline: 'Due by', situation: 'Done so far',
      reviewTarget: (period) => `Plan target\n${period}`,
      reviewActual: (period) => `Result\n${period}`,
    },
    under: { target: 'Target', due: 'Due', actual: 'Actual', status: 'Status' },
    periodName: (period) => period.length > 4 ? `${period.slice(0, 4)} Q${quarterOf(period)}` : period,
    attributes: { binding: 'binding', anticipatory: 'expected' },
    deadline: (period) => `December ${period}`,
    task: (indicator, target, unit) => target === null ? `${indicator} (no target set)` : `${indicator}: ${target}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`}`,
    numbered: (notes) => `Notes: ${notes.map((note, index) => `${index + 1}. ${note}`).join(' ')}`,
    coreNote: '★ and * mark core indicators.',
    promptTitle: 'Actual',
    prompt: (target, unit) => `Target: ${target}. ${unit ? `Enter a value in ${unit}; if the unit is another, write it. ` : 'Enter a value. '}Write 暂无 if there is no data yet.`,
    milestonePrompt: 'This row is a task: write 完成 (done) or 未完成 (not done), and say why in the reasons column.',
    generalPrompt: 'Enter a value in the unit of this row; 95, ≥95 and 95.2% can all be read. Tasks: 完成 (done) or 未完成 (not done). Write 暂无 if there is no data yet.',
    foot: footWords.en,
    footPage: 'Page &P of &N',
    checkFirst: 'run check',
    passed: 'passed',
  },
}
