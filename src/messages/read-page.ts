/** The words of the page 读入规划: a published document, what was read of it beside its source, and what a person corrects. */
import type { Words } from './language'

/** How surely a row was read, or what a person did about it. */
type RowState = 'sure' | 'doubtful' | 'confirmed' | 'corrected' | 'added'

interface ReadPageWords {
  back: string
  title: string
  intro: string
  source: {
    label: string
    open: string
    paste: string
    selection: string
    /** Which files can be opened. */
    kinds: string
    pasteLabel: string
    pasteHint: string
    tableKept: string
    /** Something was pasted that is no text. */
    noText: string
    read: string
    pasted: string
    /** Cells of the workbook beside the pane. */
    cells: (sheet: string, area: string | null) => string
    reading: (name: string) => string
    another: string
    /** Between names. */
    and: string
  }
  discard: { title: string; text: string; discard: string }
  /** The work of an earlier visit is there again. */
  restored: { text: (corrections: number) => string; lost: (corrections: number) => string; discard: string }
  /** The work will not be there in the next visit. */
  notLasting: string
  /** Files that were chosen together with the one that is read; all their names, or the first of so many. */
  left: { text: (names: readonly string[], all: number) => string; next: string }
  plans: {
    title: (name: string) => string
    hint: string
    check: string
    use: string
    /** The plan comes with the app. */
    same: string
    /** It was edited from the plan of that id, and gets another one. */
    edited: (from: string, id: string) => string
  }
  nothing: { title: string; hint: string; steps: readonly string[] }
  found: {
    /** What a screen reader says when the reading has ended. */
    announce: (tables: number, rows: number, doubtful: number) => string
    tables: string
    table: (at: number) => string
    tasks: string
    counts: (rows: number, open: number) => string
    doubts: string
    inferred: string
    at: (place: string) => string
  }
  facts: {
    label: string
    summary: (parts: readonly string[]) => string
    names: Record<'title' | 'documentNumber' | 'issuer' | 'date' | 'region' | 'years' | 'table' | 'notes' | 'id', string>
    years: (from: number, to: number) => string
    regionHint: string
    noRegion: string
    notStated: string
    done: string
  }
  columns: {
    label: string
    hint: string
    roles: Record<'base' | 'target' | 'actual', string>
    none: string
    role: (heading: string) => string
    heading: string
    period: string
    column: (heading: string, role: string) => string
  }
  rows: {
    label: string
    show: string
    filters: Record<'doubtful' | 'measure' | 'all', (count: number) => string>
    progress: (open: number, doubtful: number) => string
    allSure: string
    previous: string
    next: string
    undo: string
    redo: string
    undone: (row: string | null) => string
    redone: (row: string | null) => string
    nothingToUndo: string
    add: string
    renumber: string
    renumbered: string
    none: string
    noneHint: string
    more: (more: number, left: number) => string
    unnamed: string
    row: (no: string) => string
    states: Record<RowState, string>
    newMeasure: string
    allAnswered: string
  }
  row: {
    doubts: string
    why: string
    source: string
    noSource: string
    unread: string
    parts: Record<'no' | 'sub' | 'domain' | 'name' | 'core' | 'attribute' | 'responsibleUnits', string>
    unit: string
    unitUnknown: string
    attributes: Record<'binding' | 'anticipatory' | 'none', string>
    unitsHint: string
    wrongNumber: string
    unreadable: string
    readAs: (text: string) => string
    confirm: string
    confirmed: (no: string) => string
    remove: string
    removed: (no: string) => string
    added: string
    addBelow: string
  }
  measure: {
    label: string
    matched: string
    drafted: string
    describe: (name: string, unit: string | null, direction: string, kind: string) => string
    directions: Record<'higher' | 'lower', string>
    why: string
    conversion: (from: string, to: string, factor: string) => string
    months: string
    change: string
    close: string
    alternatives: string
    use: string
    useThis: (name: string) => string
    search: string
    searchHint: string
    notFound: string
    add: string
    keepNew: string
    semicolon: string
    colon: string
    chosen: (name: string) => string
    dialog: {
      title: string
      hint: string
      name: string
      unit: string
      unitHint: string
      direction: string
      kind: string
      save: string
      nameMissing: string
      unitUnknown: string
    }
  }
  habits: {
    label: string
    /** A correction of an earlier document: from, to, and how many places there are here. */
    offer: (part: string, from: string, to: string, places: number) => string
    measure: (name: string, measure: string, places: number) => string
    column: (heading: string, to: string, role: string, places: number) => string
    none: string
    use: string
    dismiss: string
    used: (places: number) => string
  }
  use: {
    label: string
    use: string
    used: (title: string) => string
    save: string
    saved: (file: string) => string
    savedAt: (path: string) => string
    sheet: string
    written: (sheet: string) => string
    missing: (count: number) => string
    openLeft: (count: number) => string
  }
}

const zh: ReadPageWords = {
  back: '返回',
  title: '读入规划',
  intro: '打开、粘贴或选取发布的规划，这里读出其中的指标表。您对照原文核对后，就能用它生成模板、校验数据。文件只在这台电脑上读取，不上传，也不改动。',
  source: {
    label: '规划从哪里来',
    open: '打开文件',
    paste: '粘贴文字',
    selection: '读取选中的单元格',
    kinds: '可以打开 .docx、.xlsx、.xls、.et、.ods、.csv、.html、.txt，以及存下的规划（.json），也可以把文件拖到这里。扫描件和图片读不了。在表格里只选中一格时，读取整张工作表。',
    pasteLabel: '把网页或文件里的文字、表格粘贴到这里',
    pasteHint: '连标题一起粘贴，能一并读出文件名称、文号和年份。',
    tableKept: '已保留粘贴内容里的表格。',
    noText: '粘贴的内容里没有文字。图片和扫描件读不了：请找文字版，或把表录入工作表，选中后读取；文件请用“打开文件”。',
    read: '读取',
    pasted: '粘贴的文字',
    cells: (sheet, area) => area === null ? `工作表“${sheet}”` : `工作表“${sheet}” ${area}`,
    reading: (name) => `正在读取 ${name}…`,
    another: '换一份',
    and: '、',
  },
  discard: { title: '放弃已做的更正？', text: '这份规划更正过，还没有使用或保存。换一份后，更正就没有了。', discard: '放弃更正' },
  restored: {
    text: (corrections) => corrections === 0 ? '已恢复上次打开的文件。' : `已恢复上次的工作，包括 ${corrections} 处更正。`,
    lost: (corrections) => `另有 ${corrections} 处更正没有恢复：程序更新后，这份文件读出来和上次不同。请再核对一遍。`,
    discard: '放弃，另读一份',
  },
  notLasting: '浏览器里放不下这份文件：关掉或刷新窗格后，这里的更正不会保留。请这次做完，或先“保存为文件”。',
  left: {
    text: (names, all) => `一次读一份。一起选的还没有读：${names.join('、')}${all > names.length ? ` 等 ${all} 份` : ''}。`,
    next: '读下一份',
  },
  plans: {
    title: (name) => `${name} 里是整理好的规划`, hint: '不用再读，可以直接使用。', check: '使用前请看一看', use: '使用',
    same: '与自带的规划一致，直接使用自带的。',
    edited: (from, id) => `由自带的规划 ${from} 改成，内容已不同：作为自己的规划载入，编号为 ${id}；自带的那份不变。`,
  },
  nothing: {
    title: '没有找到指标表',
    hint: '找的是这样的表：一行一个指标，有名称，有目标值；表头、序号、计量单位作为依据。',
    steps: [
      '表在附件里的，请打开附件。', '表是图片或扫描件的，请找文字版，或把表录入工作表，选中后读取。',
      '文件很长的，请只复制表格那一段，用“粘贴文字”读取。',
    ],
  },
  found: {
    announce: (tables, rows, doubtful) => `读到 ${tables} 张表，当前这张 ${rows} 行，${doubtful} 行需核对`,
    tables: '用哪张表',
    table: (at) => `第 ${at} 张表`,
    tasks: '正文里的任务清单',
    counts: (rows, open) => open === 0 ? `${rows} 行，都有把握` : `${rows} 行，${rows - open} 行把握大，${open} 行需核对`,
    doubts: '整张表需留意',
    inferred: '根据上下文推断',
    at: (place) => `见原文${place}`,
  },
  facts: {
    label: '文件信息',
    summary: (parts) => parts.join(' · '),
    names: { title: '标题', documentNumber: '文号', issuer: '发文机关', date: '成文日期', region: '地区', years: '规划年份', table: '表名', notes: '附注', id: '编号' },
    years: (from, to) => from === to ? `${from} 年` : `${from}—${to} 年`,
    regionHint: '输入县、市名称查找',
    noRegion: '没有这个名称的行政区划，请换个词再试',
    notStated: '原文里没有找到',
    done: '已更正',
  },
  columns: {
    label: '各栏的内容',
    hint: '每栏是基期值、目标值还是实际完成值，属于哪一年。',
    roles: { base: '基期值', target: '目标值', actual: '实际完成值' },
    none: '不读入',
    role: (heading) => `“${heading}”是`,
    heading: '栏名',
    period: '年份',
    column: (heading, role) => `${heading}（${role}）`,
  },
  rows: {
    label: '逐行核对',
    show: '显示',
    filters: {
      doubtful: (count) => `有疑问的（${count}）`, measure: (count) => `标准指标待确认的（${count}）`, all: (count) => `全部（${count}）`,
    },
    progress: (open, doubtful) => open === 0 ? `${doubtful} 行有疑问，都核对过了` : `还有 ${open} 行需核对（共 ${doubtful} 行有疑问）`,
    allSure: '没有需要核对的行',
    previous: '上一处需核对 (Shift+F8)',
    next: '下一处需核对 (F8)',
    undo: '撤销 (Ctrl+Z)',
    redo: '重做 (Ctrl+Y)',
    undone: (row) => row === null ? '已撤销' : `已撤销第 ${row} 行的更正`,
    redone: (row) => row === null ? '已重做' : `已重做第 ${row} 行的更正`,
    nothingToUndo: '没有可撤销的更正',
    add: '添加一行',
    renumber: '按先后重新编号',
    renumbered: '已从 1 起重新编号，可以撤销',
    none: '没有要显示的行',
    noneHint: '在“显示”里选“全部”，可以看到所有行。',
    more: (more, left) => `再显示 ${more} 行（还有 ${left} 行）`,
    unnamed: '（没有名称）',
    row: (no) => `第 ${no} 行`,
    states: { sure: '把握大', doubtful: '需核对', confirmed: '已确认', corrected: '已更正', added: '新添加' },
    newMeasure: '标准指标待确认',
    allAnswered: '需核对的都看过了',
  },
  row: {
    doubts: '为什么需核对',
    why: '为什么有把握',
    source: '原文',
    noSource: '原文里没有',
    unread: '没有归入任何一栏',
    parts: { no: '序号', sub: '分项', domain: '领域', name: '指标名称', core: '核心指标（★）', attribute: '属性', responsibleUnits: '责任单位' },
    unit: '计量单位',
    unitUnknown: '认不出这个计量单位，请写成 %、个、万人次、元/年 这样',
    attributes: { binding: '约束性', anticipatory: '预期性', none: '没有写' },
    unitsHint: '多个单位用、隔开',
    wrongNumber: '请填正整数',
    unreadable: '认不出数值，请对照原文',
    readAs: (text) => `读作 ${text}`,
    confirm: '没有问题',
    confirmed: (no) => `第 ${no} 行已确认`,
    remove: '删除这一行',
    removed: (no) => `第 ${no} 行已删除，可以撤销`,
    added: '已添加一行',
    addBelow: '在下面加一行',
  },
  measure: {
    label: '标准指标',
    matched: '已对上',
    drafted: '新的标准指标',
    describe: (name, unit, direction, kind) => `${name}（${unit ?? '无计量单位'}，${direction}，${kind}）`,
    directions: { higher: '越高越好', lower: '越低越好' },
    why: '依据',
    conversion: (from, to, factor) => `计量单位不同：原文是“${from}”，标准指标是“${to}”，1 ${from} = ${factor} ${to}。原文不改动，比较时换算。`,
    months: '一个按月、一个按年，按 12 个月换算，请确认。',
    change: '换一个标准指标',
    close: '收起',
    alternatives: '可能是这些，请看清差别',
    use: '就是它',
    useThis: (name) => `就是它：${name}`,
    search: '在全部标准指标里找',
    searchHint: '输入名称',
    notFound: '没有找到，可以新增',
    add: '新增标准指标',
    keepNew: '都不是，就用新的',
    semicolon: '；',
    colon: '：',
    chosen: (name) => `标准指标已改为“${name}”`,
    dialog: {
      title: '新增标准指标',
      hint: '标准指标说明量的是什么，不同规划里说法不一的同一个指标靠它对上。下面按这一行预先填好，请核对。',
      name: '名称',
      unit: '计量单位',
      unitHint: '没有计量单位的留空',
      direction: '方向',
      kind: '统计口径',
      save: '新增',
      nameMissing: '请填名称',
      unitUnknown: '认不出这个计量单位',
    },
  },
  habits: {
    label: '和以前一样更正？',
    offer: (part, from, to, places) => `上次您把${part}“${from}”改成“${to}”，这里也有 ${places} 处。`,
    measure: (name, measure, places) => `上次您给“${name}”选的标准指标是“${measure}”，这里也有 ${places} 处。`,
    column: (heading, to, role, places) => `上次您把“${heading}”栏${heading === to ? '' : `改名“${to}”，`}当作${role}，这里也有 ${places} 处。`,
    none: '以前的更正都看过了',
    use: '采用',
    dismiss: '不用',
    used: (places) => `已更正 ${places} 处`,
  },
  use: {
    label: '使用规划',
    use: '使用这个规划',
    used: (title) => `已读入《${title}》，可以生成模板和校验`,
    save: '保存为文件',
    saved: (file) => `已保存为 ${file}。以后用“打开文件”读回来。`,
    savedAt: (path) => `已保存到 ${path}。以后用“打开文件”读回来。`,
    sheet: '写成工作表',
    written: (sheet) => `已写成工作表“${sheet}”。以后用“打开文件”或“读取选中的单元格”读回来。`,
    missing: (count) => `还差 ${count} 处，补全后才能使用`,
    openLeft: (count) => `还有 ${count} 行没有核对，也可以先使用。`,
  },
}

const en: ReadPageWords = {
  back: 'Back',
  title: 'Read a plan',
  intro: 'Open, paste or select a published plan; the tables of indicators in it are read. Once you have compared them with the source, templates and checks run on the plan. Files are only read, on this computer: nothing is sent and nothing is changed.',
  source: {
    label: 'Where the plan comes from',
    open: 'Open a file',
    paste: 'Paste text',
    selection: 'Read the selected cells',
    kinds: '.docx, .xlsx, .xls, .et, .ods, .csv, .html, .txt and saved plans (.json) can be opened, or dropped here. Scans and pictures can’t be read. With a single cell selected, the whole sheet is read.',
    pasteLabel: 'Paste text or a table from a page or a file here',
    pasteHint: 'With the title above it, name, number and years of the document are read too.',
    tableKept: 'The table in what was pasted is kept.',
    noText: 'There is no text in what was pasted. Pictures and scans can’t be read: look for the text itself, or type the table into a sheet, select it and read the selection; open files with “Open a file”.',
    read: 'Read',
    pasted: 'Pasted text',
    cells: (sheet, area) => area === null ? `sheet “${sheet}”` : `sheet “${sheet}” ${area}`,
    reading: (name) => `Reading ${name}…`,
    another: 'Another one',
    and: ', ',
  },
  discard: { title: 'Discard your corrections?', text: 'You have corrected this plan and neither used nor saved it. The corrections are lost with another plan.', discard: 'Discard' },
  restored: {
    text: (corrections) => corrections === 0 ? 'The document of last time is open again.'
      : `Your work of last time is here again, with ${corrections === 1 ? '1 correction' : `${corrections} corrections`}.`,
    lost: (corrections) => `${corrections === 1 ? '1 more could' : `${corrections} more could`} not be brought back: since an update the document is read otherwise than last time. Please compare it again.`,
    discard: 'Discard, read another one',
  },
  notLasting: 'The browser has no room for this document: your corrections here will be gone when the pane is closed or reloaded. Finish now, or use “Save as file” first.',
  left: {
    text: (names, all) => `Documents are read one at a time. Not read yet: ${names.join(', ')}${all > names.length ? `, … (${all} in all)` : ''}.`,
    next: 'Read the next one',
  },
  plans: {
    title: (name) => `${name} holds plans that are ready`, hint: 'There is nothing to read: they can be used at once.', check: 'Look at these before', use: 'Use',
    same: 'This is the plan that comes with Duibiao: that one is used.',
    edited: (from, id) => `Edited from the plan ${from}, which comes with Duibiao: it becomes a plan of your own with the id ${id}, and that one stays as it is.`,
  },
  nothing: {
    title: 'No table of indicators was found',
    hint: 'It would have one indicator a row, with a name and targets; headings, row numbers and units of measure are the evidence.',
    steps: [
      'If the table is in an annex, open the annex.',
      'If the table is a picture or a scan, look for the text itself, or type it into a sheet, select it and read the selection.',
      'If the file is long, copy the table alone and paste it.',
    ],
  },
  found: {
    announce: (tables, rows, doubtful) => `${tables === 1 ? '1 table' : `${tables} tables`} found; this one has ${rows} rows, ${doubtful} to be compared`,
    tables: 'Which table',
    table: (at) => `Table ${at}`,
    tasks: 'List of tasks in the text',
    counts: (rows, open) => open === 0 ? `${rows} rows, all sure` : `${rows} rows: ${rows - open} sure, ${open} to compare`,
    doubts: 'About the table as a whole',
    inferred: 'inferred',
    at: (place) => `source: ${place}`,
  },
  facts: {
    label: 'The document',
    summary: (parts) => parts.join(' · '),
    names: {
      title: 'Title', documentNumber: 'Document number', issuer: 'Issued by', date: 'Date', region: 'Region', years: 'Years of the plan', table: 'Caption of the table',
      notes: 'Notes', id: 'Identifier',
    },
    years: (from, to) => from === to ? `${from}` : `${from}–${to}`,
    regionHint: 'Type the name of a county or city',
    noRegion: 'No division has this name; try another word',
    notStated: 'not found in the source',
    done: 'corrected',
  },
  columns: {
    label: 'What the columns hold',
    hint: 'Whether a column holds base values, targets or actuals, and of which year.',
    roles: { base: 'base value', target: 'target', actual: 'actual' },
    none: 'leave out',
    role: (heading) => `“${heading}” is`,
    heading: 'Heading',
    period: 'Year',
    column: (heading, role) => `${heading} (${role})`,
  },
  rows: {
    label: 'Compare row by row',
    show: 'Show',
    filters: { doubtful: (count) => `in doubt (${count})`, measure: (count) => `measure to be confirmed (${count})`, all: (count) => `all (${count})` },
    progress: (open, doubtful) => open === 0 ? `${doubtful} rows were in doubt, all are answered` : `${open} rows to compare (of ${doubtful} in doubt)`,
    allSure: 'No row needs to be compared',
    previous: 'Previous to compare (Shift+F8)',
    next: 'Next to compare (F8)',
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Y)',
    undone: (row) => row === null ? 'Undone' : `Correction of row ${row} undone`,
    redone: (row) => row === null ? 'Redone' : `Correction of row ${row} made again`,
    nothingToUndo: 'There is nothing to undo',
    add: 'Add a row',
    renumber: 'Number rows anew',
    renumbered: 'The rows are numbered from 1; you can undo it',
    none: 'No rows to show',
    noneHint: 'Choose “all” under “Show” to see every row.',
    more: (more, left) => `Show ${more} more (${left} left)`,
    unnamed: '(no name)',
    row: (no) => `Row ${no}`,
    states: { sure: 'sure', doubtful: 'compare', confirmed: 'confirmed', corrected: 'corrected', added: 'added' },
    newMeasure: 'measure to be confirmed',
    allAnswered: 'Every row in doubt has been answered',
  },
  row: {
    doubts: 'Why to compare',
    why: 'Why it is sure',
    source: 'Source',
    noSource: 'not in the source',
    unread: 'belongs to no column',
    parts: {
      no: 'No.', sub: 'Part', domain: 'Domain', name: 'Name', core: 'Core indicator (★)', attribute: 'Attribute', responsibleUnits: 'Responsible units',
    },
    unit: 'Unit of measure',
    unitUnknown: 'This unit is not known; write it like %, 个, 万人次, 元/年',
    attributes: { binding: 'binding', anticipatory: 'anticipatory', none: 'not stated' },
    unitsHint: 'several are parted by 、',
    wrongNumber: 'A whole number above 0',
    unreadable: 'No value can be read; compare the source',
    readAs: (text) => `read as ${text}`,
    confirm: 'This is right',
    confirmed: (no) => `Row ${no} confirmed`,
    remove: 'Remove this row',
    removed: (no) => `Row ${no} removed; you can undo it`,
    added: 'A row was added',
    addBelow: 'Add a row below',
  },
  measure: {
    label: 'Measure',
    matched: 'known',
    drafted: 'new measure',
    describe: (name, unit, direction, kind) => `${name} (${unit ?? 'no unit'}, ${direction}, ${kind})`,
    directions: { higher: 'higher is better', lower: 'lower is better' },
    why: 'Because',
    conversion: (from, to, factor) => `Units differ: the source says “${from}”, the measure “${to}”; 1 ${from} = ${factor} ${to}. The source stays as it is; values are converted when they are compared.`,
    months: 'One is by month, the other by year: 12 months are counted, please confirm.',
    change: 'Choose another measure',
    close: 'Close',
    alternatives: 'It may be one of these; mind the differences',
    use: 'This one',
    useThis: (name) => `This one: ${name}`,
    search: 'Search all measures',
    searchHint: 'Type a name',
    notFound: 'Not found; add a new one',
    add: 'Add a measure',
    keepNew: 'None of these: keep the new one',
    semicolon: '; ',
    colon: ': ',
    chosen: (name) => `The measure is now “${name}”`,
    dialog: {
      title: 'Add a measure',
      hint: 'A measure says what is measured; indicators that plans word differently meet in it. It is filled in from this row: please check it.',
      name: 'Name',
      unit: 'Unit of measure',
      unitHint: 'empty where there is none',
      direction: 'Direction',
      kind: 'How it is counted',
      save: 'Add',
      nameMissing: 'Fill in a name',
      unitUnknown: 'This unit is not known',
    },
  },
  habits: {
    label: 'Correct as before?',
    offer: (part, from, to, places) => `Last time you changed ${part} “${from}” to “${to}”; ${places === 1 ? '1 place' : `${places} places`} here too.`,
    measure: (name, measure, places) => `Last time you chose “${measure}” as the measure of “${name}”; ${places === 1 ? '1 place' : `${places} places`} here too.`,
    column: (heading, to, role, places) => `Last time column “${heading}” ${heading === to ? 'was' : `became “${to}” and was`} made: ${role}; ${places === 1 ? '1 place' : `${places} places`} here too.`,
    none: 'All earlier corrections are answered',
    use: 'Do so',
    dismiss: 'No',
    used: (places) => places === 1 ? '1 place corrected' : `${places} places corrected`,
  },
  use: {
    label: 'Use the plan',
    use: 'Use this plan',
    used: (title) => `“${title}” was read; templates and checks run on it`,
    save: 'Save as file',
    saved: (file) => `Saved as ${file}. “Open a file” reads it again.`,
    savedAt: (path) => `Saved as ${path}. “Open a file” reads it again.`,
    sheet: 'Write as sheet',
    written: (sheet) => `Written as sheet “${sheet}”. “Open a file” or “Read the selected cells” reads it again.`,
    missing: (count) => count === 1 ? 'One thing is missing before it can be used' : `${count} things are missing before it can be used`,
    openLeft: (count) => count === 1 ? '1 row has not been compared; you can use the plan all the same.' : `${count} rows have not been compared; you can use the plan all the same.`,
  },
}

/** The words of the page 读入规划. */
export const readPageWords: Words<ReadPageWords> = { 'zh-CN': zh, en }
