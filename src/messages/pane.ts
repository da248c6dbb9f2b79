/** The words of the task pane. What a status, a severity, a finding or a fault is called stands with the reports. */
import type { Words } from './language'

export interface PaneWords {
  app: {
    name: string
    steps: string
    /** The other language, in itself. */
    switchLanguage: string
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
    period: string
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
    existsHint: (sheet: string) => string
    replace: string
    cancel: string
    written: (sheet: string) => string
    writtenHint: string
    toCheck: string
    noTargets: string
    toPlan: string
  }
  check: {
    live: string
    refresh: string
    checking: string
    noTemplate: string
    noTemplateHint: string
    toTemplate: string
    sheet: string
    forPlan: (title: string, period: string) => string
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
    noPlace: string
    announceIssue: (position: number, total: number, title: string, place: string, message: string) => string
    announceResult: (issues: number) => string
    writeResults: string
    clearResults: string
    written: string
    cleared: string
  }
}

const zh: PaneWords = {
  app: {
    name: '对表', steps: '步骤', switchLanguage: 'English',
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
    intro: (plan) => `把《${plan}》写成一张待填报的工作表。`,
    period: '填报年度',
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
    existsHint: (sheet) => `工作簿里已有“${sheet}”。替换会删去其中已填的内容；要保留，请先取消，再把原表改名。`,
    replace: '替换',
    cancel: '取消',
    written: (sheet) => `已写入工作表“${sheet}”`,
    writtenHint: '请填“实际完成值”一列，窗格边填边校验。',
    toCheck: '去校验',
    noTargets: '没有可填报的目标，请先选择另一份规划。',
    toPlan: '去选规划',
  },
  check: {
    live: '边填边校验',
    refresh: '重新校验',
    checking: '正在校验…',
    noTemplate: '工作簿里还没有填报表',
    noTemplateHint: '先从规划生成模板，或打开一份已填的工作簿，校验结果就会显示在这里。',
    toTemplate: '去生成模板',
    sheet: '工作表',
    forPlan: (title, period) => `${title} · ${period}\u00a0年\u2060度`,
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
    noPlace: '整张表',
    announceIssue: (position, total, title, place, message) => `第 ${position} 处，共 ${total} 处。${title}，${place}。${message}`,
    announceResult: (issues) => issues === 0 ? '校验完成，没有发现问题' : `校验完成，${issues} 处需要关注`,
    writeResults: '写入校验结果',
    clearResults: '清除校验结果',
    written: '校验结果已写入“校验结果”一列。',
    cleared: '“校验结果”一列已清空。',
  },
}

const en: PaneWords = {
  app: {
    name: 'Duibiao', steps: 'Steps', switchLanguage: '中文',
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
    intro: (plan) => `Writes "${plan}" as a sheet to fill in.`,
    period: 'Reporting year',
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
    existsHint: (sheet) => `The workbook already has "${sheet}". Replacing it removes what was filled in; to keep that, cancel and rename the sheet first.`,
    replace: 'Replace',
    cancel: 'Cancel',
    written: (sheet) => `Sheet "${sheet}" written`,
    writtenHint: 'Fill in the actuals; the pane checks while you type.',
    toCheck: 'Go to the check',
    noTargets: 'There are no targets to report on; choose another plan first.',
    toPlan: 'Choose a plan',
  },
  check: {
    live: 'Check while typing',
    refresh: 'Check again',
    checking: 'Checking…',
    noTemplate: 'No sheet to check yet',
    noTemplateHint: 'Make a template from a plan, or open a workbook that is filled in. The results appear here.',
    toTemplate: 'Make a template',
    sheet: 'Sheet',
    forPlan: (title, period) => `${title} · ${period}`,
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
    noPlace: 'whole sheet',
    announceIssue: (position, total, title, place, message) => `${position} of ${total}. ${title}, ${place}. ${message}`,
    announceResult: (issues) => issues === 0 ? 'Checked, nothing to mend' : issues === 1 ? 'Checked, 1 issue' : `Checked, ${issues} issues`,
    writeResults: 'Write results',
    clearResults: 'Clear results',
    written: 'The results stand in the column of check results.',
    cleared: 'The column of check results is empty again.',
  },
}

export const paneWords: Words<PaneWords> = { 'zh-CN': zh, en }
