/** The words of every fault: what happened, where, and what to do next. */
import type { DataProblem, HostAction, SheetProblem, TemplateKind } from '../model'
import { fileProblemInWords, sheetProblemText } from './data-problem'
import type { Language, Words } from './language'
import { templateWords } from './template'

/** Parameters are those of FaultData in the model; a test demands words for each code in each language. */
type FaultWords = { readonly [code: string]: (data: never) => { title: string; message: string } }

const list = (items: readonly string[], separator: string) => items.join(separator)

interface Unreadable { file: string; reason: keyof (typeof unreadable)['en']; detail?: string }

const unreadable = {
  'zh-CN': { 'not-found': '文件不存在', 'no-permission': '没有读写权限', 'is-folder': '是文件夹，不是文件', 'no-workbooks': '里面没有表格文件', 'not-writable': '这个位置不能新建文件', other: '读写失败' },
  en: { 'not-found': 'there is no such file', 'no-permission': 'no permission', 'is-folder': 'is a folder, not a file', 'no-workbooks': 'holds no spreadsheet', 'not-writable': 'no file can be made there', other: 'reading or writing failed' },
}

function unreadableAdvice(language: Language, { reason }: Unreadable): string {
  const advice = {
    'zh-CN': { 'is-folder': '请写出其中的文件名', 'no-workbooks': '请把要校验的表格文件放进去，或换一个文件夹', other: '请检查路径和权限' },
    en: { 'is-folder': 'Name a file in it', 'no-workbooks': 'Put the spreadsheets there, or name another folder', other: 'Check the path and your rights' },
  }[language]
  return advice[reason === 'is-folder' || reason === 'no-workbooks' ? reason : 'other']
}

/** What a file that is no workbook looks like; other kinds are said by their usual ending. */
const kindWords: Words<Record<string, string>> = {
  'zh-CN': {
    empty: '空文件', text: '文本文件', zip: '压缩包', archive: '压缩包', image: '图片', html: '网页', database: '数据库文件', encrypted: '加密文件',
  },
  en: { empty: 'an empty file', text: 'a text file', zip: 'an archive', archive: 'an archive', image: 'a picture', html: 'a web page', database: 'a database', encrypted: 'an encrypted file' },
}

function looks(language: Language, kind: string): string {
  if (kind === 'unknown') return ''
  const words = kindWords[language][kind]
  if (language === 'zh-CN') return `，看起来是${words ?? ` .${kind} 文件`}`
  return `; it looks like ${words ?? `a .${kind} file`}`
}

/** What to do with a file that can't be read as a document. */
const documentWords: Words<Record<'empty' | 'image' | 'pdf' | 'other', string>> = {
  'zh-CN': {
    empty: '请看是否选错了文件，或没有下载完整',
    image: '图片中的文字无法读取。请找文字版，或把表格录入 WPS、Excel 后再打开',
    pdf: 'PDF 要先转换：用 WPS 或 Word 打开，另存为 .docx 后重试；能选中文字的，也可以复制其中的文字和表格直接粘贴。扫描件要先做文字识别',
    other: '请在 Word 或 WPS 文字中打开原文件，另存为 .docx 后重试；或复制其中的文字和表格直接粘贴',
  },
  en: {
    empty: 'See whether this is the file that was meant, and whether it was downloaded to its end',
    image: 'Words in a picture can’t be read. Look for the text itself, or type the table into WPS or Excel and open that',
    pdf: 'A PDF has to be converted: open it in WPS or Word, save it as .docx and try again; or, where its words can be selected, copy text and tables and paste them. A scan needs text recognition first',
    other: 'Open the original in Word or WPS Writer, save it as .docx and try again; or copy its text and tables and paste them',
  },
}

function documentAdvice(language: Language, kind: string): string {
  return documentWords[language][kind === 'empty' || kind === 'image' || kind === 'pdf' ? kind : 'other']
}

interface TooLarge { file: string; limit: number; of: 'bytes' | 'cells' | 'entries' | 'elements' | 'sheets' | 'seconds'; part?: string }

const limitWords = {
  'zh-CN': { bytes: 'MB', cells: '个单元格', entries: '个部件', elements: '个元素', sheets: '张工作表', seconds: '秒' },
  en: { bytes: 'MB', cells: 'cells', entries: 'entries', elements: 'elements', sheets: 'sheets', seconds: 'seconds' },
}

function amount(language: Language, { limit, of }: TooLarge): string {
  const number = of === 'bytes' ? Math.max(1, Math.round(limit / 1024 / 1024)) : limit
  return `${number} ${limitWords[language][of]}`
}

/** What was asked of a host or of us. */
const actionWords: Words<Record<HostAction, string>> = {
  'zh-CN': {
    open: '打开工作簿', outline: '查看工作簿', read: '读取单元格', write: '写入单元格', apply: '写入表格', reveal: '定位单元格', watch: '跟踪改动',
    calculate: '计算公式', check: '校验', layout: '整理工作簿', load: '载入工作簿', save: '保存', 'write-results': '写入校验结果', 'write-template': '写入模板',
    remove: '删除临时工作表', 'self-check': '自检',
  },
  en: {
    open: 'open the workbook', outline: 'look at the workbook', read: 'read cells', write: 'write cells', apply: 'write to the sheet',
    reveal: 'go to the cell', watch: 'follow changes', calculate: 'compute formulas', check: 'check', layout: 'collect the workbook',
    load: 'load the workbook', save: 'save', 'write-results': 'write the results', 'write-template': 'write the template',
    remove: 'delete the scratch sheet', 'self-check': 'run the self-check',
  },
}

function doing(language: Language, action: HostAction): string {
  return actionWords[language][action]
}

interface NotFound { sheets: string[]; recognising?: { plan: string | null } }

interface Unsure { sheet: string; doubts: readonly Doubt[]; given?: { plan?: string; period?: string } }
type Doubt = 'plan' | 'period' | 'actual' | 'actual-holds-targets' | 'rows'

/** What is in doubt when a sheet of other people's making is recognised (认表). */
export const doubtWords: Words<Record<Doubt, string>> = {
  'zh-CN': {
    plan: '看不出是哪个规划', period: '看不出是哪一期', actual: '看不出哪一列是实际完成值',
    'actual-holds-targets': '标题写“完成”的列里是规划的目标值', rows: '大半的行对不上指标',
  },
  en: {
    plan: 'it may belong to more than one plan', period: 'the period is not clear', actual: 'it is not clear which column holds the actuals',
    'actual-holds-targets': 'the column headed as actuals holds the plan’s targets', rows: 'most lines match no indicator',
  },
}

/** What of the command line could still settle the doubts: what was named already does not. */
function settling({ doubts, given }: Unsure): string[] {
  return [
    ...given?.plan === undefined && doubts.some((doubt) => doubt === 'plan' || doubt === 'rows') ? ['--plan'] : [],
    ...given?.period === undefined && doubts.includes('period') ? ['--period'] : [],
  ]
}

/** The plan that was named although most lines are none of its indicators. */
function unfitPlan({ doubts, given }: Unsure): string | undefined {
  return doubts.includes('rows') ? given?.plan : undefined
}

interface Invalid { file: string; path: string; problem: DataProblem }
interface InvalidSheets { file: string | null; problems: readonly SheetProblem[] }

/** At most so many problems of a sheet are told at once. */
const mostTold = 5

function sheetProblems({ problems }: InvalidSheets, language: Language): string {
  const told = problems.slice(0, mostTold).map((problem) => sheetProblemText(problem, language)).join(language === 'zh-CN' ? '；' : '; ')
  const more = problems.length - mostTold
  if (more <= 0) return told
  return language === 'zh-CN' ? `${told}；另有 ${more} 处` : `${told}; and ${more} more`
}

export const faultWords = {
  'zh-CN': {
    'seed-invalid': (d: Invalid) => ({ title: '规划文件有误', message: `${d.file}：${fileProblemInWords(d.path, d.problem, 'zh-CN')}。请改正该文件后重试。` }),
    'plan-sheet-invalid': (d: InvalidSheets) => ({ title: '规划指标表有误', message: `${d.file === null ? '' : `${d.file}：`}${sheetProblems(d, 'zh-CN')}。请在表中改正后重试。` }),
    'plan-unknown': (d: { plan: string; known: string[]; sheet?: string }) => ({ title: '没有这个规划', message: `${d.sheet === undefined ? '' : `“${d.sheet}”没有校验：`}没有编号为 ${d.plan} 的规划。可用的有：${list(d.known, '、')}。是自己的规划的，请先打开规划文件；在命令行用 --plans 给出。` }),
    'plan-exists': ({ file, plan, title, own }: { file: string; plan: string; title: string; own: boolean }) => ({
      title: '规划编号重复',
      message: `${file} 没有载入：编号或代码与${own ? '已载入的' : '对表自带的'}《${title}》（${plan}）相同。${own ? '请先移除那一份，或' : '请直接使用那一份；确是另一份规划的，请'}把编号和代码改成不同的，再载入。`,
    }),
    'plan-incomplete': (d: { file: string; problems: string }) => ({
      title: '规划还缺内容', message: `从 ${d.file} 读出的规划还不能用：${d.problems}。请先读成规划文件并补全（duibiao read ${d.file} -o 规划.json，加上所缺内容的选项），再用规划文件。`,
    }),
    'document-without-table': (d: { file: string; commitments: number | null }) => d.commitments === null
      ? { title: '没有找到量化承诺', message: `${d.file} 的正文里没有读出量化承诺，不能列成任务清单。请确认文件有正文，不只是表格或图片。` }
      : {
        title: '没有找到指标表',
        message: `${d.file} 里没有读出指标表。请确认其中的表不是图片${d.commitments > 0 ? `；正文里有量化承诺 ${d.commitments} 条，可作为任务清单使用：${d.file}#tasks` : ''}。`,
      },
    'period-unknown': (d: { plan: string; period: string; known: string[] }) => ({ title: '没有这个填报期', message: `规划 ${d.plan} 没有 ${d.period} 期的目标。可选：${list(d.known, '、') || '无'}。` }),
    'plan-without-targets': (d: { plan: string }) => ({ title: '规划没有指标目标', message: `规划 ${d.plan} 的指标表未能从发布文本中恢复，无法生成模板。请换一个规划，或补录指标表。` }),
    'plan-without-actuals': (d: { plan: string }) => ({ title: '规划没有完成情况', message: `规划 ${d.plan} 没有公布完成情况，无法直接评估。请用模板填报后再校验。` }),
    'template-kind-unsuitable': (d: { plan: string; kind: TemplateKind; suitable: TemplateKind[] }) => ({ title: '规划不适用这种表', message: `规划 ${d.plan} 只有一个目标年份，不能写成“${templateWords['zh-CN'].kinds[d.kind].name}”。请改用：${list(d.suitable.map((kind) => templateWords['zh-CN'].kinds[kind].name), '、')}。` }),
    'earlier-actuals-missing': (d: { plan: string; period: string }) => ({ title: '没有上期实际值', message: `指定的文件里没有规划 ${d.plan} 在 ${d.period} 之前填报的实际值，上期列没有可取的数。请换成上一期交回的表，或不指定文件，改用规划公布的数。` }),
    'sheet-missing': (d: { sheet: string }) => ({ title: '找不到工作表', message: `工作簿里没有“${d.sheet}”。它可能已被删除或改名，请重新校验。` }),
    'sheet-exists': (d: { sheet: string }) => ({ title: '工作表已存在', message: `工作簿里已有“${d.sheet}”。请确认是否替换，或先把原表改名。` }),
    'range-outside-sheet': (d: { sheet: string; range: string }) => ({ title: '超出工作表范围', message: `${d.range} 超出“${d.sheet}”的范围。请减少行列后重试。` }),
    'template-not-found': (d: NotFound) => d.recognising ? {
      title: '没有认出表', message: `在${d.sheets.length ? `“${list(d.sheets, '”“')}”` : '工作簿'}中没有认出模板，也没有找到${d.recognising.plan === null ? '任何规划' : `规划 ${d.recognising.plan} `}的指标。${d.recognising.plan === null ? '请确认文件中有指标名称，或改用模板填报' : '请核对 --plan 给的是不是这张表的规划'}。`,
    } : ({ title: '没有找到对表模板', message: `在${d.sheets.length ? `“${list(d.sheets, '”“')}”` : '工作簿'}中没有认出模板。请先写入模板，或打开用模板填报的文件；自制的表可以先认表（命令行加 --recognise）。` }),
    'mapping-incomplete': (d: { sheet: string }) => ({ title: '认表还不完整', message: `“${d.sheet}”还没有指定实际完成值的列，或没有一行对上指标。请先指定，再确认。` }),
    'mapping-unsure': (d: Unsure) => ({ title: '认表没有把握', message: `“${d.sheet}”认不准：${list(d.doubts.map((doubt) => doubtWords['zh-CN'][doubt]), '；')}。请在对表窗格中核对确认${settling(d).length > 0 ? `，或用 ${list(settling(d), '、')} 指明后重试` : ''}${unfitPlan(d) === undefined ? '' : `；--plan 给的 ${unfitPlan(d)} 也可能不是这张表的规划`}。` }),
    'host-failed': (d: { action: HostAction; reason: string }) => ({ title: '表格软件没有完成操作', message: `${doing('zh-CN', d.action)}时出错。请重试；仍不行请保存后重新打开文件。（技术信息：${d.reason}）` }),
    'host-busy': (d: { action: HostAction }) => ({ title: '表格正在编辑', message: `无法${doing('zh-CN', d.action)}：有单元格正在编辑。请按回车结束编辑后重试。` }),
    'host-protected': (d: { sheet: string }) => ({ title: '工作表有密码保护', message: `“${d.sheet}”设有密码保护，写不进去。请先撤销保护再重试。` }),
    'workbook-missing': () => ({ title: '没有打开的表格', message: '对表旁边的工作簿没有打开，或者已经关闭。请新建或打开一个工作簿，再重新操作。' }),
    'host-read-only': () => ({ title: '工作簿只能查看', message: '这个工作簿以只读方式打开，写不进去。请先启用编辑，或另存一份再操作。' }),
    'host-interrupted': (d: { action: HostAction }) => ({ title: '被其他改动打断', message: `${doing('zh-CN', d.action)}时，工作簿同时被别人或别的程序改动，没有完成。请稍候再试。` }),
    'workbook-protected': () => ({ title: '工作簿结构受保护', message: '工作簿设有结构保护，不能添加或替换工作表。请在“审阅”中撤销“保护工作簿”后重试。' }),
    'host-lacks': (d: { capability: string }) => ({ title: '当前软件不支持', message: `对表要用到 ${d.capability}，这个软件没有提供。请在 Excel 或 WPS 表格里打开对表，软件太旧的请升级；也可以改用网页工作台。` }),
    'file-unreadable': (d: Unreadable) => ({ title: '文件打不开', message: `${d.file}：${unreadable['zh-CN'][d.reason]}${d.detail ? `（${d.detail}）` : ''}。${unreadableAdvice('zh-CN', d)}。` }),
    'file-exists': (d: { file: string }) => ({ title: '文件已存在', message: `${d.file} 已存在，没有覆盖。请换一个文件名，或加 --force 覆盖。` }),
    'file-not-workbook': (d: { file: string; looksLike: string }) => ({ title: '不是表格文件', message: `${d.file} 不是能读取的表格文件${looks('zh-CN', d.looksLike)}。请在 WPS 或 Excel 中打开原文件，另存为 .xlsx 后重试。` }),
    'file-not-document': (d: { file: string; looksLike: string }) => ({ title: '不是能读取的文件', message: `${d.file} 不是能读取的文件${looks('zh-CN', d.looksLike)}。${documentAdvice('zh-CN', d.looksLike)}。` }),
    'file-without-text': (d: { file: string }) => ({ title: '文件里没有文字', message: `${d.file} 打开了，但没有读到文字，可能是扫描件或图片。请找文字版，或把表格录入 WPS、Excel 后再打开。` }),
    'file-without-cells': (d: { file: string }) => ({ title: '文件里没有内容', message: `${d.file} 打开了，但没有读到任何内容。如果其中确有数据，请在 WPS 或 Excel 中另存为 .xlsx 后重试。` }),
    'cells-empty': (d: { sheet: string; range: string | null }) => ({
      title: d.range === null ? '工作表是空的' : '选中的单元格是空的',
      message: `工作表“${d.sheet}”${d.range === null ? '' : ` 的 ${d.range}`} 里没有内容。请到有指标表的工作表，选中整张表（只选一格则读取整张工作表），再读取；也可以打开文件或粘贴文字。`,
    }),
    'file-encrypted': (d: { file: string }) => ({ title: '文件有打开密码', message: `${d.file} 设有打开密码。请用 WPS 或 Office 打开，取消密码后重试。` }),
    'file-too-large': (d: TooLarge) => ({ title: '文件过大', message: `${d.file}${d.part ? ` 的 ${d.part}` : ''}超出限度（${amount('zh-CN', d)}），没有打开。请删去多余的内容（空行、工作表、图片）后重试。` }),
    'file-damaged': (d: { file: string; part: string; reason: string }) => ({ title: '文件已损坏', message: `${d.file} 已损坏。请向提供文件的单位重新索取，或用 WPS、Office 打开修复，另存后重试。（技术信息：${d.part} ${d.reason}）` }),
    'check-crashed': (d: { file: string; reason: string }) => ({ title: '校验时程序出错', message: `校验 ${d.file} 时程序出错，其他文件不受影响。请把这个文件反馈给维护人员。（技术信息：${d.reason}）` }),
    'rule-crashed': (d: { rule: string; reason: string }) => ({ title: '一条规则没有运行', message: `规则 ${d.rule} 出错（${d.reason}），其余规则已照常运行。请把文件反馈给维护人员。` }),
    usage: (d: { problem: string; help?: string }) => ({ title: '命令有误', message: `${d.problem}。${d.help === undefined ? '' : `用 ${d.help} 查看用法。`}` }),
  },
  en: {
    'seed-invalid': (d: Invalid) => ({ title: 'The plan file is wrong', message: `${d.file}: ${fileProblemInWords(d.path, d.problem, 'en')}. Correct the file and try again.` }),
    'plan-sheet-invalid': (d: InvalidSheets) => ({ title: 'The plan sheet is wrong', message: `${d.file === null ? '' : `${d.file}: `}${sheetProblems(d, 'en')}. Correct the sheet and try again.` }),
    'plan-unknown': (d: { plan: string; known: string[]; sheet?: string }) => ({ title: 'No such plan', message: `${d.sheet === undefined ? '' : `“${d.sheet}” was not checked. `}There is no plan ${d.plan}. Known plans: ${list(d.known, ', ')}. If it is a plan of your own, open its file first; on the command line, give it with --plans.` }),
    'plan-exists': ({ file, plan, title, own }: { file: string; plan: string; title: string; own: boolean }) => ({
      title: 'The plan is there already',
      message: `${file} was not loaded: “${title}” (${plan}), which ${own ? 'you have loaded before' : 'comes with Duibiao'}, has the same id or code. ${own ? 'Remove that one first, or' : 'Use that one; if yours is another plan,'} give the file another id and code and load it again.`,
    }),
    'plan-incomplete': (d: { file: string; problems: string }) => ({
      title: 'The plan is not complete', message: `The plan read from ${d.file} can't be used yet: ${d.problems}. Save it as a plan file first (duibiao read ${d.file} -o plan.json, with the options for what is missing), and use that.`,
    }),
    'document-without-table': (d: { file: string; commitments: number | null }) => d.commitments === null
      ? { title: 'No commitments', message: `No quantified commitment was found in the text of ${d.file}, so there is no list of tasks. Make sure that it has text beside its tables and pictures.` }
      : {
        title: 'No table of indicators',
        message: `No table of indicators was found in ${d.file}. Make sure that its tables are not pictures${d.commitments > 0 ? `; its text has ${d.commitments} commitments, which can be used as a list of tasks: ${d.file}#tasks` : ''}.`,
      },
    'period-unknown': (d: { plan: string; period: string; known: string[] }) => ({ title: 'No such period', message: `Plan ${d.plan} has no targets for ${d.period}. Choose one of: ${list(d.known, ', ') || 'none'}.` }),
    'plan-without-targets': (d: { plan: string }) => ({ title: 'The plan has no targets', message: `The indicator table of ${d.plan} could not be recovered from the published text, so there is no template. Choose another plan or enter its table.` }),
    'plan-without-actuals': (d: { plan: string }) => ({ title: 'The plan has no completion', message: `Plan ${d.plan} publishes no actuals, so it can't be judged by itself. Fill in a template and check that.` }),
    'template-kind-unsuitable': (d: { plan: string; kind: TemplateKind; suitable: TemplateKind[] }) => ({ title: 'Not a template for this plan', message: `Plan ${d.plan} has targets for one year only, so there is no “${templateWords.en.kinds[d.kind].name}”. Choose another: ${list(d.suitable.map((kind) => templateWords.en.kinds[kind].name), ', ')}.` }),
    'earlier-actuals-missing': (d: { plan: string; period: string }) => ({ title: 'No earlier actuals', message: `The file holds no actuals of plan ${d.plan} from before ${d.period}, so there is nothing for the column of earlier actuals. Name the sheet that was returned for the period before, or no file to take what the plan publishes.` }),
    'sheet-missing': (d: { sheet: string }) => ({ title: 'Sheet not found', message: `The workbook has no sheet “${d.sheet}”. It may have been deleted or renamed; check again.` }),
    'sheet-exists': (d: { sheet: string }) => ({ title: 'The sheet exists already', message: `The workbook has a sheet “${d.sheet}” already. Confirm that it may be replaced, or rename it first.` }),
    'range-outside-sheet': (d: { sheet: string; range: string }) => ({ title: 'Outside the sheet', message: `${d.range} lies outside “${d.sheet}”. Use fewer rows or columns and try again.` }),
    'template-not-found': (d: NotFound) => d.recognising ? {
      title: 'No sheet recognised', message: `${d.sheets.length ? `“${list(d.sheets, '”, “')}”` : 'The workbook'} holds no template, and no indicators of ${d.recognising.plan === null ? 'any plan' : `plan ${d.recognising.plan}`}. ${d.recognising.plan === null ? 'See whether the indicators’ names stand in the file, or use a template' : 'See whether --plan names the plan of this sheet'}.`,
    } : ({ title: 'No template found', message: `No template was recognised in ${d.sheets.length ? `“${list(d.sheets, '”, “')}”` : 'the workbook'}. Write a template first, or open a file filled in on one; a sheet of your own can be recognised first (--recognise on the command line).` }),
    'mapping-incomplete': (d: { sheet: string }) => ({ title: 'The sheet is not fully recognised', message: `“${d.sheet}” has no column of actuals yet, or no line that is an indicator. Choose them first, then confirm.` }),
    'mapping-unsure': (d: Unsure) => ({ title: 'The sheet was not recognised for sure', message: `“${d.sheet}” is in doubt: ${list(d.doubts.map((doubt) => doubtWords.en[doubt]), '; ')}. Confirm it in the pane${settling(d).length > 0 ? `, or name it with ${list(settling(d), ' and ')} and try again` : ''}${unfitPlan(d) === undefined ? '' : `; ${unfitPlan(d)}, given as --plan, may not be the plan of this sheet`}.` }),
    'host-failed': (d: { action: HostAction; reason: string }) => ({ title: 'The spreadsheet did not finish', message: `It failed to ${doing('en', d.action)}. Try again; if it stays, save and reopen the file. (Detail: ${d.reason})` }),
    'host-busy': (d: { action: HostAction }) => ({ title: 'A cell is being edited', message: `Can't ${doing('en', d.action)}: a cell is being edited. Press Enter to finish and try again.` }),
    'host-protected': (d: { sheet: string }) => ({ title: 'The sheet has a password', message: `“${d.sheet}” is protected with a password and can't be written. Unprotect it and try again.` }),
    'workbook-missing': () => ({ title: 'No workbook is open', message: 'The workbook beside Duibiao is not open, or has been closed. Open or create a workbook and try again.' }),
    'host-read-only': () => ({ title: 'The workbook is read-only', message: 'This workbook is open for reading only and can’t be written. Enable editing, or save a copy and work in that.' }),
    'host-interrupted': (d: { action: HostAction }) => ({ title: 'Interrupted by another change', message: `Someone or some program changed the workbook at the same time; it failed to ${doing('en', d.action)}. Wait a moment and try again.` }),
    'workbook-protected': () => ({ title: 'The workbook’s structure is protected', message: 'Sheets can’t be added or replaced. Turn off Protect Workbook under Review and try again.' }),
    'host-lacks': (d: { capability: string }) => ({ title: 'Not supported here', message: `Duibiao needs ${d.capability}, which this program does not offer. Open Duibiao in Excel or WPS, update a program that is too old, or use the browser workbench.` }),
    'file-unreadable': (d: Unreadable) => ({ title: 'The file can’t be opened', message: `${d.file}: ${unreadable.en[d.reason]}${d.detail ? ` (${d.detail})` : ''}. ${unreadableAdvice('en', d)}.` }),
    'file-exists': (d: { file: string }) => ({ title: 'The file exists already', message: `${d.file} exists and was not overwritten. Choose another name, or add --force.` }),
    'file-not-workbook': (d: { file: string; looksLike: string }) => ({ title: 'Not a spreadsheet', message: `${d.file} is no spreadsheet that can be read${looks('en', d.looksLike)}. Open the original in WPS or Excel, save it as .xlsx and try again.` }),
    'file-not-document': (d: { file: string; looksLike: string }) => ({ title: 'Not a document that can be read', message: `${d.file} is no document that can be read${looks('en', d.looksLike)}. ${documentAdvice('en', d.looksLike)}.` }),
    'file-without-text': (d: { file: string }) => ({ title: 'No text in the file', message: `${d.file} opened, but no text was found in it: it may be a scan or a picture. Look for the text itself, or type the table into WPS or Excel and open that.` }),
    'file-without-cells': (d: { file: string }) => ({ title: 'Nothing in the file', message: `${d.file} opened, but nothing was found in it. If it does hold data, save it as .xlsx in WPS or Excel and try again.` }),
    'cells-empty': (d: { sheet: string; range: string | null }) => ({
      title: d.range === null ? 'The sheet is empty' : 'The selected cells are empty',
      message: `There is nothing in ${d.range === null ? '' : `${d.range} of `}the sheet “${d.sheet}”. Go to the sheet with the indicators, select the whole table (with a single cell selected, the whole sheet is read) and read again; or open a file, or paste the text.`,
    }),
    'file-encrypted': (d: { file: string }) => ({ title: 'The file has a password', message: `${d.file} needs a password to open. Remove it in WPS or Office and try again.` }),
    'file-too-large': (d: TooLarge) => ({ title: 'The file is too large', message: `${d.file}${d.part ? `, ${d.part},` : ''} goes beyond a limit (${amount('en', d)}) and was not opened. Delete what is not needed (empty rows, sheets, pictures) and try again.` }),
    'file-damaged': (d: { file: string; part: string; reason: string }) => ({ title: 'The file is damaged', message: `${d.file} is damaged. Ask for it again, or open and repair it in WPS or Office, save it and try again. (Detail: ${d.part} ${d.reason})` }),
    'check-crashed': (d: { file: string; reason: string }) => ({ title: 'The program failed over a file', message: `The program failed while checking ${d.file}; other files are not affected. Please send the file to the maintainers. (Detail: ${d.reason})` }),
    'rule-crashed': (d: { rule: string; reason: string }) => ({ title: 'A rule did not run', message: `Rule ${d.rule} failed (${d.reason}); the other rules ran. Please send the file to the maintainers.` }),
    usage: (d: { problem: string; help?: string }) => ({ title: 'Wrong command', message: `${d.problem}.${d.help === undefined ? '' : ` See ${d.help}.`}` }),
  },
} satisfies Words<FaultWords>
