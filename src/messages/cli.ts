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
    /** `table` is the number of one of several tables. */
    plan: (table: number | null, id: string, caption: string | null) => string
    /** `sure` rows of `rows` have nothing doubtful. */
    rows: (rows: number, sure: number) => string
    /** Of a plan file. */
    saved: (rows: number) => string
    /** What keeps a plan from being used. */
    problem: (problem: string) => string
    /** `perhaps` are the measures that may be meant, or ''; `doubt` is the word that leaves the direction open. */
    unmatched: (no: number, name: string, direction: 'higher' | 'lower', doubt: string | null, perhaps: string) => string
    factComma: string
    commitments: (count: number) => string
    commitment: (subject: string, written: string, year: number | null) => string
    /** Nothing to save, because there is no table; the commitments could be saved instead. */
    notSaved: (commitments: number) => string
  }
  /** What the commands say of files with plans. */
  plansAt: {
    standardInput: string
    /** `command` shows what is doubtful. */
    doubtful: (name: string, rows: number, doubts: number, missing: number, command: string) => string
    several: (file: string, count: number, plans: string) => string
    noSuchTable: (file: string, tables: number) => string
    /** Holds plans, where the published document is wanted. */
    notDocument: (file: string) => string
    /** The plan of that id is there and differs. */
    edited: (from: string, id: string) => string
    onlyPlanFile: (file: string) => string
    noRegion: (name: string) => string
    manyRegions: (name: string, regions: string) => string
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
    plans: string
    against: string
    document: string
    table: string
    outputPlan: string
    facts: { region: string; title: string; documentNumber: string; issuer: string; date: string; years: string; id: string }
  }
  /** What the exit codes mean, at the end of the help page. */
  exitCodes: { check: string; read: string; lint: string; other: string }
  periods: (periods: string) => string
  noTargets: string
  written: (file: string) => string
  /** The plan stands in the workbook, on a hidden sheet. */
  carried: (plan: string) => string
  progress: (done: number, all: number, file: string) => string
  readingProgress: (file: string, percent: number) => string
  manyPeriods: (periods: string) => string
  onlyXlsx: (file: string) => string
  /** What is wrong with the line, by the code of the argument parser. */
  mistakes: Record<string, (name: string) => string>
  mistake: string
  choose: (choices: string) => string
  comma: string
  /** Behind a name: why it was not taken. */
  why: (reasons: readonly string[]) => string
  semicolon: string
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
  /** A submission was checked with the plan that stands in it. */
  broughtPlan: (file: string, plan: string) => string
  oneDocument: (plans: number) => string
  /** The plan sheet in a file differs from the plan that it was checked with. */
  differingPlan: (file: string, plan: string) => string
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
    arguments: {
      plan: '规划编号，或一份规划：规划文件（.json）、含规划表的表格文件、已发布的文件；文件里有几个规划的，用“文件#2”指明',
      files: '表格文件、文件夹或 seeds:规划编号', lintable: '规划编号、规划文件（.json）、含规划表的表格文件，或已发布的文件（连同正文一起检查）',
      document: '文件：.txt、.html、.docx、表格文件；- 表示读取管道送来的文字', command: '命令名',
    },
    reading: {
      plan: (table, id, caption) => `${table === null ? '' : `第 ${table} 张表  `}${id}${caption === null ? '' : `  ${caption}`}`,
      rows: (rows, sure) => `读出指标 ${rows} 行，其中 ${sure} 行没有疑问${sure < rows ? '，有疑问的行前面标“?”' : ''}`,
      saved: (rows) => `规划文件，指标 ${rows} 行`,
      problem: (problem) => `[还缺] ${problem}`,
      unmatched: (no, name, direction, doubt, perhaps) => `第 ${no} 行“${name}”没有对上标准指标，按新指标处理（${direction === 'higher' ? '越高越好' : '越低越好'}${doubt === null ? '' : `；名称中有“${doubt}”，方向请确认`}）${perhaps === '' ? '' : `；可能是：${perhaps}`}`,
      factComma: '，',
      commitments: (count) => `正文中的量化承诺 ${count} 条`,
      commitment: (subject, written, year) => `${subject}：${written}${year === null ? '' : `（${year} 年）`}`,
      notSaved: (commitments) => `没有写文件：没有读出指标表。${commitments > 0 ? `要把正文的量化承诺 ${commitments} 条存成任务清单，请加 --table tasks。` : ''}`,
    },
    plansAt: {
      standardInput: '粘贴的文字',
      doubtful: (name, rows, doubts, missing, command) => `${name}：读出指标 ${rows} 行，${[...doubts > 0 ? [`${doubts} 处有疑问`] : [], ...missing > 0 ? [`还缺 ${missing} 项`] : []].join('，')}。逐条查看：${command}`,
      several: (file, count, plans) => `${file} 里有 ${count} 个规划，请指明一个：${plans}`,
      notDocument: (file) => `${file} 是整理好的规划，不是发布的原文件；--document 要给原文件`,
      edited: (from, id) => `与已有的规划 ${from} 编号相同而内容不同，作为另一份规划使用，编号为 ${id}`,
      noSuchTable: (file, tables) => `${file} 里只读出 ${tables} 个规划。用 duibiao read ${file} 查看`,
      onlyPlanFile: (file) => `规划只能存成 .json（规划文件）或 .xlsx（规划表），${file} 是别的扩展名。请改 -o 后的文件名`,
      noRegion: (name) => `没有叫“${name}”的地区。请写全称（某某市某某区）或六位行政区划代码`,
      manyRegions: (name, regions) => `叫“${name}”的地区不止一个：${regions}。请写代码`,
    },
    options: {
      kind: '模板种类：annual 年度指标完成情况表、five-year 五年目标表、quarterly 季度进度表、completion-review 规划完成情况表、task-list 任务清单',
      perUnit: '每个责任单位一张工作表', protection: '保护：locked 只能填写、unlocked 不保护、sortable 不保护且可排序',
      previous: '加一列上期实际值：取自这个文件；不写文件名的，取规划公布的数',
      format: '输出格式：text 或 json', lang: '语言：zh-CN 或 en', period: '填报期：年份，或年份加 Q1 至 Q4', output: '写到哪个文件', force: '覆盖已有文件',
      plans: '自己的规划：规划文件（.json）、含规划表的表格文件或已发布的文件；几份的，写几次 --plans',
      document: '规划的原文件，与其正文核对；规划另存过的，用它给出原文件',
      against: '与哪个上级规划比（编号或文件）；几份的，写几次 --against；不写则与自带的规划比',
      table: '只读第几张表（1、2…）；tasks 把正文的量化承诺读成任务清单', outputPlan: '把规划存成 .json（规划文件）或 .xlsx（规划表，疑问写在备注栏）；几张表的，文件名各加序号',
      facts: {
        region: '地区：名称或行政区划代码', title: '规划名称', documentNumber: '文号', issuer: '发文机关', date: '成文日期：年-月-日',
        years: '规划年份：起年-止年，只有一年的写一年', id: '规划编号：小写字母、数字和短横',
      },
      expectedPlan: '这些文件应属于哪个规划（编号或规划文件）', expectedPeriod: '这些文件应属于哪一期（年份，或年份加 Q1 至 Q4）；一张表有几期的，只校验这一期',
      annotate: '把写有校验结果的副本存到这个文件夹',
      recognise: '不是本工具模板的表，按标题和指标名称识别后校验；没有把握的不校验', failOn: '达到哪一级问题时退出码为 1：error、warning 或 info',
      jobs: '同时用几个线程校验（1 至 99）；不写则文件多时用上全部处理器',
    },
    exitCodes: {
      check: '\n退出码：0 没有达到 --fail-on 级别的问题；1 有；2 有文件无法校验，或命令有误',
      read: '\n退出码：0 没有疑问；1 有疑问，或还缺内容；2 文件读不了，或命令有误',
      lint: '\n退出码：0 没有达到 --fail-on 级别的问题；1 有；2 有规划打不开，或命令有误',
      other: '\n退出码：0 完成；2 有规划打不开，或命令有误',
    },
    periods: (periods) => `填报期 ${periods}`,
    noTargets: '（无指标表）',
    written: (file) => `已写入 ${file}`,
    carried: (plan) => `规划 ${plan} 已随文件带上（隐藏的工作表），在别处校验时不必再给规划`,
    progress: (done, all, file) => `校验 ${done}/${all} ${file}`,
    readingProgress: (file, percent) => `读取 ${file}：${percent}%`,
    manyPeriods: (periods) => `请用 --period 指明填报期：${periods}`,
    onlyXlsx: (file) => `模板只能写成 .xlsx，${file} 是别的扩展名。请把 -o 后的文件名改为 .xlsx`,
    mistakes: {
      'commander.unknownCommand': (name) => `没有 ${name} 这个命令`,
      'commander.unknownOption': (name) => `没有 ${name} 这个选项`,
      'commander.missingArgument': (name) => `没有写：${name}`,
      'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少内容`,
      'commander.invalidArgument': (name) => `${name} 的内容不对`,
      'commander.excessArguments': () => '参数太多',
      'commander.help': () => '缺少命令',
    },
    mistake: '命令写得不对',
    choose: (choices) => `（可选：${choices}）`,
    comma: '、',
    why: (reasons) => `（${reasons.join('；')}）`,
    semicolon: '；',
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
    differingPlan: (file, plan) => `${file} 里的规划指标表与所用的规划 ${plan} 不同，没有采用；请核对是谁改的，或填的是不是旧版`,
    oneDocument: (plans) => `--document 是一份规划的原文件，这里有 ${plans} 份规划；请一次只检查一份`,
    broughtPlan: (file, plan) => `${file} 按文件里自带的规划表校验（${plan}）。要按自己手里的规划校验，请用 --plans 给出`,
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
      plan: (table, id, caption) => `${table === null ? '' : `Table ${table}  `}${id}${caption === null ? '' : `  ${caption}`}`,
      rows: (rows, sure) => `${rows} indicators read, ${sure} of them beyond doubt${sure < rows ? '; the others are marked “?”' : ''}`,
      saved: (rows) => `a plan file with ${rows} indicators`,
      problem: (problem) => `[missing] ${problem}`,
      unmatched: (no, name, direction, doubt, perhaps) => `row ${no} "${name}" matches no canonical measure and is taken for a new one (${direction} is better${doubt === null ? '' : `; confirm that, because of “${doubt}” in the name`})${perhaps === '' ? '' : `; it may be: ${perhaps}`}`,
      factComma: ', ',
      commitments: (count) => `${count} quantified commitments in the text`,
      commitment: (subject, written, year) => `${subject}: ${written}${year === null ? '' : ` (${year})`}`,
      notSaved: (commitments) => `No file was written: no table of indicators was read.${commitments > 0 ? ` To save the ${commitments} commitments of the text as a list of tasks, add --table tasks.` : ''}`,
    },
    plansAt: {
      standardInput: 'pasted text',
      doubtful: (name, rows, doubts, missing, command) => `${name}: ${rows} indicators read, ${[...doubts > 0 ? [`${doubts} doubtful`] : [], ...missing > 0 ? [`${missing} facts missing`] : []].join(', ')}. To see them: ${command}`,
      several: (file, count, plans) => `${file} has ${count} plans; name one of them: ${plans}`,
      notDocument: (file) => `${file} holds plans that are ready, and is no published document; --document takes the document itself`,
      edited: (from, id) => `has the id of the plan ${from}, which is there, and differs from it; it is used as another plan, with the id ${id}`,
      noSuchTable: (file, tables) => `only ${tables} plans were found in ${file}. To see them: duibiao read ${file}`,
      onlyPlanFile: (file) => `a plan is saved as .json (a plan file) or .xlsx (a sheet), and ${file} has another ending. Give -o another name`,
      noRegion: (name) => `no region is called “${name}”. Write its full name or its six-digit code`,
      manyRegions: (name, regions) => `more than one region is called “${name}”: ${regions}. Write the code`,
    },
    options: {
      kind: 'kind of template: annual, five-year, quarterly, completion-review or task-list',
      perUnit: 'one sheet for each responsible unit', protection: 'locked: only the inputs; unlocked; sortable: unlocked, and rows can be sorted',
      previous: 'add a column with the last actuals: from this file, or, without a name, those that the plan publishes',
      format: 'output format: text or json', lang: 'language: zh-CN or en', period: 'period: a year, or a year and Q1 to Q4', output: 'file to write', force: 'overwrite an existing file',
      plans: 'a plan of your own: a plan file (.json), a workbook with plan sheets, or a published document; repeat --plans for more',
      document: 'the document of the plan, with whose text it is compared; for a plan that was saved apart from it',
      against: 'a plan above to compare with (id or file); repeat --against for more; by default those that come with duibiao',
      table: 'read one table only (1, 2 …); tasks: the commitments of the text as a list of tasks', outputPlan: 'save the plan as .json (a plan file) or .xlsx (a sheet, doubts in its remarks); of several tables each has its number in the name',
      facts: {
        region: 'the region: its name or its GB/T 2260 code', title: 'title of the plan', documentNumber: 'number of the document', issuer: 'the issuing office', date: 'date of the document: YYYY-MM-DD',
        years: 'years of the plan: YYYY-YYYY, or YYYY for a single one', id: 'plan id: small letters, digits and hyphens',
      },
      expectedPlan: 'the plan these files should be of (id or plan file)', expectedPeriod: 'the period these files should be of (a year, or a year and Q1 to Q4); of a sheet with several, only this one is checked',
      annotate: 'save copies with the check results in this folder',
      recognise: 'recognise sheets that are none of our templates by headings and names, and check them; not where in doubt', failOn: 'severity from which the exit code is 1: error, warning or info',
      jobs: 'how many threads check at the same time (1 to 99); by default every core where there are many files',
    },
    exitCodes: {
      check: '\nExit codes: 0 nothing at the level of --fail-on or above; 1 something; 2 a file could not be checked, or the command is wrong',
      read: '\nExit codes: 0 nothing doubtful; 1 something is doubtful or missing; 2 the file can’t be read, or the command is wrong',
      lint: '\nExit codes: 0 nothing at the level of --fail-on or above; 1 something; 2 a plan can’t be opened, or the command is wrong',
      other: '\nExit codes: 0 done; 2 a plan can’t be opened, or the command is wrong',
    },
    periods: (periods) => `periods ${periods}`,
    noTargets: '(no indicator table)',
    written: (file) => `wrote ${file}`,
    carried: (plan) => `The plan ${plan} goes with the file, on a hidden sheet: it can be checked elsewhere without the plan at hand`,
    progress: (done, all, file) => `checking ${done}/${all} ${file}`,
    readingProgress: (file, percent) => `reading ${file}: ${percent}%`,
    manyPeriods: (periods) => `name the period with --period: ${periods}`,
    onlyXlsx: (file) => `a template is written as .xlsx, and ${file} has another ending. Give -o a name that ends in .xlsx`,
    mistakes: {
      'commander.unknownCommand': (name) => `there is no command ${name}`,
      'commander.unknownOption': (name) => `there is no option ${name}`,
      'commander.missingArgument': (name) => `missing: ${name}`,
      'commander.optionMissingArgument': (name) => `the option ${name} needs a value`,
      'commander.invalidArgument': (name) => `${name} has a value that is not possible`,
      'commander.excessArguments': () => 'too many arguments',
      'commander.help': () => 'the command is missing',
    },
    mistake: 'the command line is wrong',
    choose: (choices) => ` (choose from ${choices})`,
    comma: ', ',
    why: (reasons) => ` (${reasons.join('; ')})`,
    semicolon: '; ',
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
    differingPlan: (file, plan) => `The plan sheet in ${file} differs from the plan ${plan} and was not used; see who changed it, or whether it is an earlier version`,
    oneDocument: (plans) => `--document is the document of one plan, and there are ${plans}; lint one at a time`,
    broughtPlan: (file, plan) => `${file} was checked with the plan sheet that it brings along (${plan}). To check it with your own, give that with --plans`,
    copiesAsXlsx: (files) => `Files that are no .xlsx: ${files}. Their copies with results are .xlsx; the originals stay.`,
    copyOntoItself: (file) => `the copy with results would replace ${file} itself, which was not checked. Give --annotate another folder`,
  },
}
