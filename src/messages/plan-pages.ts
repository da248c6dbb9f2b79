/** The words of what the pane does with plans themselves: one's own plans (自己读入的规划), 规划自检 and 市县指标对照. */
import type { Words } from './language'

interface PlanPagesWords {
  copy: { copied: string; byHand: string }
  /** Writes a list as a sheet of the open workbook. */
  writeSheet: string
  read: { open: string }
  own: {
    mark: string
    note: string
    export: string
    exported: (file: string) => string
    exportedAt: (path: string) => string
    remove: string
    removeTitle: (title: string) => string
    removeHint: string
    removed: (title: string) => string
    leftOut: (count: number) => string
    leftOutHint: string
    notKept: (files: readonly string[]) => string
  }
  /** Plans that stand in the open workbook. */
  inWorkbook: {
    found: (title: string) => string
    changed: (title: string) => string
    /** A plan of the app was edited; it gets an id of its own. */
    edited: (title: string, id: string) => string
    load: string
    loadAgain: string
    loaded: (title: string) => string
  }
  lint: {
    open: string
    title: string
    intro: string
    plan: string
    none: string
    noneHint: string
    noTable: string
    noTableHint: string
    /** The end of a sentence. */
    stop: string
    withText: string
    above: (plans: readonly string[]) => string
    titled: (region: string, title: string, from: number, to: number) => string
    noneAbove: string
    severity: string
    search: string
    nothingFound: string
    nothingFoundHint: string
    copy: string
    places: string
    more: (more: number, left: number) => string
    sheetName: string
    headings: { no: string; severity: string; finding: string; places: string }
  }
  align: {
    open: string
    title: string
    intro: string
    choose: string
    search: string
    noPlan: string
    chosen: (count: number) => string
    working: string
    few: (chosen: number) => string
    fewHint: string
    nothingShared: string
    nothingSharedHint: string
    /** Lines that are shown alone. */
    only: { weaker: string; worded: string }
    searchMeasure: string
    nothingFound: string
    nothingFoundHint: string
    shown: (shown: number, total: number) => string
    lines: string
    measure: string
    comparison: string
    /** Behind a target: it asks for less than another's of the same year. */
    less: string
    noTargets: string
    more: (more: number, left: number) => string
  }
}

export const planPagesWords: Words<PlanPagesWords> = {
  'zh-CN': {
    copy: { copied: '已复制', byHand: '这里不能自动复制，请按 Ctrl+C 复制选中的文字' },
    writeSheet: '写成工作表',
    read: { open: '读入规划' },
    own: {
      mark: '自己读入',
      note: '这份规划是自己读入的，只保存在这台电脑的这个程序里；给别人用或换电脑，请先导出。',
      export: '导出',
      exported: (file) => `已导出 ${file}，一般在“下载”文件夹里。`,
      exportedAt: (path) => `已导出到 ${path}`,
      remove: '移除',
      removeTitle: (title) => `移除《${title}》？`,
      removeHint: '移除后，按这份规划做的表不能再校验，直到重新读入。需要留底的，请先取消并导出。',
      removed: (title) => `已移除《${title}》`,
      leftOut: (count) => `有 ${count} 份自己读入的规划没有载入`,
      leftOutHint: '它们仍留在这台电脑上。请改正后重新读入，编号相同的会被替换。',
      notKept: (files) => `${files.join('、')} 现在可以用，但这里存不下，关闭后要重新读入。请导出留存，或移除不用的规划。`,
    },
    inWorkbook: {
      found: (title) => `本工作簿里有规划《${title}》`,
      changed: (title) => `本工作簿里的《${title}》与已载入的不一样`,
      edited: (title, id) => `本工作簿里的《${title}》改动过，与自带的不同：可以作为自己的规划载入，编号为 ${id}`,
      load: '载入',
      loadAgain: '重新载入',
      loaded: (title) => `已载入《${title}》`,
    },
    lint: {
      open: '规划自检',
      title: '规划自检',
      intro: '检查规划本身有没有前后矛盾、写错或容易误读的地方。只提示，不改动规划。',
      plan: '规划',
      none: '没有发现问题',
      noneHint: '表中的指标、目标和附注没有看出矛盾。',
      noTable: '这份规划没有指标表',
      noTableHint: '没有可检查的指标；请选其他规划，或先读入它的表。',
      stop: '。',
      withText: '已与读入时的正文核对。',
      above: (plans) => `已与上级规划对照：${plans.join('、')}。`,
      titled: (region, title, from, to) => `${region}《${title}》（${from === to ? from : `${from}—${to}`}年）`,
      noneAbove: '没有上级（市、省）的规划，没有与上级对照；读入后会自动对照。',
      severity: '程度',
      search: '搜索',
      nothingFound: '没有符合条件的问题',
      nothingFoundHint: '问题仍在，只是被筛选条件隐藏了。',
      copy: '复制文字',
      places: '并列的位置',
      more: (more, left) => `再显示 ${more} 处（还有 ${left} 处）`,
      sheetName: '规划自检',
      headings: { no: '序号', severity: '程度', finding: '问题和建议', places: '所在位置和原文' },
    },
    align: {
      open: '市县指标对照',
      title: '市县指标对照',
      intro: '把两份以上的规划按标准指标并排：谁有、目标多少、谁严谁宽、表述有何不同。',
      choose: '要对照的规划',
      search: '查找规划',
      noPlan: '没有匹配的规划，请换个词再试',
      chosen: (count) => `已选 ${count} 份`,
      working: '正在对照…',
      few: (chosen) => chosen === 1 ? '还差一份规划' : '请选要对照的规划',
      fewHint: '在上面选两份以上有指标表的规划，就能并排对照。',
      nothingShared: '这些规划没有共有的指标',
      nothingSharedHint: '下面是各规划独有的指标。',
      only: { weaker: '只看目标较宽的', worded: '只看表述不同的' },
      searchMeasure: '搜索指标',
      nothingFound: '没有符合条件的指标',
      nothingFoundHint: '请放宽条件，或清除筛选后重新查看。',
      shown: (shown, total) => shown === total ? `共 ${total} 行` : `共 ${total} 行，显示 ${shown} 行`,
      lines: '共有指标对照',
      measure: '标准指标',
      comparison: '比较',
      less: '较宽',
      noTargets: '没有目标',
      more: (more, left) => `再显示 ${more} 行（还有 ${left} 行）`,
    },
  },
  en: {
    copy: { copied: 'Copied', byHand: 'Copying is not allowed here; press Ctrl+C to copy the selected text' },
    writeSheet: 'Write as a sheet',
    read: { open: 'Read a plan' },
    own: {
      mark: 'your own',
      note: 'You have read this plan yourself. It is kept in this program on this computer only; export it to hand it on or to move to another.',
      export: 'Export',
      exported: (file) => `${file} exported; look in your downloads.`,
      exportedAt: (path) => `Exported to ${path}`,
      remove: 'Remove',
      removeTitle: (title) => `Remove “${title}”?`,
      removeHint: 'Sheets made from this plan can’t be checked until it is read again. To keep a copy, cancel and export it first.',
      removed: (title) => `“${title}” removed`,
      leftOut: (count) => count === 1 ? 'A plan of your own was not loaded' : `${count} plans of your own were not loaded`,
      leftOutHint: 'They are still on this computer. Mend them and read them again; one of the same id is replaced.',
      notKept: (files) => `${files.join(', ')} can be used now, but there is no room to keep it: read it again next time. Export it, or remove plans that you don’t need.`,
    },
    inWorkbook: {
      found: (title) => `This workbook holds the plan “${title}”`,
      changed: (title) => `“${title}” in this workbook is not the same as the one loaded`,
      edited: (title, id) => `“${title}” in this workbook was edited and differs from the one that comes with Duibiao: it can be loaded as a plan of your own with the id ${id}`,
      load: 'Load',
      loadAgain: 'Load again',
      loaded: (title) => `“${title}” loaded`,
    },
    lint: {
      open: 'Plan lint',
      title: 'Plan lint',
      intro: 'Looks for what contradicts itself in the plan, is wrong or can be misread. The plan is not changed.',
      plan: 'Plan',
      none: 'Nothing found',
      noneHint: 'Indicators, targets and notes do not contradict each other.',
      noTable: 'This plan has no table of indicators',
      noTableHint: 'There is nothing to look at. Choose another plan, or read its table first.',
      stop: '.',
      withText: 'Compared with the text it was read from.',
      above: (plans) => `Compared with the plans above it: ${plans.join(', ')}.`,
      titled: (region, title, from, to) => `${region}, “${title}” (${from === to ? from : `${from}–${to}`})`,
      noneAbove: 'There is no plan of the city or the province to compare with; once read, it is compared.',
      severity: 'Severity',
      search: 'Search',
      nothingFound: 'No finding matches',
      nothingFoundHint: 'The findings are still there; the filters hide them.',
      copy: 'Copy as text',
      places: 'The places side by side',
      more: (more, left) => `Show ${more} more (${left} left)`,
      sheetName: 'Plan lint',
      headings: { no: 'No', severity: 'Severity', finding: 'Finding and advice', places: 'Where, and what stands there' },
    },
    align: {
      open: 'Compare plans',
      title: 'Comparison of plans',
      intro: 'Two plans or more side by side by measure: who has it, what each asks for, which is stricter, and how each words it.',
      choose: 'Plans to compare',
      search: 'Find a plan',
      noPlan: 'No plan matches; try another word',
      chosen: (count) => `${count} chosen`,
      working: 'Comparing…',
      few: (chosen) => chosen === 1 ? 'One more plan to go' : 'Choose plans to compare',
      fewHint: 'Choose two plans or more above that have a table of indicators.',
      nothingShared: 'These plans have no measure in common',
      nothingSharedHint: 'What each has alone stands below.',
      only: { weaker: 'Only weaker targets', worded: 'Only worded otherwise' },
      searchMeasure: 'Search measures',
      nothingFound: 'No measure matches',
      nothingFoundHint: 'Loosen the filters, or clear them to see all again.',
      shown: (shown, total) => shown === total ? `${total} lines` : `${shown} of ${total} lines shown`,
      lines: 'Measures in common',
      measure: 'Measure',
      comparison: 'Comparison',
      less: 'weaker',
      noTargets: 'no target',
      more: (more, left) => `Show ${more} more (${left} left)`,
    },
  },
}
