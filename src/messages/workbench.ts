/** The words of the browser workbench. */
import type { Words } from './language'

interface WorkbenchWords {
  title: string
  open: string
  save: string
  sample: string
  sampleHint: string
  toolbar: string
  /** The keys that work everywhere. */
  keys: string
  gridLoading: string
  gridFailed: string
  dropHere: string
  /** Someone types where the template is locked. */
  locked: string
  opened: (file: string) => string
  saved: (file: string) => string
  /** `kind` is an ending without its dot. */
  convertedHint: (kind: string, saveAs: string) => string
  lost: string
  /** `parts` are names of `partNames`. */
  lostHint: (file: string, parts: readonly string[]) => string
  sampled: string
  sampledHint: string
  noTargets: string
  noTargetsHint: string
  discard: string
  discardHint: (file: string) => string
  discardAndOpen: string
  cancel: string
  /** File name for a workbook that was never a file, without extension. */
  untitled: string
  /** Ids of what a file has and the workbench can't carry. */
  partNames: Readonly<Record<string, string>>
  otherPart: (id: string) => string
}

export const workbenchWords: Words<WorkbenchWords> = {
  'zh-CN': {
    title: '对表工作台',
    open: '打开',
    save: '保存',
    sample: '试用示例',
    sampleHint: '用所选规划生成一张填好的示例表',
    toolbar: '文件',
    keys: 'F6 切换表格与窗格 · F8 下一处问题',
    gridLoading: '表格正在加载…',
    gridFailed: '表格没有加载成功，请刷新页面重试。',
    dropHere: '松开鼠标，打开这个表格文件',
    locked: '这里由模板固定，不能改。请在浅黄色的格子里填写；确要改动，请先在 Excel 或 WPS 中撤销工作表保护。',
    opened: (file) => `已打开 ${file}`,
    saved: (file) => `已保存为 ${file}`,
    convertedHint: (kind, saveAs) => `这是 .${kind} 文件，读入了数值、公式、名称和隐藏的行，字体、边框等外观没有读入。保存时另存为 ${saveAs}，原文件不变。`,
    lost: '有些内容在这里保存不下来',
    lostHint: (file, parts) => `${file} 含有：${parts.join('、')}。在这里可以查看和校验；如果从这里保存，这些内容会丢失。要保留，请在 WPS 或 Excel 中填写原文件。`,
    sampled: '示例已填好',
    sampledHint: '有对有错，可逐处查看；数值由目标推算，不是真实数据。',
    noTargets: '这份规划没有可用的目标',
    noTargetsHint: '请先在“规划”中选择另一份规划，再试用示例。',
    discard: '放弃未保存的改动？',
    discardHint: (file) => `打开 ${file} 会替换当前工作簿，其中的改动还没有保存。`,
    discardAndOpen: '放弃并打开',
    cancel: '取消',
    untitled: '工作簿',
    partNames: {
      charts: '图表', 'chart-sheets': '图表工作表', images: '图片', drawings: '图形', comments: '批注', 'pivot-tables': '数据透视表',
      tables: '表格样式区域', hyperlinks: '超链接', 'embedded-objects': '嵌入对象', controls: '控件', slicers: '切片器',
      'external-links': '外部链接', macros: '宏', connections: '数据连接', filters: '筛选', 'conditional-formats': '部分条件格式',
      validations: '部分数据验证', passwords: '保护密码', extensions: '扩展内容',
    },
    otherPart: (id) => `其他内容（${id}）`,
  },
  en: {
    title: 'Duibiao workbench',
    open: 'Open',
    save: 'Save',
    sample: 'Sample',
    sampleHint: 'Fills in a sample sheet for the chosen plan',
    toolbar: 'File',
    keys: 'F6 sheet or pane · F8 next issue',
    gridLoading: 'The spreadsheet is loading…',
    gridFailed: 'The spreadsheet did not load. Reload the page to try again.',
    dropHere: 'Drop to open this spreadsheet',
    locked: 'The template keeps this cell as it is. Type in the pale yellow cells; to change it all the same, unprotect the sheet in Excel or WPS.',
    opened: (file) => `${file} is open`,
    saved: (file) => `Saved as ${file}`,
    convertedHint: (kind, saveAs) => `This is a .${kind} file: values, formulas, names and hidden rows were read; fonts, borders and other looks were not. Saving writes ${saveAs}; the original stays.`,
    lost: 'Some of this can’t be saved from here',
    lostHint: (file, parts) => `${file} contains: ${parts.join(', ')}. It can be viewed and checked here; saving from here loses them. To keep them, fill in the original in WPS or Excel.`,
    sampled: 'The sample is filled in',
    sampledHint: 'Some values are right, some wrong. All derive from the targets; none is real.',
    noTargets: 'This plan has no usable targets',
    noTargetsHint: 'Choose another plan under “Plan”, then try the sample again.',
    discard: 'Discard unsaved changes?',
    discardHint: (file) => `Opening ${file} replaces the workbook, whose changes are not saved.`,
    discardAndOpen: 'Discard and open',
    cancel: 'Cancel',
    untitled: 'workbook',
    partNames: {
      charts: 'charts', 'chart-sheets': 'chart sheets', images: 'images', drawings: 'drawings', comments: 'comments', 'pivot-tables': 'pivot tables',
      tables: 'tables', hyperlinks: 'hyperlinks', 'embedded-objects': 'embedded objects', controls: 'controls', slicers: 'slicers',
      'external-links': 'external links', macros: 'macros', connections: 'data connections', filters: 'filters',
      'conditional-formats': 'some conditional formats', validations: 'some data validation', passwords: 'protection passwords', extensions: 'extensions',
    },
    otherPart: (id) => `other content (${id})`,
  },
}
