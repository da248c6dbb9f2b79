/** The words for what is wrong with a plan file or a plan sheet: which field, what about it, and what it should be. */
import type { DataProblem, SheetProblem } from '../model'
import type { Language, Words } from './language'
import { planSheetWords } from './plan-sheet'

type Sentence<P> = (problem: P) => string
type Sentences = { [Id in DataProblem['id']]: Sentence<Extract<DataProblem, { id: Id }>> }

const headings: Words<Readonly<Record<string, string>>> = { 'zh-CN': planSheetWords['zh-CN'].headings, en: planSheetWords.en.headings }

const sentences: Words<Sentences> = {
  'zh-CN': {
    'not-json': ({ detail }) => `不是完整的 JSON 文件（${detail}）`,
    'not-a-plan': () => '不是规划文件',
    missing: () => '没有填',
    'wrong-kind': ({ expected }) => `应为${kinds['zh-CN'][expected] ?? expected}`,
    'wrong-form': () => '写法不对',
    'not-one-of': ({ values }) => `只能是 ${values.join('、')}`,
    'unknown-fields': ({ fields }) => `有多余的项目 ${fields.join('、')}`,
    'out-of-range': ({ value, least, most }) => `${value} 不在 ${least} 到 ${most} 之间`,
    twice: ({ value }) => `“${value}”出现了两次`,
    unknown: ({ value }) => `没有“${value}”`,
    'not-a-column': () => '在规划的栏目中没有对应的一栏',
    'other-region': ({ region }) => `应以行政区划代码 ${region} 开头`,
    taken: ({ value }) => `“${value}”已有另一个规划使用`,
    'part-of-itself': () => '不能是自己的一部分',
    'not-the-file-name': ({ value, name }) => `是 ${value}，而文件名是 ${name}，两者应一致`,
    'typed-as-number': ({ shown, cells }) => `是数值，按“${shown}”读取${cells > 1 ? `，这一列共有 ${cells} 格如此` : ''}；末尾的 0 和符号可能已丢失，请核对`,
    'typed-as-date': ({ shown }) => `被表格软件改成了日期（${shown}），请把单元格设为文本格式后按原文重填`,
    'not-text': ({ shown }) => `是“${shown}”，不是文字，请按原文重填`,
    'not-read': ({ shown }) => `“${shown}”不是本表的项目，没有读取`,
    'heading-missing': ({ heading }) => `没有找到“${headings['zh-CN'][heading] ?? heading}”的表头`,
    'measure-open': () => '没有填，将按指标名称推荐',
    'measure-replaced': ({ value }) => `没有编号为 ${value} 的标准指标，已按指标名称推荐，请核对`,
  },
  en: {
    'not-json': ({ detail }) => `is no complete JSON file (${detail})`,
    'not-a-plan': () => 'is no plan file',
    missing: () => 'is not filled in',
    'wrong-kind': ({ expected }) => `must be ${kinds.en[expected] ?? expected}`,
    'wrong-form': () => 'is not written as it should be',
    'not-one-of': ({ values }) => `must be one of ${values.join(', ')}`,
    'unknown-fields': ({ fields }) => `has fields that no plan has: ${fields.join(', ')}`,
    'out-of-range': ({ value, least, most }) => `${value} is not from ${least} to ${most}`,
    twice: ({ value }) => `“${value}” stands twice`,
    unknown: ({ value }) => `there is no “${value}”`,
    'not-a-column': () => 'belongs to no column of the plan',
    'other-region': ({ region }) => `must begin with the region code ${region}`,
    taken: ({ value }) => `“${value}” is another plan’s`,
    'part-of-itself': () => 'can’t be a part of itself',
    'not-the-file-name': ({ value, name }) => `is ${value}, but the file is called ${name}; the two have to agree`,
    'typed-as-number': ({ shown, cells }) => `is a number and read as “${shown}”${cells > 1 ? `, as are ${cells} cells of this column in all` : ''}; trailing zeros and signs may be lost, please check`,
    'typed-as-date': ({ shown }) => `was turned into a date (${shown}); format the cell as text and type it again as published`,
    'not-text': ({ shown }) => `is “${shown}” and not text; type it again as published`,
    'not-read': ({ shown }) => `“${shown}” is nothing that this sheet has, and was not read`,
    'heading-missing': ({ heading }) => `the heading “${headings.en[heading] ?? heading}” was not found`,
    'measure-open': () => 'is not filled in; one is proposed by the indicator’s name',
    'measure-replaced': ({ value }) => `no measure is called ${value}; one is proposed by the indicator’s name, please check`,
  },
}

/** What a schema expects, by its own word for it. */
const kinds: Words<Readonly<Record<string, string>>> = {
  'zh-CN': { string: '文字', number: '数字', int: '整数', boolean: 'true 或 false', array: '列表', object: '一组项目', record: '一组项目' },
  en: { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a group of fields', record: 'a group of fields' },
}

interface FieldWords {
  /** Fields by the last part of their path that is a name. */
  names: Readonly<Record<string, string>>
  /** How a field is written, where its form is held. */
  forms: Readonly<Record<string, string>>
  /** The nth of a list, counted from 1. */
  nth: Readonly<Record<string, (n: number) => string>>
  cell: (column: string) => string
  of: (whole: string, part: string) => string
  form: (problem: string, form: string) => string
  inFile: (field: string, path: string) => string
  about: (field: string, problem: string) => string
  at: (sheet: string, cell: string | null, text: string) => string
}

const fields: Words<FieldWords> = {
  'zh-CN': {
    names: {
      id: '编号', code: '指标代码前缀', region: '行政区划代码', title: '标题', documentNumber: '文号', issuer: '发文机关', date: '成文日期', source: '来源文件',
      table: '表名', years: '规划年限', from: '起始年份', to: '终止年份', notes: '附注', domains: '领域', columns: '栏目', indicators: '指标', rules: '校验规则',
      measures: '新增标准指标', name: '名称', leadUnits: '牵头单位', heading: '表头', role: '内容', period: '年份', no: '序号', sub: '分项', domain: '领域',
      core: '核心', attribute: '属性', responsibleUnits: '责任单位', measure: '标准指标编号', cells: '各栏的值', severity: '力度', parameters: '参数', aliases: '别名',
      unitOfMeasure: '计量单位', direction: '方向', kind: '类型', components: '分项', addingUp: '汇总方式', note: '说明', partOf: '所属标准指标',
    },
    forms: {
      id: '行政区划代码-名称-年份，名称用小写字母、数字和连字符', code: '行政区划代码-大写字母和数字', region: '6 位数字', date: '4 位年份-2 位月份-2 位日期',
      period: '4 位年份，季度后面加 Q1 至 Q4', from: '4 位年份', to: '4 位年份', years: '起止两个 4 位年份，中间用连字符', no: '正整数', 'measures.id': '小写字母、数字和连字符',
      addingUp: '加权（按什么加权），或相加、全部达标、达标个数、不汇总', parameters: '数字', kind: '比率、数量、逐年累计、五年累计、指数、任务、金额、人均之一',
      core: '★ 或不填', attribute: '约束性、预期性或不填', direction: '正向或反向', severity: '强制性错误、核实性提示、提示或不检查', role: '基期、目标或实际，空一格后写年份',
    },
    nth: {
      notes: (n) => `第 ${n} 条附注`, domains: (n) => `第 ${n} 个领域`, columns: (n) => `第 ${n} 个数值栏`, indicators: (n) => `第 ${n} 行指标`,
      measures: (n) => `第 ${n} 个新增标准指标`, responsibleUnits: (n) => `第 ${n} 个责任单位`, leadUnits: (n) => `第 ${n} 个牵头单位`,
      aliases: (n) => `第 ${n} 个别名`, components: (n) => `第 ${n} 个分项`,
    },
    cell: (column) => `“${column}”栏`,
    of: (whole, part) => `${whole}的${part}`,
    form: (problem, form) => `${problem}，应为：${form}`,
    inFile: (field, path) => `${field}（${path}）`,
    about: (field, problem) => /^(?:“|没有[“编找])/u.test(problem) ? `${field}：${problem}` : `${field}${problem}`,
    at: (sheet, cell, text) => cell === null ? `“${sheet}”${text}` : `“${sheet}” ${cell}：${text}`,
  },
  en: {
    names: {
      id: 'id', code: 'code of the indicators', region: 'region code', title: 'title', documentNumber: 'document number', issuer: 'issuer', date: 'date',
      source: 'source file', table: 'table caption', years: 'years', from: 'first year', to: 'last year', notes: 'notes', domains: 'domains', columns: 'columns',
      indicators: 'indicators', rules: 'check rules', measures: 'measures brought along', name: 'name', leadUnits: 'lead units', heading: 'heading', role: 'role',
      period: 'period', no: 'number', sub: 'part', domain: 'domain', core: 'core mark', attribute: 'attribute', responsibleUnits: 'responsible units',
      measure: 'measure id', cells: 'values', severity: 'severity', parameters: 'parameters', aliases: 'aliases', unitOfMeasure: 'unit of measure',
      direction: 'direction', kind: 'kind', components: 'components', addingUp: 'adding up', note: 'note', partOf: 'measure it is part of',
    },
    forms: {
      id: '<region code>-<name>-<years>, in small letters, digits and hyphens', code: '<region code>-<capital letters and digits>', region: 'six digits',
      date: 'year-month-day in figures', period: 'a year of four digits, with Q1 to Q4 behind it for a quarter', from: 'a year of four digits', to: 'a year of four digits',
      years: 'first and last year of four digits, with a hyphen between', no: 'a whole number from 1', 'measures.id': 'small letters, digits and hyphens',
      addingUp: 'weighted (what by), sum, all must pass, count of passing, or not added', parameters: 'a number',
      kind: 'rate, count, running total, five-year total, index, task, amount or average', core: '★ or nothing', attribute: 'binding, expected or nothing',
      direction: 'higher or lower', severity: 'error, warning, info or off', role: 'base, target or actual, a space, and the year',
    },
    nth: {
      notes: (n) => `note ${n}`, domains: (n) => `domain ${n}`, columns: (n) => `column of values ${n}`, indicators: (n) => `indicator row ${n}`,
      measures: (n) => `new measure ${n}`, responsibleUnits: (n) => `responsible unit ${n}`, leadUnits: (n) => `lead unit ${n}`,
      aliases: (n) => `alias ${n}`, components: (n) => `component ${n}`,
    },
    cell: (column) => `column “${column}”`,
    of: (whole, part) => `${whole}, ${part}`,
    form: (problem, form) => `${problem}: ${form}`,
    inFile: (field, path) => `${field} (${path})`,
    about: (field, problem) => `${field}: ${problem}`,
    at: (sheet, cell, text) => cell === null ? `“${sheet}”: ${text}` : `“${sheet}” ${cell}: ${text}`,
  },
}

/** A field of a plan file in words: `indicators.3.cells.2025` is 第 4 行指标的“2025”栏; the path itself where it is none of a plan's. */
export function fieldInWords(path: string, language: Language): string {
  const words = fields[language]
  const steps = path.split('.')
  const said: string[] = []
  for (let at = 0; at < steps.length; at++) {
    const [step, next] = [steps[at]!, steps[at + 1]]
    const nth = words.nth[step]
    if (step === 'cells' && next !== undefined) return [...said, words.cell(steps.slice(at + 1).join('.'))].reduce(words.of)
    if (nth && next !== undefined && /^[0-9]+$/.test(next)) {
      said.push(nth(Number(next) + 1))
      at++
    } else if (words.names[step] !== undefined) said.push(words.names[step])
    else if (said.length > 0) said.push(words.cell(step))
    else return path
  }
  return said.reduce(words.of)
}

/** What is wrong with a field, in words: 第 4 行指标的名称没有填. */
export function problemInWords(path: string, problem: DataProblem, language: Language): string {
  const words = fields[language]
  const said = (sentences[language][problem.id] as Sentence<DataProblem>)(problem)
  const steps = path.split('.').filter((step) => !/^[0-9]+$/.test(step))
  const form = words.forms[steps.slice(0, 2).join('.')] ?? words.forms[steps.at(-1)!]
  const whole = problem.id === 'wrong-form' && form !== undefined ? words.form(said, form) : said
  return path === '' ? whole : words.about(fieldInWords(path, language), whole)
}

/** The same for a file, with the path by which its field is found there. */
export function fileProblemInWords(path: string, problem: DataProblem, language: Language): string {
  const field = fieldInWords(path, language)
  const said = problemInWords(path, problem, language)
  return path === '' || field === path ? said : said.replace(field, fields[language].inFile(field, path))
}

/** What is wrong in a plan sheet, with the sheet and the cell: “规划指标表” H9：… */
export function sheetProblemText({ sheet, cell, path, problem }: SheetProblem, language: Language): string {
  return fields[language].at(sheet, cell, problemInWords(path, problem, language))
}
