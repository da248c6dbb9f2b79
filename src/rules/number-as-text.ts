/** Rule: a number is stored as text, so that the sheet's own formulas pass over it. */
import type { SubmissionRow } from '../assess'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & {
  text: string
  /** So many numbers of the column are texts; more than one where all of them are. */
  cells: number
}

/** So many texts without any number are a column that was formatted as text: said once. */
const wholeColumn = 3

export const numberAsText = defineRule<Data>({
  id: 'number-as-text',
  severity: 'info',
  basis: {
    'zh-CN': '表格软件的求和、排序和自动判定只认数值，不认文本格式的数字。',
    en: 'A spreadsheet adds, sorts and judges numbers only; digits stored as text are passed over.',
  },
  words: {
    'zh-CN': {
      message: (d) => d.cells === 1
        ? `${label(d, 'zh-CN')}的实际完成值“${d.text}”是文本格式的数字，校验照常读取，但表内公式不会计算它。请把单元格格式改为“常规”后重新输入。`
        : `“实际完成值”栏的 ${d.cells} 个数都是文本格式，校验照常读取，但表内公式不会计算它们。请选中该栏，用“转换为数字”或“分列”改成数值。`,
      brief: (d) => d.cells === 1 ? '文本格式的数字' : `${d.cells} 个数都是文本格式`,
    },
    en: {
      message: (d) => d.cells === 1
        ? `The actual of ${label(d, 'en')}, “${d.text}”, is a number stored as text. The check reads it, the sheet's formulas do not. Set the cell's format to General and enter it again.`
        : `All ${d.cells} numbers in the column of actuals are stored as text. The check reads them, the sheet's formulas do not. Select the column and convert it to numbers.`,
      brief: (d) => d.cells === 1 ? 'number stored as text' : `${d.cells} numbers stored as text`,
    },
  },
  example: { name: '入园率', component: null, text: '95.2', cells: 1 },
  check: ({ sheet, rows }) => {
    if (sheet === null) return []
    const texts = rows.filter(isNumberAsText)
    const all = texts.length >= wholeColumn && !rows.some(({ actual: { cell } }) => cell.kind === 'number')
    return (all ? texts.slice(0, 1) : texts).map((row) => ({
      at: row.actual.at, code: row.code, data: { ...rowName(row), text: row.actual.reading.text.trim(), cells: all ? texts.length : 1 },
    }))
  },
})

/** Digits alone: a comparator, a unit or a bracket can't be entered but as text. */
function isNumberAsText({ actual: { cell, reading } }: SubmissionRow): boolean {
  return cell.kind === 'text' && cell.formula === undefined && reading.kind === 'quantity'
    && /^[-+]?[0-9,]*\.?[0-9]+$/.test(cell.value.normalize('NFKC').trim())
}
