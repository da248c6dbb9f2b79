/** The words of the task pane. What a status, a severity, a finding or a fault is called stands with the reports. */
import type { Period, TemplateKind } from '../model'
import type { Words } from './language'

export interface PaneWords {
  app: {
    name: string
    steps: string
    /** The other language, in itself. */
    switchLanguage: string
    collapse: string
    crashed: string
    crashedHint: string
    restart: string
  }
  steps: { plan: string; template: string; check: string }
  common: {
    all: string
    clearFilters: string
    clearSearch: string
    dismiss: string
    workbookLoading: string
    core: string
    /** A list of names, as the language separates them. */
    list: (items: readonly string[]) => string
    indicators: (count: number) => string
    period: (period: Period) => string
    cancel: string
    back: string
    noPlans: string
    noPlansHint: string
  }
  /** Work that takes a while. */
  work: {
    check: string
    write: string
    recognise: string
    files: string
    progress: (percent: number) => string
    cancelled: string
  }
  /** What a command of the ribbon has to say in the pane. */
  commands: { choosePlan: string; noProblem: string }
  plan: {
    choose: string
    choosePlaceholder: string
    noPlan: string
    facts: {
      issuer: string
      documentNumber: string
      date: string
      region: string
      table: string
      periods: string
      indicators: string
      notes: string
    }
    noNumber: string
    period: string
    search: string
    searchHint: string
    domain: string
    unit: string
    coreOnly: string
    shown: (shown: number, total: number) => string
    list: string
    number: (no: number, sub: string | null) => string
    unitOfMeasure: (unit: string) => string
    nothingFound: string
    nothingFoundHint: string
    notRecovered: string
    notRecoveredHint: string
    toTemplate: string
  }
  template: {
    intro: (plan: string) => string
    kind: string
    kindHints: Record<TemplateKind, string>
    period: string
    perUnit: string
    more: string
    protection: string
    protections: { locked: string; unlocked: string; sortable: string }
    previous: string
    sheets: (names: readonly string[]) => string
    language: string
    languages: { 'zh-CN': string; en: string }
    preview: string
    size: (rows: number, pages: number) => string
    columns: (headings: readonly string[]) => string
    table: { code: string; name: string; unitOfMeasure: string; base: string; target: string }
    none: string
    write: string
    writing: string
    exists: string
    existsHint: (sheets: readonly string[]) => string
    replace: string
    written: (sheets: readonly string[]) => string
    writtenHint: string
    /** The plan of one's own stands in the workbook, on a hidden sheet. */
    carried: string
    toCheck: string
    noTargets: string
    toPlan: string
  }
  check: {
    live: string
    refresh: string
    checking: string
    notChecked: string
    notCheckedHint: string
    noTemplate: string
    noTemplateHint: string
    toTemplate: string
    sheet: string
    period: string
    forPlan: (title: string, period: string) => string
    /** The sheet is none of our templates. */
    mapped: string
    mappedAgain: string
    nothingEntered: string
    nothingEnteredHint: string
    /** The row that is selected in the sheet. */
    row: { label: string; none: string; target: string; actual: string; outcome: string }
    summary: string
    statusChart: string
    /** The middle of the donut: share met of what can be judged. */
    metShare: (met: number, total: number) => string
    targets: string
    /** Of those that can't be told, how many are listed as errors or warnings. */
    explained: (count: number) => string
    byDomain: string
    domainMet: (met: number, total: number) => string
    filterByDomain: (domain: string) => string
    gaps: string
    gapsHint: string
    relativeGap: (percent: string) => string
    moreGaps: (count: number) => string
    allMet: string
    allMetHint: string
    issues: string
    noDomain: string
    groupBy: string
    groupings: { kind: string; domain: string }
    kind: string
    domain: string
    unit: string
    search: string
    nothingFound: string
    nothingFoundHint: string
    previous: string
    next: string
    position: (current: number, total: number) => string
    count: (total: number) => string
    showMore: (more: number, left: number) => string
    noPlace: string
    announceIssue: (position: number, total: number, title: string, place: string, message: string) => string
    announceResult: (issues: number) => string
    writeResults: string
    clearResults: string
    written: string
    cleared: string
    marked: string
    unmarked: string
  }
  /** Sheets that are none of our templates. */
  recognise: {
    start: string
    title: string
    hint: string
    none: string
    noneHint: string
    sheet: string
    plan: string
    period: string
    columns: string
    /** A column as its letters and its heading. */
    column: (letters: string, heading: string) => string
    noColumn: string
    roles: Record<MappedRoleWord, string>
    moreColumns: string
    rows: string
    counts: (matched: number, open: number, missing: number) => string
    open: string
    openHint: string
    allRows: string
    line: (line: number, text: string) => string
    noRow: string
    missing: (count: number) => string
    doubts: Record<'plan' | 'period' | 'actual' | 'actual-holds-targets' | 'rows', string>
    notWritten: string
    confirm: string
    confirmed: (sheet: string) => string
  }
}

type MappedRoleWord =
  | 'domain' | 'no' | 'code' | 'indicator' | 'component' | 'unitOfMeasure' | 'base' | 'target' | 'actual' | 'result'
  | 'responsibleUnit' | 'dataSource' | 'reasons'

const quarter = /^([0-9]{4})Q([1-4])$/

const zh: PaneWords = {
  app: {
    name: '对表', steps: '步骤', switchLanguage: 'English', collapse: '收起',
    crashed: '窗格出错了', crashedHint: '表格里的数据没有改动。请重新载入窗格；如果再次出现，请把下面的文字告诉管理员。', restart: '重新载入窗格',
  },
  steps: { plan: '规划', template: '模板', check: '校验' },
  common: {
    all: '全部',
    clearFilters: '清除筛选条件',
    clearSearch: '清除搜索词',
    dismiss: '关闭',
    workbookLoading: '表格正在加载，马上就好…',
    core: '核心指标',
    list: (items) => items.join('、'),
    indicators: (count) => `${count} 项指标`,
    period: (period) => period.replace(/^[0-9]{4}$/, '$&\u00a0年\u2060度').replace(quarter, '$1\u00a0年第\u00a0$2\u00a0季\u2060度'),
    cancel: '取消',
    back: '返回',
    noPlans: '没有内置规划',
    noPlansHint: '这个版本没有带任何规划，不能生成模板，也不能校验。请联系管理员更换安装文件。',
  },
  work: {
    check: '正在校验…',
    write: '正在写入…',
    recognise: '正在识别表格…',
    files: '正在校验文件…',
    progress: (percent) => `${percent}%`,
    cancelled: '已取消，一切保持原样。',
  },
  commands: {
    choosePlan: '请先在这里选好规划和年度，再写入模板；下次点“写入模板”就会直接写入。',
    noProblem: '没有错误、需要核实或未达标的地方。',
  },
  plan: {
    choose: '选择规划',
    choosePlaceholder: '输入地区或标题查找',
    noPlan: '没有匹配的规划，请换个词再试',
    facts: { issuer: '发文机关', documentNumber: '文号', date: '成文日期', region: '地区', table: '表名', periods: '目标年度', indicators: '指标', notes: '附注' },
    noNumber: '文本中未见',
    period: '目标年度',
    search: '搜索指标',
    searchHint: '名称、代码或单位',
    domain: '领域',
    unit: '责任单位',
    coreOnly: '只看核心指标（★）',
    shown: (shown, total) => shown === total ? `共 ${total} 项` : `共 ${total} 项，显示 ${shown} 项`,
    list: '指标清单',
    number: (no, sub) => sub === null ? `${no}.` : `${no}. ${sub}`,
    unitOfMeasure: (unit) => `（${unit}）`,
    nothingFound: '没有符合条件的指标',
    nothingFoundHint: '请放宽条件，或清除筛选后重新查看。',
    notRecovered: '这份规划没有可用的指标表',
    notRecoveredHint: '表格未能从发布文本中恢复，因此不能生成模板。文件信息和附注仍可查看；请选择其他规划继续。',
    toTemplate: '下一步：生成模板',
  },
  template: {
    intro: (plan) => `把《${plan}》写成待填报的工作表。`,
    kind: '模板种类',
    kindHints: {
      annual: '一个年度，每项指标填一个实际完成值。',
      'five-year': '规划期各年并排，每年一对目标和实际。',
      quarterly: '一年四个季度，各有应达数和实际。',
      'completion-review': '规划期末的完成情况：基期、目标、完成、属性。',
      'task-list': '每项目标一条任务，写明责任单位和时限。',
    },
    period: '填报年度',
    perUnit: '按责任单位分表',
    more: '更多选项',
    protection: '工作表保护',
    protections: { locked: '锁定，只能填浅黄色的格子', unlocked: '不锁定', sortable: '不锁定，行可以重新排序' },
    previous: '加一列“上期实际值”供对照',
    sheets: (names) => `共 ${names.length} 张工作表：${names.join('、')}`,
    language: '表头语言',
    languages: { 'zh-CN': '中文', en: 'English' },
    preview: '预览',
    size: (rows, pages) => `${rows} 行待填，打印约 ${pages} 页 A4 横向`,
    columns: (headings) => `共 ${headings.length} 列：${headings.join('、')}`,
    table: { code: '代码', name: '指标', unitOfMeasure: '单位', base: '基期', target: '目标' },
    none: '—',
    write: '写入表格',
    writing: '正在写入…',
    exists: '工作表已存在',
    existsHint: (sheets) => `工作簿里已有${sheets.map((sheet) => `“${sheet}”`).join('、')}。替换会删去其中已填的内容；要保留，请先取消，再把原表改名。`,
    replace: '替换',
    written: (sheets) => sheets.length === 1 ? `已写入工作表“${sheets[0]}”` : `已写入 ${sheets.length} 张工作表，第一张是“${sheets[0]}”`,
    writtenHint: '请在浅黄色的格子里填实际完成值，窗格边填边校验。',
    carried: '规划已随工作簿带上（隐藏的工作表），在别的电脑上也能校验。',
    toCheck: '去校验',
    noTargets: '没有可填报的目标，请先选择另一份规划。',
    toPlan: '去选规划',
  },
  check: {
    live: '边填边校验',
    refresh: '重新校验',
    checking: '正在校验…',
    notChecked: '还没有校验',
    notCheckedHint: '上次校验已取消。准备好后请重新校验。',
    noTemplate: '工作簿里还没有填报表',
    noTemplateHint: '从规划生成模板，或打开一份已填的工作簿；如果表是别处做的，可以让窗格识别它的列和指标。',
    toTemplate: '去生成模板',
    sheet: '工作表',
    period: '填报期',
    forPlan: (title, period) => `${title} · ${period}`,
    mapped: '这张表不是对表的模板，按识别结果校验。写入结果时只给格子上色，不写入文字。',
    mappedAgain: '重新识别',
    nothingEntered: '还没有填报',
    nothingEnteredHint: '请在表中填实际完成值，结果会立即显示在这里。',
    row: { label: '选中的行', none: '在表中选一行指标，这里显示它的目标', target: '目标', actual: '填报', outcome: '结果' },
    summary: '总体情况',
    statusChart: '目标完成情况',
    metShare: (met, total) => `${met}/${total}`,
    targets: '达标',
    explained: (count) => `其中 ${count} 项列在错误或核实提示中`,
    byDomain: '各领域达标',
    domainMet: (met, total) => `${met}/${total}`,
    filterByDomain: (domain) => `只看“${domain}”的问题`,
    gaps: '差距最大',
    gapsHint: '按差距占目标的比例排列',
    relativeGap: (percent) => `${percent}%`,
    moreGaps: (count) => `还有 ${count} 项未达标，见下方清单`,
    allMet: '没有发现问题',
    allMetHint: '已填各项都达到目标，表格也没有需要改正的地方。',
    issues: '问题清单',
    noDomain: '整张表',
    groupBy: '分组',
    groupings: { kind: '按类别', domain: '按领域' },
    kind: '类别',
    domain: '领域',
    unit: '责任单位',
    search: '搜索问题',
    nothingFound: '没有符合条件的问题',
    nothingFoundHint: '问题仍在，只是被筛选条件隐藏了。',
    previous: '上一处 (Shift+F8)',
    next: '下一处 (F8)',
    position: (current, total) => `第 ${current} 处，共 ${total} 处`,
    count: (total) => `共 ${total} 处`,
    showMore: (more, left) => `再显示 ${more} 处（还有 ${left} 处）`,
    noPlace: '整张表',
    announceIssue: (position, total, title, place, message) => `第 ${position} 处，共 ${total} 处。${title}，${place}。${message}`,
    announceResult: (issues) => issues === 0 ? '校验完成，没有发现问题' : `校验完成，${issues} 处需要关注`,
    writeResults: '写入校验结果',
    clearResults: '清除校验结果',
    written: '校验结果已写入“校验结果”一列。',
    cleared: '“校验结果”一列已清空。',
    marked: '有问题的格子已经上色，表中的内容没有改动。',
    unmarked: '对表上的颜色已经清除，表中的内容没有改动。',
  },
  recognise: {
    start: '识别表格',
    title: '识别结果',
    hint: '请核对下面的识别结果；有不对的，改好再确认。',
    none: '没有认出指标',
    noneHint: '各工作表里没有找到与内置规划相同或相近的指标名称。请打开填报用的工作表后再试，或从规划生成模板。',
    sheet: '工作表',
    plan: '规划',
    period: '填报期',
    columns: '列',
    column: (letters, heading) => heading === '' ? `${letters} 列` : `${letters} 列：${heading}`,
    noColumn: '没有这一列',
    roles: {
      domain: '领域', no: '序号', code: '指标代码', indicator: '指标名称', component: '分项', unitOfMeasure: '计量单位', base: '基期值',
      target: '目标值', actual: '实际完成值', result: '校验结果', responsibleUnit: '责任单位', dataSource: '数据来源', reasons: '原因及措施',
    },
    moreColumns: '其他列',
    rows: '指标行',
    counts: (matched, open, missing) => `对上 ${matched} 行，没有对上 ${open} 行，表中缺 ${missing} 项`,
    open: '没有对上的行',
    openHint: '如果是指标，请选出是哪一项；说明、小计等不是指标的，不用管。',
    allRows: '全部对应关系',
    line: (line, text) => `第 ${line} 行：${text}`,
    noRow: '不是指标',
    missing: (count) => `表中没有的指标（${count} 项）`,
    doubts: {
      plan: '有两份规划都可能，请确认“规划”。', period: '年度没有把握，请确认“填报期”。', actual: '没有认准哪一列是实际完成值，请选出来。',
      'actual-holds-targets': '“实际完成值”一列里几乎都是规划的目标值，请确认列选对了。', rows: '多数行没有对上指标，请确认“规划”选对了。',
    },
    notWritten: '确认后，对应关系记在工作簿里，下次不用再认；表中的内容不改动。校验结果用格子的颜色显示。',
    confirm: '确认并校验',
    confirmed: (sheet) => `已按识别结果校验“${sheet}”`,
  },
}

const en: PaneWords = {
  app: {
    name: 'Duibiao', steps: 'Steps', switchLanguage: '中文', collapse: 'Hide',
    crashed: 'The pane has failed', crashedHint: 'Nothing in the sheet was changed. Reload the pane; if this happens again, give the text below to your administrator.', restart: 'Reload the pane',
  },
  steps: { plan: 'Plan', template: 'Template', check: 'Check' },
  common: {
    all: 'All',
    clearFilters: 'Clear filters',
    clearSearch: 'Clear the search',
    dismiss: 'Dismiss',
    workbookLoading: 'The spreadsheet is loading…',
    core: 'core indicator',
    list: (items) => items.join(', '),
    indicators: (count) => count === 1 ? '1 indicator' : `${count} indicators`,
    period: (period) => period.replace(quarter, 'quarter $2 of $1'),
    cancel: 'Cancel',
    back: 'Back',
    noPlans: 'No plans come with this version',
    noPlansHint: 'Without a plan there is nothing to write or to check. Ask your administrator for another installation file.',
  },
  work: {
    check: 'Checking…',
    write: 'Writing…',
    recognise: 'Looking at the sheets…',
    files: 'Checking the files…',
    progress: (percent) => `${percent}%`,
    cancelled: 'Cancelled; everything is as it was.',
  },
  commands: {
    choosePlan: 'Choose a plan and a year here first, then write the template; from then on the button writes it at once.',
    noProblem: 'Nothing is wrong, to be confirmed or short of its target.',
  },
  plan: {
    choose: 'Plan',
    choosePlaceholder: 'Type a region or title',
    noPlan: 'No plan matches; try another word',
    facts: { issuer: 'Issuer', documentNumber: 'Document no.', date: 'Date', region: 'Region', table: 'Table', periods: 'Target years', indicators: 'Indicators', notes: 'Notes' },
    noNumber: 'not in the text',
    period: 'Target year',
    search: 'Search indicators',
    searchHint: 'Name, code or unit',
    domain: 'Domain',
    unit: 'Responsible unit',
    coreOnly: 'Core indicators only (★)',
    shown: (shown, total) => shown === total ? `${total} in all` : `${shown} of ${total} shown`,
    list: 'Indicators',
    number: (no, sub) => sub === null ? `${no}.` : `${no}. ${sub}`,
    unitOfMeasure: (unit) => `(${unit})`,
    nothingFound: 'No indicator matches',
    nothingFoundHint: 'Loosen the filters, or clear them to see all again.',
    notRecovered: 'This plan has no usable table of indicators',
    notRecoveredHint: 'The table could not be recovered from the published text, so there is nothing to make a template from. The document’s facts and notes are still here; choose another plan to go on.',
    toTemplate: 'Next: template',
  },
  template: {
    intro: (plan) => `Writes “${plan}” as sheets to fill in.`,
    kind: 'Kind of template',
    kindHints: {
      annual: 'One year; one actual for each indicator.',
      'five-year': 'All years of the plan side by side, a target and an actual for each.',
      quarterly: 'Four quarters of a year, each with what is due and the actual.',
      'completion-review': 'How the plan was completed: base, target, completion, attribute.',
      'task-list': 'Each target as a task with its unit and deadline.',
    },
    period: 'Reporting year',
    perUnit: 'One sheet for each responsible unit',
    more: 'More options',
    protection: 'Sheet protection',
    protections: { locked: 'Locked; only pale yellow cells can be filled in', unlocked: 'Not locked', sortable: 'Not locked; rows can be sorted' },
    previous: 'Add a column with the previous actuals',
    sheets: (names) => `${names.length} sheets: ${names.join(', ')}`,
    language: 'Language of headings',
    languages: { 'zh-CN': '中文', en: 'English' },
    preview: 'Preview',
    size: (rows, pages) => `${rows} rows to fill in, about ${pages} ${pages === 1 ? 'page' : 'pages'} of A4 landscape`,
    columns: (headings) => `${headings.length} columns: ${headings.join(', ')}`,
    table: { code: 'Code', name: 'Indicator', unitOfMeasure: 'Unit', base: 'Base', target: 'Target' },
    none: '—',
    write: 'Write to the workbook',
    writing: 'Writing…',
    exists: 'The sheet is there already',
    existsHint: (sheets) => `The workbook already has ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Replacing removes what was filled in; to keep that, cancel and rename the sheet first.`,
    replace: 'Replace',
    written: (sheets) => sheets.length === 1 ? `Sheet “${sheets[0]}” written` : `${sheets.length} sheets written, beginning with “${sheets[0]}”`,
    writtenHint: 'Fill in the actuals in the pale yellow cells; the pane checks while you type.',
    carried: 'The plan goes with the workbook, on a hidden sheet, so that it can be checked on other computers.',
    toCheck: 'Go to the check',
    noTargets: 'There are no targets to report on; choose another plan first.',
    toPlan: 'Choose a plan',
  },
  check: {
    live: 'Check while typing',
    refresh: 'Check again',
    checking: 'Checking…',
    notChecked: 'Not checked yet',
    notCheckedHint: 'The last check was cancelled. Check again when you are ready.',
    noTemplate: 'No sheet to check yet',
    noTemplateHint: 'Make a template from a plan, or open a workbook that is filled in. A sheet made elsewhere can be recognised by its headings and names.',
    toTemplate: 'Make a template',
    sheet: 'Sheet',
    period: 'Period',
    forPlan: (title, period) => `${title} · ${period}`,
    mapped: 'This sheet is none of our templates and is checked as it was recognised. Results colour its cells; no text is written.',
    mappedAgain: 'Recognise again',
    nothingEntered: 'Nothing filled in yet',
    nothingEnteredHint: 'Fill in the actuals in the sheet; the results appear here at once.',
    row: { label: 'Selected row', none: 'Select a row of the sheet to see its target here', target: 'Target', actual: 'Actual', outcome: 'Result' },
    summary: 'Overview',
    statusChart: 'Targets by status',
    metShare: (met, total) => `${met}/${total}`,
    targets: 'met',
    explained: (count) => `${count} of them listed as errors or to confirm`,
    byDomain: 'Met by domain',
    domainMet: (met, total) => `${met}/${total}`,
    filterByDomain: (domain) => `Show only the issues of ${domain}`,
    gaps: 'Largest gaps',
    gapsHint: 'as a share of the target',
    relativeGap: (percent) => `${percent}%`,
    moreGaps: (count) => `${count} more short of target, listed below`,
    allMet: 'Nothing to mend',
    allMetHint: 'All that is filled in meets its target, and the sheet is in order.',
    issues: 'Issues',
    noDomain: 'Whole sheet',
    groupBy: 'Group by',
    groupings: { kind: 'Kind', domain: 'Domain' },
    kind: 'Kind',
    domain: 'Domain',
    unit: 'Responsible unit',
    search: 'Search issues',
    nothingFound: 'No issue matches',
    nothingFoundHint: 'The issues are still there; the filters hide them.',
    previous: 'Previous (Shift+F8)',
    next: 'Next (F8)',
    position: (current, total) => `${current} of ${total}`,
    count: (total) => total === 1 ? '1 issue' : `${total} issues`,
    showMore: (more, left) => `Show ${more} more (${left} left)`,
    noPlace: 'whole sheet',
    announceIssue: (position, total, title, place, message) => `${position} of ${total}. ${title}, ${place}. ${message}`,
    announceResult: (issues) => issues === 0 ? 'Checked, nothing to mend' : issues === 1 ? 'Checked, 1 issue' : `Checked, ${issues} issues`,
    writeResults: 'Write results',
    clearResults: 'Clear results',
    written: 'The results stand in the column of check results.',
    cleared: 'The column of check results is empty again.',
    marked: 'Cells with issues are coloured; what the sheet holds is unchanged.',
    unmarked: 'Our colours are gone; what the sheet holds is unchanged.',
  },
  recognise: {
    start: 'Recognise the sheet',
    title: 'What was recognised',
    hint: 'Look through what was recognised, correct what is wrong, then confirm.',
    none: 'No indicators recognised',
    noneHint: 'No sheet has names that are the same as or like those of a plan. Open the sheet that is filled in and try again, or make a template from a plan.',
    sheet: 'Sheet',
    plan: 'Plan',
    period: 'Period',
    columns: 'Columns',
    column: (letters, heading) => heading === '' ? `Column ${letters}` : `${letters}: ${heading}`,
    noColumn: 'no such column',
    roles: {
      domain: 'Domain', no: 'No.', code: 'Code', indicator: 'Indicator', component: 'Component', unitOfMeasure: 'Unit of measure', base: 'Base',
      target: 'Target', actual: 'Actual', result: 'Check result', responsibleUnit: 'Responsible unit', dataSource: 'Source', reasons: 'Reasons',
    },
    moreColumns: 'Other columns',
    rows: 'Rows',
    counts: (matched, open, missing) => `${matched} rows matched, ${open} not matched, ${missing} missing from the sheet`,
    open: 'Rows not matched',
    openHint: 'Where one is an indicator, choose which. Leave notes and subtotals as they are.',
    allRows: 'All rows',
    line: (line, text) => `Row ${line}: ${text}`,
    noRow: 'not an indicator',
    missing: (count) => `Indicators that the sheet lacks (${count})`,
    doubts: {
      plan: 'Two plans are as likely; confirm the plan.', period: 'The year is not certain; confirm the period.',
      actual: 'Which column holds the actuals is not certain; choose it.',
      'actual-holds-targets': 'The column of actuals holds almost only the plan’s targets; make sure it is the right one.',
      rows: 'Most rows match no indicator; make sure it is the right plan.',
    },
    notWritten: 'Once confirmed, this is kept in the workbook and not asked again; what the sheet holds stays as it is. Results show as colours of cells.',
    confirm: 'Confirm and check',
    confirmed: (sheet) => `“${sheet}” checked as recognised`,
  },
}

export const paneWords: Words<PaneWords> = { 'zh-CN': zh, en }
