/** The words of the page about the product, and of its self-check. */
import type { Words } from './language'

/** A cell as its address in words, and what to type there. */
interface HandWords { sheet: string; cell: string; value: string }

export interface AboutWords {
  open: string
  back: string
  title: string
  what: string
  facts: { version: string; licence: string; runsIn: string; plans: string; address: string }
  unknown: string
  planCount: (count: number) => string
  can: string
  yes: string
  no: string
  /** By the port's capability. */
  capabilities: { calculates: string; veryHidden: string; prompts: string; undo: string; watches: string; follows: string }
  check: {
    title: string
    purpose: string
    notNeeded: string
    open: string
    loading: string
    before: string
    /** What happens to the workbook. */
    warnings: readonly string[]
    start: string
    again: string
    stop: string
    stopping: string
    progress: (done: number, total: number) => string
    cleaning: string
    hand: string
    handHint: string
    type: (step: HandWords) => string
    select: (step: HandWords) => string
    undo: (step: { sheet: string }) => string
    handDone: string
    skip: string
    done: string
    summary: (agreed: number, total: number) => string
    nothingLeft: string
    left: (sheets: readonly string[]) => string
    /** The run ended because scratch could not be removed at once. */
    stuck: (reason: string) => string
    /** By what became of a scenario. */
    outcomes: {
      agreed: string; differs: string; failed: string; recorded: string; 'not-offered': string; skipped: string; 'not-run': string
    }
    hints: { differs: string; failed: string; recorded: string; 'not-offered': string }
    results: string
    place: string
    expected: string
    actual: string
    reason: string
    save: string
    saveHint: string
    saved: (file: string) => string
    savedAt: (path: string) => string
    file: (time: string) => string
    text: string
    textHint: string
    copy: string
    copied: string
    copyByHand: string
  }
}

const zh: AboutWords = {
  open: '关于',
  back: '返回',
  title: '关于对表',
  what: '对照已发布的规划目标，核对填报的完成值，并在表中标出每一处差距和差错。',
  facts: { version: '版本', licence: '许可', runsIn: '运行在', plans: '内置规划', address: '加载项地址' },
  unknown: '未知',
  planCount: (count) => `${count} 份`,
  can: '这里能做什么',
  yes: '能',
  no: '不能',
  capabilities: {
    calculates: '自动计算公式',
    veryHidden: '把工作表隐藏到只有程序能找到',
    prompts: '点选单元格时弹出填写提示',
    undo: '一次写入用一步撤销',
    watches: '边填边校验',
    follows: '随所选的行显示目标',
  },
  check: {
    title: '环境自检',
    purpose: '自检在打开的工作簿里试一遍对表要用到的每一种操作，看这里的 Excel、WPS 或浏览器答得对不对，并把答案记成一个文件，供开发人员改进。',
    notNeeded: '填报和汇总的同志不需要自检；只在开发人员请您帮忙测试时才用。',
    open: '打开环境自检',
    loading: '正在载入自检…',
    before: '开始之前',
    warnings: [
      '请在一个空白的工作簿里做，先按回车结束正在编辑的单元格。',
      '会临时新建名称以“对表自检 ”开头的工作表，做完就删除；上次中断留下的也会一并删除。',
      '不读取、不改动您自己的工作表，记录里也没有它们的内容和名称。',
      '做完以后，之前的操作可能不能再撤销。',
    ],
    start: '开始自检',
    again: '再做一次',
    stop: '停止',
    stopping: '正在停止并清理…',
    progress: (done, total) => `第 ${Math.min(done + 1, total)} 项，共 ${total} 项`,
    cleaning: '正在清理…',
    hand: '请您动手做一步',
    handHint: '做完请点“做好了”；做不了就点“跳过”。',
    type: ({ sheet, cell, value }) => `在工作表“${sheet}”的单元格 ${cell} 里输入 ${value}，按回车。`,
    select: ({ sheet, cell }) => `点工作表标签“${sheet}”，再点单元格 ${cell}。`,
    undo: ({ sheet }) => `点一下工作表“${sheet}”，按一次 Ctrl+Z（Mac 按 Cmd+Z）。`,
    handDone: '做好了',
    skip: '跳过',
    done: '自检完成',
    summary: (agreed, total) => `${total} 项中 ${agreed} 项一致`,
    nothingLeft: '临时工作表已全部删除，您的工作表没有改动。',
    left: (sheets) => `这些临时工作表没能删除，请手工删除：${sheets.join('、')}。看不到时，请关闭工作簿且不要保存。`,
    stuck: (reason) => `删除临时工作表时出错，后面的没有做（${reason}）。`,
    outcomes: {
      agreed: '一致', differs: '不一致', failed: '出错', recorded: '已记录', 'not-offered': '这里不提供', skipped: '已跳过', 'not-run': '没有做',
    },
    hints: {
      differs: '答案与预期不同。请保存结果，发给开发人员。',
      failed: '没有做成。请保存结果，发给开发人员。',
      recorded: '没有对错，只记下这里的做法。',
      'not-offered': '这里没有这项能力，对表用别的办法代替。',
    },
    results: '逐项结果',
    place: '位置',
    expected: '预期',
    actual: '实际',
    reason: '原因',
    save: '保存结果',
    saveHint: '把这个文件发给开发人员。里面没有您的数据。',
    saved: (file) => `已交给浏览器下载：${file}。没有看到下载时，请复制下面的文字。`,
    savedAt: (path) => `已保存到 ${path}`,
    file: (time) => `对表环境自检-${time}.json`,
    text: '结果文字',
    textHint: '不能下载文件时，复制这些文字，存成文本文件或粘贴到邮件里。',
    copy: '复制文字',
    copied: '已复制',
    copyByHand: '文字已选中，请按 Ctrl+C（Mac 按 Cmd+C）复制。',
  },
}

const en: AboutWords = {
  open: 'About',
  back: 'Back',
  title: 'About Duibiao',
  what: 'Checks entered actuals against the targets of a published plan, and marks every shortfall and mistake in the sheet.',
  facts: { version: 'Version', licence: 'Licence', runsIn: 'Runs in', plans: 'Plans', address: 'Address' },
  unknown: 'unknown',
  planCount: (count) => String(count),
  can: 'What works here',
  yes: 'Yes',
  no: 'No',
  capabilities: {
    calculates: 'computes formulas',
    veryHidden: 'hides a sheet so that only programs find it',
    prompts: 'shows what to fill in when a cell is selected',
    undo: 'takes one change of ours back in one step',
    watches: 'checks while you type',
    follows: 'shows the target of the selected row',
  },
  check: {
    title: 'Self-check',
    purpose: 'Tries everything that Duibiao needs in the open workbook, sees whether this Excel, WPS or browser answers as it should, and keeps the answers in one file for the developers.',
    notNeeded: 'Nobody who fills in or collects sheets needs this; use it when a developer asks you to help with testing.',
    open: 'Open the self-check',
    loading: 'Loading the self-check…',
    before: 'Before you begin',
    warnings: [
      'Use an empty workbook, and press Enter to finish any cell you are editing.',
      'Sheets whose names begin with “对表自检 ” are made and removed again, also those left by a run that was cut off.',
      'Your own sheets are neither read nor changed, and neither their contents nor their names are recorded.',
      'Afterwards, what you did before may no longer be undone.',
    ],
    start: 'Start',
    again: 'Run again',
    stop: 'Stop',
    stopping: 'Stopping and tidying up…',
    progress: (done, total) => `${Math.min(done + 1, total)} of ${total}`,
    cleaning: 'Tidying up…',
    hand: 'Please do one thing by hand',
    handHint: 'Press “Done” when you have; “Skip” if you can’t.',
    type: ({ sheet, cell, value }) => `In sheet “${sheet}”, type ${value} into cell ${cell} and press Enter.`,
    select: ({ sheet, cell }) => `Click the tab of sheet “${sheet}”, then cell ${cell}.`,
    undo: ({ sheet }) => `Click into sheet “${sheet}” and press Ctrl+Z once (Cmd+Z on a Mac).`,
    handDone: 'Done',
    skip: 'Skip',
    done: 'Self-check finished',
    summary: (agreed, total) => `${agreed} of ${total} agree`,
    nothingLeft: 'All scratch sheets are removed; yours are as they were.',
    left: (sheets) => `These scratch sheets could not be removed; please delete them: ${sheets.join(', ')}. If you can’t see them, close the workbook without saving.`,
    stuck: (reason) => `Removing the scratch sheets failed, and the rest was not tried (${reason}).`,
    outcomes: {
      agreed: 'Agrees', differs: 'Differs', failed: 'Failed', recorded: 'Recorded', 'not-offered': 'Not offered here', skipped: 'Skipped', 'not-run': 'Not tried',
    },
    hints: {
      differs: 'The answer is not what was expected. Save the results and send them to the developers.',
      failed: 'It did not work. Save the results and send them to the developers.',
      recorded: 'Neither right nor wrong; only written down.',
      'not-offered': 'This is not possible here; Duibiao does without.',
    },
    results: 'Results',
    place: 'Where',
    expected: 'Expected',
    actual: 'Got',
    reason: 'Why',
    save: 'Save results',
    saveHint: 'Send this file to the developers. None of your data is in it.',
    saved: (file) => `Handed to the browser to download: ${file}. If no download appears, copy the text below.`,
    savedAt: (path) => `Saved as ${path}`,
    file: (time) => `duibiao-self-check-${time}.json`,
    text: 'Results as text',
    textHint: 'Where files can’t be downloaded, copy this text into a text file or a mail.',
    copy: 'Copy the text',
    copied: 'Copied',
    copyByHand: 'The text is selected; press Ctrl+C (Cmd+C on a Mac) to copy it.',
  },
}

export const aboutWords: Words<AboutWords> = { 'zh-CN': zh, en }
