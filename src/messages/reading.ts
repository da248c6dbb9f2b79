/** The words for what the reader found doubtful in a published document (读取规划), and for why it holds a row for read. */
import { commitmentReasonIds, commitmentReasonWords } from './commitments'
import type { Words } from './language'

type Said = Readonly<Record<string, string | number>>
type Sentence = (said: Said) => string

export const readingFindingIds = [
  'cell-left-over', 'cell-misfit', 'cells-undecided', 'cell-missing', 'target-missing', 'component-alone', 'number-missing', 'number-unexpected', 'gap-below',
  'name-missing', 'name-repeated', 'unit-missing', 'unit-doubtful', 'attribute-unknown', 'domain-unknown', 'domain-missing', 'heading-unknown',
  'heading-missing', 'heading-unplaced', 'completion-holds-targets', 'period-assumed', 'numbers-absent', 'numbers-per-domain',
  'commitment-unsure', 'deadline-assumed', 'growth-column', 'target-from-growth', 'total-row', 'table-turned', 'hidden-left-out', 'columns-by-spaces', 'table-ignored', 'table-continues',
  'no-table', 'title-missing', 'issuer-missing', 'date-missing', 'region-unknown', 'region-ambiguous',
] as const
export type ReadingFindingId = (typeof readingFindingIds)[number]

type IgnoredReason = 'no-names' | 'no-figures' | 'no-figure-heading' | 'few-rows' | 'no-rows'
/** Why a table is not read as one of indicators. */
const ignored: Words<Record<IgnoredReason, string>> = {
  'zh-CN': {
    'no-names': '没有找到指标名称栏', 'no-figures': '没有找到目标值栏', 'no-figure-heading': '表头没有写明哪一栏是目标值或年份', 'few-rows': '除表头外不足两行',
    'no-rows': '一行一格，分不清每行从哪里开始',
  },
  en: {
    'no-names': 'no column of indicator names was found', 'no-figures': 'no column of targets was found',
    'no-figure-heading': 'no heading names targets or years', 'few-rows': 'it has fewer than two rows below its heading',
    'no-rows': 'it has one cell a line, and where its rows begin can\'t be told',
  },
}

const zh: Record<ReadingFindingId, Sentence> = {
  'cell-left-over': ({ no, text }) => `第 ${no} 行附近多出“${text}”，不属于任何一栏；请对照原文，看该行各栏是否错位`,
  'cell-misfit': ({ no, column, text }) => `第 ${no} 行“${column}”栏的“${text}”不像这一栏的内容；请对照原文`,
  'cells-undecided': ({ no, text, columns }) => `第 ${no} 行缺少单元格，“${text}”无法判断各属哪一栏，“${columns}”均未填入；请对照原文逐格填写`,
  'cell-missing': ({ no, column }) => `第 ${no} 行没有“${column}”；原文如有，请补填`,
  'target-missing': ({ no }) => `第 ${no} 行没有目标值；如属工作任务可不填，否则请对照原文补填`,
  'component-alone': ({ no, text }) => `第 ${no} 行“${text}”只有一个分项；原文如有其他分项，请补全`,
  'number-missing': ({ no }) => `这一行没有序号，按上下行推断为第 ${no} 行；请对照原文确认没有并行或漏行`,
  'number-unexpected': ({ no }) => `序号 ${no} 与上一行不连续；请对照原文，看是否漏行或重号`,
  'gap-below': ({ no }) => `第 ${no} 行以下序号中断，可能漏了行；请对照原文，看这一行末尾的内容是否属于漏掉的行`,
  'name-missing': ({ no }) => `第 ${no} 行没有指标名称；请对照原文补填`,
  'name-repeated': ({ no, name }) => `第 ${no} 行的指标“${name}”前面已经出现过；请确认不是重复读取`,
  'unit-missing': ({ no, name }) => `第 ${no} 行“${name}”没有计量单位；请确认后补填`,
  'unit-doubtful': ({ no, text, unit }) => `第 ${no} 行“${text}”的单位与计量单位“${unit}”不是一类；请对照原文`,
  'attribute-unknown': ({ no, text }) => `第 ${no} 行的属性“${text}”不是约束性或预期性，未读入`,
  'domain-unknown': ({ no }) => `第 ${no} 行不知属于哪个领域；请选择领域`,
  'domain-missing': ({ domain }) => `正文有领域“${domain}”，表中没有；请对照原文，看该领域的行是否归到了上一个领域`,
  'heading-unknown': ({ heading }) => `读不懂表头“${heading}”，暂按目标值处理；请选择这一栏是基期值、目标值还是实际完成值`,
  'heading-missing': ({ column }) => `第 ${column} 个数值栏没有表头；请选择这一栏的内容和年份`,
  'heading-unplaced': ({ heading }) => `表头“${heading}”没有对应的栏；请对照原文，看是否有整栏缺失`,
  'completion-holds-targets': ({ heading, period }) => `表头写作“${heading}”，但文件印发时 ${period} 年尚未结束，按目标值处理；请确认`,
  'period-assumed': ({ from, to }) => `标题没有写明年份，按 ${from} 至 ${to} 年处理；请确认`,
  'numbers-absent': ({ rows }) => `表中没有序号，已按先后编为 1 至 ${rows}`,
  'numbers-per-domain': ({ rows }) => `表中序号在每个领域重新从 1 编起，已按先后编为 1 至 ${rows}`,
  'commitment-unsure': ({ no, text }) => `第 ${no} 行可能不是任务：“${text}”；请对照原文，不是任务的请删除这一行`,
  'deadline-assumed': ({ no, column }) => `第 ${no} 行没有写明完成时限，暂按 ${column}处理；请对照原文确认`,
  'growth-column': ({ heading, rows }) => `“${heading}”一栏是年均增长或多年累计，不是某一年的目标值，${rows} 行的数只记在各行的其他内容里；如要按它考核，请在规划中另加一栏`,
  'target-from-growth': ({ no, text, column, growth }) => `第 ${no} 行“${column}”栏没有数，按“${growth}”栏的“${text}”读作目标值；请确认`,
  'columns-by-spaces': ({ rows }) => `从这里起约 ${rows} 行只靠空格分列（多半从 PDF 复制），各栏可能读错或漏读；请改从 Word、网页或表格文件读取，或逐行对照原文`,
  'hidden-left-out': ({ rows, columns }) => `工作表中有隐藏的 ${rows} 行、${columns} 列，未读取；如其中有指标，请取消隐藏后重新读取`,
  'total-row': ({ text }) => `“${text}”是合计行，未作为指标读取`,
  'table-turned': ({ rows }) => `原表一行一个年份、一列一项指标，已转置为一行一项指标，共 ${rows} 行；请对照原文确认各年的数没有错列`,
  'table-ignored': ({ rows, why }) => `这里另有一张 ${rows} 行的表，${ignored['zh-CN'][why as IgnoredReason]}，未作为指标表读取；如是指标表，请框选后单独读取`,
  'table-continues': ({ text }) => `表后紧跟的“${text}”可能还是表中的内容；请对照原文，看最后几行是否漏读`,
  'no-table': () => '没有找到指标表；请确认文件中的表不是图片，或只选取表格部分再读取',
  'title-missing': () => '没有找到文件标题；请填写',
  'issuer-missing': () => '没有找到发文机关；请填写',
  'date-missing': () => '没有找到成文日期；请填写',
  'region-unknown': () => '没有找到行政区划名称；请选择地区',
  'region-ambiguous': ({ name, codes }) => `名为“${name}”的地区不止一个（${codes}）；请选择`,
}

const en: Record<ReadingFindingId, Sentence> = {
  'cell-left-over': ({ no, text }) => `Near row ${no}, "${text}" belongs to no column; compare the source for shifted cells`,
  'cell-misfit': ({ no, column, text }) => `Row ${no}, column "${column}": "${text}" does not look like it belongs there; compare the source`,
  'cells-undecided': ({ no, text, columns }) => `Row ${no} lacks a cell: it can't be told which columns "${text}" belong to, and "${columns}" were left empty; fill them in from the source`,
  'cell-missing': ({ no, column }) => `Row ${no} has no "${column}"; fill it in if the source has it`,
  'target-missing': ({ no }) => `Row ${no} has no target; leave it so if it is a task, otherwise fill it in from the source`,
  'component-alone': ({ no, text }) => `Row ${no}: "${text}" is a single part; add the others if the source has them`,
  'number-missing': ({ no }) => `This row has no number and is taken for row ${no}; make sure that no rows were merged or lost`,
  'number-unexpected': ({ no }) => `Number ${no} does not follow the row above; check the source for lost or repeated rows`,
  'gap-below': ({ no }) => `The numbers break off below row ${no}, so rows may be lost; check whether the last cells of this row belong to one of them`,
  'name-missing': ({ no }) => `Row ${no} has no indicator name; fill it in from the source`,
  'name-repeated': ({ no, name }) => `Row ${no}: the indicator "${name}" stands further up too; make sure that it was not read twice`,
  'unit-missing': ({ no, name }) => `Row ${no}: "${name}" has no unit of measure; confirm and fill it in`,
  'unit-doubtful': ({ no, text, unit }) => `Row ${no}: the unit in "${text}" is not of the kind of "${unit}"; compare the source`,
  'attribute-unknown': ({ no, text }) => `Row ${no}: the attribute "${text}" is neither binding nor anticipatory and was not read`,
  'domain-unknown': ({ no }) => `Row ${no} has no domain; choose one`,
  'domain-missing': ({ domain }) => `The text has the domain "${domain}", the table has not; check whether its rows went to the domain before`,
  'heading-unknown': ({ heading }) => `The heading "${heading}" is not understood and taken for targets; choose base, target or actual`,
  'heading-missing': ({ column }) => `Column of figures ${column} has no heading; choose what it holds and for which year`,
  'heading-unplaced': ({ heading }) => `No column was found for the heading "${heading}"; check whether a whole column is missing`,
  'completion-holds-targets': ({ heading, period }) => `The heading says "${heading}", but ${period} was not over when this was issued: taken for targets; confirm`,
  'period-assumed': ({ from, to }) => `The title names no years; ${from} to ${to} is assumed; confirm`,
  'numbers-absent': ({ rows }) => `The rows have no numbers; they were numbered from 1 to ${rows} in order`,
  'numbers-per-domain': ({ rows }) => `The numbers begin again in each domain; the rows were numbered from 1 to ${rows} in order`,
  'commitment-unsure': ({ no, text }) => `Row ${no} may be no commitment: "${text}"; compare the source, and remove the row if it is none`,
  'deadline-assumed': ({ no, column }) => `Row ${no} states no deadline, and neither does the document; ${column} is assumed; confirm with the source`,
  'growth-column': ({ heading, rows }) => `The column "${heading}" is an average growth or a total over years, no target of a year: its figures in ${rows} rows are kept beside the rows only. Add a column to the plan to judge by them`,
  'target-from-growth': ({ no, text, column, growth }) => `Row ${no} has no figure in "${column}"; "${text}" in "${growth}" is taken for its target; confirm`,
  'columns-by-spaces': ({ rows }) => `From here on about ${rows} rows have their columns parted by spaces alone, as copied from a PDF, and may be misread or missed; read a Word file, a page or a workbook instead, or compare each row with the source`,
  'hidden-left-out': ({ rows, columns }) => `${rows} rows and ${columns} columns of the sheets are hidden and were not read; show them and read again if they hold indicators`,
  'total-row': ({ text }) => `"${text}" is a row of totals and was not read as an indicator`,
  'table-turned': ({ rows }) => `The table has a row for each year and a column for each indicator; it was turned, and has ${rows} indicators. Check that each year has its own figures`,
  'table-ignored': ({ rows, why }) => `Another table of ${rows} rows stands here: ${ignored.en[why as IgnoredReason]}, so it was not read. Select it alone if it has indicators`,
  'table-continues': ({ text }) => `"${text}", directly behind the table, may still belong to it; check whether the last rows are complete`,
  'no-table': () => 'No indicator table was found; make sure that it is not a picture, or select the table alone',
  'title-missing': () => 'No title was found; fill it in',
  'issuer-missing': () => 'No issuing office was found; fill it in',
  'date-missing': () => 'No date was found; fill it in',
  'region-unknown': () => 'No administrative division was found; choose the region',
  'region-ambiguous': ({ name, codes }) => `More than one region is called "${name}" (${codes}); choose one`,
}

/** What a finding of the reader says: what is doubtful, where, and what to do. */
export const readingFindingWords: Words<Readonly<Record<ReadingFindingId, Sentence>>> = { 'zh-CN': zh, en }

export const readingReasonIds = [
  'number-follows', 'cells-fit', 'lines-joined', 'unit-apart', 'cell-shared', 'part-of-row-above', 'parted-by-spaces', 'domain-is-caption', 'doubts', ...commitmentReasonIds,
] as const
export type ReadingReasonId = (typeof readingReasonIds)[number]

/** Why a row is held for read, or is not quite; a task's reasons are those of its commitments. */
export const readingReasonWords: Words<Readonly<Record<ReadingReasonId, Sentence>>> = {
  'zh-CN': {
    'number-follows': ({ no }) => `序号 ${no} 与上下行连续`,
    'cells-fit': ({ count }) => `${count} 处内容都与所在栏相符`,
    'lines-joined': ({ count }) => `${count} 格由多行合并而成`,
    'unit-apart': ({ unit }) => `计量单位“${unit}”另在一处，已补在名称后`,
    'cell-shared': ({ columns }) => `“${columns}”是合并单元格，各行共用一个值`,
    'part-of-row-above': ({ no }) => `是第 ${no} 行的分项`,
    'parted-by-spaces': () => '各格之间只有空格，请对照原文',
    'domain-is-caption': ({ caption }) => `表中没有写领域，领域取自表题“${caption}”`,
    doubts: ({ count }) => `有 ${count} 处存疑`,
    ...commitmentReasonWords['zh-CN'],
  },
  en: {
    'number-follows': ({ no }) => `number ${no} follows the row above`,
    'cells-fit': ({ count }) => `all ${count} texts fit their columns`,
    'lines-joined': ({ count }) => `${count} cells were put together from several lines`,
    'unit-apart': ({ unit }) => `the unit "${unit}" stands apart and was put behind the name`,
    'cell-shared': ({ columns }) => `"${columns}" is a merged cell that holds for several rows or columns`,
    'part-of-row-above': ({ no }) => `a part of row ${no}`,
    'parted-by-spaces': () => 'only spaces part its cells: compare it with the source',
    'domain-is-caption': ({ caption }) => `the table names no domains: the domain is its caption "${caption}"`,
    doubts: ({ count }) => `${count} doubts`,
    ...commitmentReasonWords.en,
  },
}

interface PlaceWords {
  line: (line: number) => string
  paragraph: (paragraph: number) => string
  table: (table: number, row: number, column: number) => string
  cell: (sheet: string, cell: string) => string
}

/** Where something stands in a document. */
export const placeWords: Words<PlaceWords> = {
  'zh-CN': {
    line: (line) => `第 ${line} 行`,
    paragraph: (paragraph) => `第 ${paragraph} 段`,
    table: (table, row, column) => `第 ${table} 个表第 ${row} 行第 ${column} 列`,
    cell: (sheet, cell) => `工作表“${sheet}” ${cell}`,
  },
  en: {
    line: (line) => `line ${line}`,
    paragraph: (paragraph) => `paragraph ${paragraph}`,
    table: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
    cell: (sheet, cell) => `sheet “${sheet}” ${cell}`,
  },
}
