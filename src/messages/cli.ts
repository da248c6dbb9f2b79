/** The words of the command line (命令行). */
import type { Words } from './language'

interface CliWords {
  description: string
  plans: string
  plan: string
  template: string
  check: string
  measures: string
  lint: string
  read: string
  schema: string
  arguments: { plan: string; files: string; lintable: string; document: string; command: string }
  /** What `read` prints. */
  reading: {
    /** `sure` rows of `rows` have nothing doubtful. */
    plan: (id: string, caption: string | null, rows: number, sure: number) => string
    unmatched: (no: number, name: string) => string
    commitments: (count: number) => string
    commitment: (subject: string, written: string, year: number | null) => string
  }
  options: {
    format: string
    lang: string
    period: string
    output: string
    kind: string
    perUnit: string
    protection: string
    previous: string
    force: string
    expectedPlan: string
    expectedPeriod: string
    annotate: string
    recognise: string
    failOn: string
    jobs: string
  }
  periods: (periods: string) => string
  noTargets: string
  written: (file: string) => string
  progress: (done: number, all: number, file: string) => string
  manyPeriods: (periods: string) => string
  onlyXlsx: (file: string) => string
  /** What is wrong with the line, by the code of the argument parser. */
  mistakes: Record<string, (name: string) => string>
  mistake: string
  choose: (choices: string) => string
  comma: string
  help: string
  /** Titles and signs of the help page, by their English words. */
  helpWords: Record<string, string>
  /** The value that an option has when it is left out. */
  usually: (value: string) => string
  /** `results` is one for each period of each sheet. */
  total: (sheets: number, results: number, short: number, errors: number) => string
  /** `kind` is an ending without its dot. */
  misnamed: (file: string, kind: string) => string
  recognised: {
    sheet: (file: string, sheet: string, plan: string, period: string) => string
    columns: (columns: string) => string
    column: (role: string, letters: string, heading: string) => string
    matched: (rows: number, missing: number) => string
    /** A row of the plan that was not found, and a line that is like it. */
    perhaps: (row: string, line: string) => string
    open: (lines: string) => string
    line: (line: number, text: string) => string
  }
  copiesAsXlsx: (files: number) => string
  copyOntoItself: (file: string) => string
}

export const cliWords: Words<CliWords> = {
  'zh-CN': {
    description: '对表：按发布的规划生成指标填报模板，并校验填报的实际完成值',
    plans: '列出全部规划',
    plan: '显示一个规划的指标',
    template: '把规划某一期的填报模板写成 .xlsx 文件',
    check: '校验填报的表格文件（.xlsx .xls .et .ods .csv 等）、文件夹，或公布了完成情况的规划（seeds:规划编号）',
    measures: '列出标准指标及用到它的规划',
    read: '读出已发布文件中的指标表和量化承诺，并说明哪里有疑问',
    lint: '检查规划本身：目标是否比基期宽松、单位和符号是否齐全、各处的数是否一致',
    schema: '打印某个命令 JSON 输出的 JSON Schema',
    arguments: { plan: '规划编号', files: '表格文件、文件夹或 seeds:规划编号', lintable: '规划编号或规划文件（.json）', document: '文件：.txt、.html、.docx、表格文件', command: '命令名' },
    reading: {
      plan: (id, caption, rows, sure) => `\n${id}${caption === null ? '' : `  ${caption.replace(/\s+/gu, ' ')}`}\n  读出指标 ${rows} 行，其中 ${sure} 行没有疑问`,
      unmatched: (no, name) => `  第 ${no} 行“${name}”没有对上标准指标，按新指标处理`,
      commitments: (count) => `\n正文中的量化承诺 ${count} 条`,
      commitment: (subject, written, year) => `${subject}：${written}${year === null ? '' : `（${year} 年）`}`,
    },
    options: {
      kind: '模板种类：annual 年度指标完成情况表、five-year 五年目标表、quarterly 季度进度表、completion-review 规划完成情况表、task-list 任务清单',
      perUnit: '每个责任单位一张工作表', protection: '保护：locked 只能填写、unlocked 不保护、sortable 不保护且可排序',
      previous: '加一列上期实际值：取自这个文件；不写文件名的，取规划公布的数',
      format: '输出格式：text 或 json', lang: '语言：zh-CN 或 en', period: '填报期：年份，或年份加 Q1 至 Q4', output: '写到哪个文件', force: '覆盖已有文件',
      expectedPlan: '这些文件应属于哪个规划', expectedPeriod: '这些文件应属于哪一期（年份，或年份加 Q1 至 Q4）；一张表有几期的，只校验这一期',
      annotate: '把写有校验结果的副本存到这个文件夹',
      recognise: '不是本工具模板的表，按标题和指标名称识别后校验；没有把握的不校验', failOn: '达到哪一级问题时退出码为 1：error、warning 或 info',
      jobs: '同时用几个线程校验（1 至 99）；不写则文件多时用上全部处理器',
    },
    periods: (periods) => `填报期 ${periods}`,
    noTargets: '（无指标表）',
    written: (file) => `已写入 ${file}`,
    progress: (done, all, file) => `校验 ${done}/${all} ${file}`,
    manyPeriods: (periods) => `请用 --period 指明填报期：${periods}`,
    onlyXlsx: (file) => `模板只能写成 .xlsx，${file} 是别的扩展名。请把 -o 后的文件名改为 .xlsx`,
    mistakes: {
      'commander.unknownCommand': (name) => `没有 ${name} 这个命令`,
      'commander.unknownOption': (name) => `没有 ${name} 这个选项`,
      'commander.missingArgument': (name) => `缺少参数 ${name}`,
      'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少内容`,
      'commander.invalidArgument': (name) => `${name} 的内容不对`,
      'commander.excessArguments': () => '参数太多',
      'commander.help': () => '缺少命令',
    },
    mistake: '命令写得不对',
    choose: (choices) => `（可选：${choices}）`,
    comma: '、',
    help: '显示用法',
    helpWords: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：', '[options]': '[选项]', '[command]': '[命令]' },
    usually: (value) => `（默认：${value}）`,
    total: (sheets, results, short, errors) => `共校验 ${sheets} 张表${results > sheets ? `、${results} 个填报期` : ''}：未达标 ${short} 项，强制性错误 ${errors} 处`,
    recognised: {
      sheet: (file, sheet, plan, period) => `${file} 的“${sheet}”认作：${plan}，${period} 期`,
      columns: (columns) => `  列：${columns}`,
      column: (role, letters, heading) => `${role}=${letters}${heading ? `“${heading}”` : ''}`,
      matched: (rows, missing) => `  对上 ${rows} 行${missing > 0 ? `，规划另有 ${missing} 行表里没有` : ''}`,
      perhaps: (row, line) => `  规划的“${row}”可能是${line}；确是的，请把名称改成规划的，或在对表窗格中指定`,
      open: (lines) => `  没有对上、不校验的行：${lines}`,
      line: (line, text) => `第 ${line} 行“${text}”`,
    },
    misnamed: (file, kind) => `${file} 的扩展名不对，内容是 .${kind} 文件，已按内容读取。`,
    copiesAsXlsx: (files) => `有 ${files} 个文件不是 .xlsx，带校验结果的副本存为 .xlsx，原文件不变。`,
    copyOntoItself: (file) => `带校验结果的副本会盖住原文件 ${file}，这个文件没有校验。请让 --annotate 指向另一个文件夹`,
  },
  en: {
    description: 'duibiao: writes target templates of published plans and checks the actuals entered in them',
    plans: 'list all plans',
    plan: 'show the indicators of a plan',
    template: 'write the template of a plan and period as an .xlsx file',
    check: 'check filled-in spreadsheets (.xlsx .xls .et .ods .csv and others), folders, or a plan that publishes its completion (seeds:PLAN)',
    measures: 'list the canonical measures and the plans that have them',
    read: 'read the indicator tables and commitments of a published document, and say what is doubtful',
    lint: 'check plans themselves: targets easier than the base, units and signs missing, figures that disagree',
    schema: 'print the JSON Schema of what a command prints as JSON',
    arguments: { plan: 'plan id', files: 'spreadsheets, folders, or seeds:PLAN', lintable: 'plan ids or plan files (.json)', document: 'a document: .txt, .html, .docx or a spreadsheet', command: 'name of the command' },
    reading: {
      plan: (id, caption, rows, sure) => `\n${id}${caption === null ? '' : `  ${caption.replace(/\s+/gu, ' ')}`}\n  ${rows} indicators read, ${sure} of them beyond doubt`,
      unmatched: (no, name) => `  row ${no} "${name}" matches no canonical measure and is taken for a new one`,
      commitments: (count) => `\n${count} quantified commitments in the text`,
      commitment: (subject, written, year) => `${subject}: ${written}${year === null ? '' : ` (${year})`}`,
    },
    options: {
      kind: 'kind of template: annual, five-year, quarterly, completion-review or task-list',
      perUnit: 'one sheet for each responsible unit', protection: 'locked: only the inputs; unlocked; sortable: unlocked, and rows can be sorted',
      previous: 'add a column with the last actuals: from this file, or, without a name, those that the plan publishes',
      format: 'output format: text or json', lang: 'language: zh-CN or en', period: 'period: a year, or a year and Q1 to Q4', output: 'file to write', force: 'overwrite an existing file',
      expectedPlan: 'the plan these files should be of', expectedPeriod: 'the period these files should be of (a year, or a year and Q1 to Q4); of a sheet with several, only this one is checked',
      annotate: 'save copies with the check results in this folder',
      recognise: 'recognise sheets that are none of our templates by headings and names, and check them; not where in doubt', failOn: 'severity from which the exit code is 1: error, warning or info',
      jobs: 'how many threads check at the same time (1 to 99); by default every core where there are many files',
    },
    periods: (periods) => `periods ${periods}`,
    noTargets: '(no indicator table)',
    written: (file) => `wrote ${file}`,
    progress: (done, all, file) => `checking ${done}/${all} ${file}`,
    manyPeriods: (periods) => `name the period with --period: ${periods}`,
    onlyXlsx: (file) => `a template is written as .xlsx, and ${file} has another ending. Give -o a name that ends in .xlsx`,
    mistakes: {
      'commander.unknownCommand': (name) => `there is no command ${name}`,
      'commander.unknownOption': (name) => `there is no option ${name}`,
      'commander.missingArgument': (name) => `the argument ${name} is missing`,
      'commander.optionMissingArgument': (name) => `the option ${name} needs a value`,
      'commander.invalidArgument': (name) => `${name} has a value that is not possible`,
      'commander.excessArguments': () => 'too many arguments',
      'commander.help': () => 'the command is missing',
    },
    mistake: 'the command line is wrong',
    choose: (choices) => ` (choose from ${choices})`,
    comma: ', ',
    help: 'show usage',
    helpWords: {},
    usually: (value) => ` (default: ${value})`,
    total: (sheets, results, short, errors) => `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}${results > sheets ? ` with ${results} periods` : ''} checked: ${short} short, ${errors} errors`,
    recognised: {
      sheet: (file, sheet, plan, period) => `“${sheet}” of ${file} was recognised as ${plan}, ${period}`,
      columns: (columns) => `  columns: ${columns}`,
      column: (role, letters, heading) => `${role}=${letters}${heading ? ` “${heading}”` : ''}`,
      matched: (rows, missing) => `  ${rows} rows matched${missing > 0 ? `; ${missing} more rows of the plan are not in the sheet` : ''}`,
      perhaps: (row, line) => `  “${row}” of the plan may be ${line}; if it is, give it the plan’s name, or choose it in the pane`,
      open: (lines) => `  lines that match nothing and are not checked: ${lines}`,
      line: (line, text) => `row ${line} “${text}”`,
    },
    misnamed: (file, kind) => `${file} has the wrong ending: it is a .${kind} file and was read as one.`,
    copiesAsXlsx: (files) => `Files that are no .xlsx: ${files}. Their copies with results are .xlsx; the originals stay.`,
    copyOntoItself: (file) => `the copy with results would replace ${file} itself, which was not checked. Give --annotate another folder`,
  },
}
