/** Check: the name says % and the cell says it again. */
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'

type Data = { name: string; target: string; rows: number }

export const percentTwice = defineCheck<Data>({
  id: 'percent-twice',
  severity: 'info',
  basis: {
    'zh-CN': '名称已写（%）的，单元格只写数；两处都写，导入表格软件后 100% 会变成 1 或 10000%。',
    en: 'Where the name says (%), the cell holds the number only; said twice, 100% becomes 1 or 10000% in a spreadsheet.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的名称已写百分号，单元格“${d.target}”又写了一次${d.rows > 1 ? `，表中这样的共 ${d.rows} 行` : ''}。现按一次读取；请删去单元格里的百分号。`,
    en: (d) => `The name of ${quoted(d.name)} says the percent sign, and the cell “${d.target}” says it again${d.rows > 1 ? `; so do ${d.rows} rows in all` : ''}. It is read once; take the sign out of the cells.`,
  },
  example: { name: '覆盖率', target: '100%', rows: 2 },
  check: ({ rows }): LintDraft<Data>[] => {
    const twice = rows.flatMap((row) => {
      const cell = /^[%‰]$/u.test(row.name.unitOfMeasure ?? '') ? [...row.bases, ...row.targets].find(({ text }) => /[%％﹪‰]/u.test(text)) : undefined
      return cell ? [{ row, cell }] : []
    })
    const [first] = twice
    if (!first) return []
    const { row, cell } = first
    return [{ places: [placeOf(row, cell), placeOfName(row)], data: { name: nameOf(row), target: cell.text, rows: twice.length } }]
  },
})
