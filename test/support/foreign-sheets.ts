/** Draws sheets as other people make them: the rows of a published plan under other headings, in other order, with other things around. */
import type { Area, Library, Period, Plan } from '../../src/model'
import { convert, formatDecimal, inputRows, parseUnit, print, readName, wholeRow, type InputRow } from '../../src/notation'
import type { CellInput, SheetLayout } from '../../src/template'

/** A drawn sheet and what is true of it. */
export interface ForeignSheet {
  layout: SheetLayout
  /** The code of each line (from 0) that is a row of the plan. */
  codes: Map<number, string>
  /** The column of each role that was drawn. */
  columns: Partial<Record<ForeignColumn, number>>
}

type ForeignColumn =
  | 'no' | 'domain' | 'indicator' | 'component' | 'unitOfMeasure' | 'base' | 'target' | 'actual' | 'rate' | 'earlier' | 'half' | 'office' | 'deadline' | 'note'

/** Random numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const headings: Record<Exclude<ForeignColumn, 'target' | 'actual' | 'base' | 'earlier'>, string[]> = {
  no: ['序号', '编号'],
  domain: ['领域', '类别', '板块', '重点领域'],
  indicator: ['指标', '指标名称', '主要指标', '项目', '考核指标', '具体指标', '工作指标'],
  component: ['分项', '其中'],
  unitOfMeasure: ['单位', '计量单位'],
  half: ['1-6月完成数', '上半年完成', '6月底累计'],
  rate: ['完成率(%)', '完成比例', '完成率（％）'],
  office: ['责任单位', '牵头单位', '责任部门', '填报单位'],
  deadline: ['完成时限', '完成时间'],
  note: ['备注', '说明', '原因说明', '存在问题及措施'],
}
const targetHeadings = (year: string) => ['目标', '目标值', `${year}年目标`, '年度目标', '规划目标', '任务数', `${year}年\n目标值`, '计划数', '年度目标任务']
const actualHeadings = (year: string) => ['完成', '完成值', '实际', '实际完成', '完成情况', '实绩', '累计完成', '1-12月完成数', `${year}年完成`, '实际完成值', '截至12月底完成数']

/** Names that no plan prints; `like` is the measure that one of them abbreviates. */
const strangers = [
  { name: '新增充电桩数量（个）', like: null }, { name: '政务服务事项网办率(%)', like: null }, { name: '安置房交付套数', like: null },
  { name: '每千人口托位数(个)', like: 'childcare-places-per-1000-population' },
  { name: '每千名3岁以下婴幼儿托位数(个)', like: 'childcare-places-per-1000-under-threes' },
]

/** Draws a sheet of a plan and period; the same seed draws the same sheet. */
export function foreignSheet(plan: Plan, period: Period, library: Library, seed: number): ForeignSheet {
  const random = randomFrom(seed)
  const chance = (share: number) => random() < share
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const shuffled = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item)

  const rows = inputRows(plan, period, library.measures)
  const composites = chance(0.5) ? 'one-cell' : pick(['joined', 'lines', 'column'] as const)
  const hasParts = rows.some(({ component, indicator }) => component !== null || indicator.sub !== null)
  const kept = plan.indicators.filter(() => !chance(0.15))
  const unitColumn = chance(0.6)
  const twoLines = chance(0.35)
  /** Somebody put the targets where the actuals belong, in most rows. */
  const copied = chance(0.08)
  const misprints = chance(0.2)
  const used = shuffled<ForeignColumn>([
    'indicator', 'target', 'actual',
    ...unitColumn ? ['unitOfMeasure' as const] : [], ...hasParts && composites === 'column' ? ['component' as const] : [],
    ...(['no', 'domain', 'base', 'rate', 'office', 'deadline', 'note'] as const).filter(() => chance(0.4)),
    ...(['earlier', 'half'] as const).filter(() => chance(0.15)),
  ]).filter((column) => column !== 'base' || plan.columns.some(({ role }) => role === 'base'))
  // Headings that span two lines stand beside each other.
  const order = !twoLines ? used
    : used.filter((column) => column !== 'actual').flatMap((column): ForeignColumn[] => column === 'target' ? ['target', 'actual'] : [column])
  const left = chance(0.2) ? 1 : 0
  const columns = Object.fromEntries(order.map((column, index) => [column, index + left])) as ForeignSheet['columns']
  const width = order.length + left
  const values: CellInput[][] = []
  const merges: Area[] = []
  const codes = new Map<number, string>()
  const put = (line: number, column: ForeignColumn, value: CellInput) => {
    if (columns[column] === undefined) return
    const row = lineAt(line)
    row[columns[column]] = value
  }
  const lineAt = (line: number) => {
    while (values.length <= line) values.push(Array.from({ length: width }, () => null))
    return values[line]!
  }

  if (chance(0.7)) {
    lineAt(0)[left] = `${period}年${plan.region.name}${pick(['公共服务指标完成情况表', '重点指标进展', '主要指标完成情况'])}`
    if (chance(0.7)) merges.push({ row: 0, column: left, rows: 1, columns: width - left })
  }
  if (chance(0.4)) lineAt(values.length)[left] = pick(['填报单位：', '填报单位（盖章）：某局        填报日期：', '单位：见表'])
  if (chance(0.3)) lineAt(values.length)

  const head = values.length
  lineAt(head)
  const spans = twoLines && columns.actual === columns.target! + 1
  const below = spans ? head + 1 : head
  lineAt(below)
  for (const column of order) {
    const text = column === 'target' ? (spans ? pick(['目标', '目标值', '任务数']) : pick(targetHeadings(period)))
      : column === 'actual' ? (spans ? pick(['完成', '完成值', '实际完成']) : pick(actualHeadings(period)))
      : column === 'base' ? pick(['基期值', '基数', `${Number(period) - 1}年基数`])
      : column === 'earlier' ? pick(['上年完成', '上年同期', `${Number(period) - 1}年完成`]) : pick(headings[column])
    if (spans && (column === 'target' || column === 'actual')) put(below, column, text)
    else {
      put(head, column, text)
      if (spans && chance(0.8)) merges.push({ row: head, column: columns[column]!, rows: 2, columns: 1 })
    }
  }
  if (spans) {
    put(head, 'target', chance(0.5) ? `${period}年` : `${period}年度`)
    if (chance(0.8)) merges.push({ row: head, column: columns.target!, rows: 1, columns: 2 })
  }

  let line = below + 1
  let number = 0
  let domain = ''
  let domainFrom = line
  const domainLines = chance(0.3)
  const closeDomain = () => {
    const rows = line - domainFrom
    if (columns.domain !== undefined && rows > 1 && chance(0.7)) merges.push({ row: domainFrom, column: columns.domain, rows, columns: 1 })
  }
  for (const indicator of kept) {
    if (indicator.domain !== domain) {
      closeDomain()
      domain = indicator.domain
      if (domainLines) lineAt(line)[columns.indicator!] = pick([domain, `一、${domain}`, `（二）${domain}`])
      if (domainLines) line++
      domainFrom = line
      put(line, 'domain', domain)
    }
    if (chance(0.06)) drawStranger()
    const own = rows.filter((row) => row.indicator === indicator)
    const isComposite = own.some(({ component }) => component !== null)
    number++
    if (isComposite && composites === 'one-cell') drawRow(wholeRow(plan, indicator, period, library.measures), null)
    else if (isComposite || indicator.sub !== null) drawParts(own)
    else drawRow(own[0]!, null)
  }
  closeDomain()
  if (chance(0.4)) lineAt(line + 1)[left] = pick(['注：1.标★的为核心指标。', '填表人：        联系电话：', '备注：数据截至年底'])
  return { layout: layoutOf(values, merges), codes, columns }

  /** A row that is not the plan's: an indicator of another plan, or one that nobody knows. */
  function drawStranger(): void {
    const measures = new Set(plan.indicators.map(({ measure }) => measure))
    const others = library.plans.flatMap(({ indicators }) => indicators.filter(({ measure }) => !measures.has(measure)))
    const unknown = strangers.filter(({ like }) => like === null || !measures.has(like))
    const name = chance(0.7) ? pick(others).name : pick(unknown).name
    lineAt(line)[columns.indicator!] = name
    put(line, 'unitOfMeasure', readName(name).unitOfMeasure)
    put(line, 'target', Math.round(random() * 100))
    put(line, 'actual', Math.round(random() * 100))
    line++
  }

  function drawParts(own: readonly InputRow[]): void {
    const first = plan.indicators.find(({ no }) => no === own[0]!.indicator.no) === own[0]!.indicator || own[0]!.component !== null
    if (composites === 'lines' && first) {
      lineAt(line)[columns.indicator!] = noisy(own[0]!, '')
      line++
    }
    for (const row of own) drawRow(row, row.component ?? row.indicator.sub)
  }

  function drawRow(row: InputRow, label: string | null): void {
    lineAt(line)
    const style = label === null ? null : composites === 'one-cell' ? 'joined' : composites
    const inName = style === 'joined' ? pick([`（${label}）`, `：${label}`]) : ''
    put(line, 'indicator', style === 'lines' ? pick([label!, `其中：${label}`, `  ${label}`]) : noisy(row, inName))
    if (style === 'column') put(line, 'component', label)
    const scale = unitColumn && label === null && chance(0.15) ? finer(row.unitOfMeasure) : null
    const unit = scale?.unit ?? row.unitOfMeasure
    put(line, 'no', number)
    put(line, 'unitOfMeasure', unit)
    const { target } = row
    if (chance(0.05)) put(line, 'target', Math.round(random() * 1000) / 10)
    else if (target.kind === 'quantity' && target.comparator === 'none' && !target.cumulative) put(line, 'target', valueOf(row, 1, unit))
    else put(line, 'target', print(target))
    if (!chance(0.1)) put(line, 'actual', actualOf(row, unit))
    const base = columns.base === undefined ? undefined : plan.columns.filter(({ role }) => role === 'base').at(-1)
    if (base) put(line, 'base', row.indicator.cells[base.key]!)
    put(line, 'rate', Math.round(80 + random() * 40))
    put(line, 'earlier', actualOf(row, unit))
    put(line, 'half', actualOf(row, unit))
    put(line, 'office', row.indicator.responsibleUnits.join('、') || '某局')
    put(line, 'deadline', '2025年12月')
    if (chance(0.2)) put(line, 'note', '按计划推进')
    codes.set(line, row.code)
    line++
  }

  /** The name as somebody would type it. */
  function noisy(row: InputRow, label: string): string {
    const { bareName, unitOfMeasure, core, ofWhich } = readName(row.indicator.name)
    let name = bareName
    if (chance(0.15)) name = name.replaceAll('(', '（').replaceAll(')', '）')
    if (chance(0.1)) name = name.replace('、', '，')
    if (chance(0.1)) name = `${name.slice(0, 3)} ${name.slice(3)}`
    if (chance(0.05)) name = `${name.slice(0, 5)}\n${name.slice(5)}`
    if (chance(0.08)) name = name.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    if (chance(0.08)) name = name.replace(/比例$/u, '比率').replace(/数$/u, '数量')
    if (chance(0.05)) name = name.replace(/覆盖率$/u, '的覆盖率')
    if (misprints && chance(0.15)) name = name.replace(name[3 + Math.floor(random() * (name.length - 4))]!, '')
    const aliases = row.measure.aliases
    if (chance(0.08) && aliases.length > 1) name = pick(aliases)
    name += label
    if (!unitColumn && unitOfMeasure) name += chance(0.8) ? `(${unitOfMeasure})` : `（${unitOfMeasure}）`
    if (ofWhich) name = `其中：${name}`
    if (core && chance(0.6)) name = `${pick(['★', '*', '★ '])}${name}`
    if (columns.no === undefined && chance(0.15)) name = `${number}.${name}`
    return name
  }

  function actualOf(row: InputRow, unit: string | null): CellInput {
    const { target } = row
    if (target.kind === 'components') {
      const near = (digits: string) => Math.round(Number(digits) * (0.9 + random() * 0.2) * 10) / 10
      return target.components.map(({ label, quantity }) => `${label}${near(quantity.digits)}`).join(pick([';', '；', '、', '']))
    }
    const value = valueOf(row, copied && chance(0.8) ? 1 : 0.85 + random() * 0.3, unit)
    if (value !== null && chance(0.1)) return `${pick(['', '≥', '约'])}${value}${unit === row.unitOfMeasure && unit && chance(0.5) ? unit : ''}`
    return value ?? pick(['完成', '暂无', null])
  }

  function valueOf({ target, unitOfMeasure }: InputRow, factor: number, unit: string | null): number | null {
    if (target.kind !== 'quantity') return target.kind === 'not-applicable' ? Math.round(random() * 1000) : null
    const converted = convert(target.quantity, unitOfMeasure)
    if ('mismatch' in converted) return null
    const shown = unit === unitOfMeasure || unit === null ? converted
      : convert({ digits: formatDecimal(converted.value), ...parseUnit(unitOfMeasure!)! }, unit)
    if ('mismatch' in shown) return null
    return factor === 1 ? Number(formatDecimal(shown.value)) : Number((Number(formatDecimal(shown.value)) * factor).toPrecision(4))
  }
}

/** The unit without its 万: 人 for 万人. */
function finer(unit: string | null): { unit: string } | null {
  const parsed = unit === null ? null : parseUnit(unit)
  return parsed?.scale && parsed.unit ? { unit: parsed.unit } : null
}

function layoutOf(values: CellInput[][], merges: Area[]): SheetLayout {
  return {
    name: '汇总表', visibility: 'visible', columns: [], rows: [], values, styles: [{ font: { bold: true }, fill: 'FFFF00' }],
    styleOf: values.map((row) => row.map((_, column) => column === 1 ? 0 : null)), merges, validations: [],
    conditionalFormats: [{ areas: [{ row: 0, column: 0, rows: values.length, columns: 2 }], formula: '=$A1="核心"', style: { fill: 'DDDDDD' } }],
  }
}
