/** Rule: an actual is computed from another file, which nobody else has. */
import { defineRule, label, rowName, type RowName } from './define'

export const formulaOutsideWorkbook = defineRule<RowName>({
  id: 'formula-outside-workbook',
  severity: 'warning',
  basis: {
    'zh-CN': '上报的表应能独立核对；引用外部文件的公式在别的电脑上不能更新，数值可能已经过时。',
    en: 'A sheet that is sent stands on its own; a formula that points to another file can’t be computed elsewhere, and its value may be out of date.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值由公式引用了本工作簿以外的文件，收表单位无法核对和更新。请核对后用“选择性粘贴—数值”改成数值。`,
      brief: () => '公式引用了外部文件',
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')} is computed from a file outside this workbook, which whoever receives it can't check or update. Check it and paste it as a value.`,
      brief: () => 'formula uses another file',
    },
  },
  example: { name: '入园率', component: null },
  // The formula itself is no part of the finding: each host writes it in its own way, and it may name a person's folders.
  check: ({ rows }) => rows.flatMap((row) => {
    const { at, cell: { formula } } = row.actual
    return formula !== undefined && pointsOutside(formula) ? [{ at, code: row.code, data: rowName(row) }] : []
  }),
})

const outside = [
  // [1]Sheet!A1, [Book.xlsx]Sheet!A1, [1]!Name; not Table[Column].
  /(?:^|[^\p{L}\p{N}_.\])'])\[[^[\]]+\][^\s'"()[\]+\-*/^&=<>,;:!]*!/u,
  // 'C:\folder\[Book.xlsx]Sheet'!A1, 'file:///folder/Book.ods'#…: no sheet's name has a bracket or a slash in it.
  /'[^'[\]\\/]*[[\\/][^']*'[!#]/u,
  // app|topic!item
  /\|[^!]*!/u,
]

/** Whether a formula refers to another file or an address: `[1]…!`, `'path\[book]…'!`, http. */
function pointsOutside(formula: string): boolean {
  if (/\b(?:https?|ftp|file):\/\//i.test(formula)) return true
  const code = formula.replace(/"[^"]*"/g, '""')
  return outside.some((pattern) => pattern.test(code))
}
