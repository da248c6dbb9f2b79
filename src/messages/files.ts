/** The words of the page 收到的文件: sheets that came back, checked one after the other without being opened. */
import type { Words } from './language'

/** How many files there are in all, and of each outcome. */
interface FileTally { files: number; problems: number; clean: number; faults: number; waiting: number }

interface FilesWords {
  open: string
  back: string
  title: string
  intro: string
  none: string
  /** Which files can be chosen. */
  kinds: string
  choose: string
  recognise: string
  recogniseHint: string
  onlyProblems: (count: number) => string
  noProblems: string
  noProblemsHint: string
  summary: (tally: FileTally) => string
  resume: (left: number) => string
  clear: string
  list: string
  waiting: string
  checking: string
  clean: string
  /** A kind of problem and how often it occurs. */
  count: (kind: string, count: number) => string
  counts: (counts: readonly string[]) => string
  plan: (title: string, periods: string) => string
  inSheet: (sheet: string, period: string) => string
  misnamed: (kind: string) => string
  replaced: string
  recognised: (sheet: string, matched: number, open: number, missing: number) => string
  /** No template of ours; what to do where other people's sheets are not looked for, and where they are. */
  noTemplate: { off: string; on: string }
  unsure: (sheet: string, doubts: string) => string
  semicolon: string
  openBeside: string
  more: (more: number, left: number) => string
}

export const filesWords: Words<FilesWords> = {
  'zh-CN': {
    open: '校验收到的文件',
    back: '返回',
    title: '收到的文件',
    intro: '选一份或多份填好的表，逐份校验。文件只在这台电脑上读取，不上传，也不改动。',
    none: '还没有选文件',
    kinds: '一次可以选多份，.xlsx、.xls、.et、.ods、.csv 等表格文件都可以。',
    choose: '选择文件',
    recognise: '也认别人做的表',
    recogniseHint: '不是对表模板的表，按标题和指标名称识别后校验；没有把握的不校验。',
    onlyProblems: (count) => `只看要处理的（${count} 份）`,
    noProblems: '没有要处理的文件',
    noProblemsHint: '关闭“只看要处理的”，可以看到全部文件。',
    summary: ({ files, problems, clean, faults, waiting }) => [
      `共 ${files} 份：${problems} 份有问题，${clean} 份没有问题`, ...faults > 0 ? [`${faults} 份没能校验`] : [], ...waiting > 0 ? [`${waiting} 份还没校验`] : [],
    ].join('，'),
    resume: (left) => `继续校验剩下的 ${left} 份`,
    clear: '清空列表',
    list: '文件清单',
    waiting: '等待校验',
    checking: '正在校验…',
    clean: '没有问题',
    count: (kind, count) => `${kind}\u00a0${count}`,
    counts: (counts) => counts.join('，'),
    plan: (title, periods) => `${title} · ${periods}`,
    inSheet: (sheet, period) => `${sheet} · ${period}`,
    misnamed: (kind) => `扩展名不对，内容是 .${kind} 文件，已按内容读取。`,
    replaced: '代替了先前选的同名文件',
    recognised: (sheet, matched, open, missing) =>
      `“${sheet}”不是对表的模板，按识别结果校验：对上 ${matched} 行，没有对上 ${open} 行，规划另有 ${missing} 行表里没有。`,
    noTemplate: {
      off: '里面没有对表的模板。如果是别处做的表，请打开上面的“也认别人做的表”。',
      on: '里面没有对表的模板，也没有认出规划里的指标。请确认这份文件是不是填报表，或向填报单位重新索取。',
    },
    unsure: (sheet, doubts) => `“${sheet}”认不准：${doubts}。请打开这份文件，在“校验”里点“识别表格”，核对后再校验。`,
    semicolon: '；',
    openBeside: '在表格中打开',
    more: (more, left) => `再显示 ${more} 份（还有 ${left} 份）`,
  },
  en: {
    open: 'Check received files',
    back: 'Back',
    title: 'Received files',
    intro: 'Choose one or more filled-in sheets; they are checked one after the other. The files are only read, on this computer: nothing is sent and nothing is changed.',
    none: 'No files chosen yet',
    kinds: 'You can choose several at once: .xlsx, .xls, .et, .ods, .csv and other spreadsheets.',
    choose: 'Choose files',
    recognise: 'Sheets made by others too',
    recogniseHint: 'Sheets that are none of our templates are recognised by headings and names, then checked; not where in doubt.',
    onlyProblems: (count) => `Only those to look at (${count})`,
    noProblems: 'No file has problems',
    noProblemsHint: 'Turn off “Only those to look at” to see all files.',
    summary: ({ files, problems, clean, faults, waiting }) => [
      `${files === 1 ? '1 file' : `${files} files`}: ${problems} with problems, ${clean} without`,
      ...faults > 0 ? [`${faults} could not be checked`] : [], ...waiting > 0 ? [`${waiting} still to be checked`] : [],
    ].join(', '),
    resume: (left) => left === 1 ? 'Check the one that is left' : `Check the ${left} that are left`,
    clear: 'Clear the list',
    list: 'Files',
    waiting: 'Waiting',
    checking: 'Checking…',
    clean: 'No problems',
    count: (kind, count) => `${kind.toLowerCase()}\u00a0${count}`,
    counts: (counts) => counts.join(', ').replace(/^./, (first) => first.toUpperCase()),
    plan: (title, periods) => `${title} · ${periods}`,
    inSheet: (sheet, period) => `${sheet} · ${period}`,
    misnamed: (kind) => `The ending is wrong: it is a .${kind} file and was read as one.`,
    replaced: 'In place of the file of this name chosen before',
    recognised: (sheet, matched, open, missing) =>
      `“${sheet}” is none of our templates and was checked as recognised: ${matched} rows matched, ${open} did not, ${missing} more rows of the plan are not in it.`,
    noTemplate: {
      off: 'There is no template of ours in it. If the sheet was made elsewhere, turn on “Sheets made by others too” above.',
      on: 'There is no template of ours in it, and no indicator of a plan was recognised. Make sure that this is a returned sheet, or ask for it again.',
    },
    unsure: (sheet, doubts) => `“${sheet}” is in doubt: ${doubts}. Open the file, have its sheet recognised under Check, confirm, and check again.`,
    semicolon: '; ',
    openBeside: 'Open in the spreadsheet',
    more: (more, left) => `Show ${more} more (${left} left)`,
  },
}
