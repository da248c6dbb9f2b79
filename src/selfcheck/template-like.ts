/** A sheet as rich as a real template: every field of a layout is used, each in the way that templates use it. */
import type { CellInput, CellStyle, SheetLayout } from '../template/layout'

const thin = { style: 'thin', color: '000000' } as const
const border = { left: thin, right: thin, top: thin, bottom: thin }
const styles: CellStyle[] = [
  { font: { name: '宋体', size: 18, bold: true }, align: { horizontal: 'center', vertical: 'middle' } },
  { font: { name: '宋体', size: 11, bold: true }, fill: 'D9E1F2', border, align: { horizontal: 'center', vertical: 'middle', wrap: true } },
  { font: { name: '仿宋', size: 11 }, border, align: { vertical: 'middle', wrap: true, indent: 1 } },
  { font: { name: '仿宋', size: 11 }, border, fill: 'FFF9E5', align: { vertical: 'middle' }, locked: false },
  { font: { name: '仿宋', size: 11 }, border, format: '0.00' },
  { font: { name: '仿宋', size: 11, italic: true, underline: true, strike: true, color: 'C00000' }, border, format: '0%' },
]
const heads = ['领域', '序号', '指标代码', '指标', '目标值', '实际完成值', '完成率(%)', '状态']

/** Rows of a template: a title over all columns, headings, and one row an indicator with live formulas. */
export function templateLike(name: string, indicators = 24): SheetLayout {
  const values: CellInput[][] = [['年度指标完成情况表(样表)'], [], heads]
  const styleOf: (number | null)[][] = [heads.map(() => 0), [], heads.map(() => 1)]
  for (let index = 0; index < indicators; index++) {
    const row = values.length + 1
    values.push([
      index % 4 === 0 ? `领域${index / 4 + 1}` : null, index + 1, `000000-ZB-${String(index + 1).padStart(2, '0')}`,
      `★每千人口拥有3岁以下\n婴幼儿照护设施托位数(个${index % 3 === 0 ? '' : ')'}`, index % 5 === 0 ? '≥86' : 80 + index / 10, null,
      { formula: `=IF(F${row}="","",F${row}/E${row}*100)`, value: '' }, { formula: `=IF(F${row}="","未填报",IF(F${row}>=E${row},"达标","未达标"))`, value: '未填报' },
    ])
    styleOf.push([2, 2, 2, 2, 4, 3, 4, 5])
  }
  const first = 3
  values.push([], ['填报单位(盖章)：', null, null, '单位负责人：', null, null, '填报日期：'])
  const inputs = { row: first, column: 5, rows: indicators, columns: 1 }
  return {
    name,
    visibility: 'visible',
    tabColor: '4472C4',
    columns: [...[10.7, 5.7, 16.7, 36.7, 10.7, 12.7].map((width) => ({ width })), null, { width: 9.7, hidden: false }],
    rows: [{ height: 33 }, null, { height: 30 }, ...Array.from({ length: indicators }, () => ({ height: 28.5 }))],
    values,
    styles,
    styleOf,
    merges: [
      { row: 0, column: 0, rows: 1, columns: heads.length },
      ...Array.from({ length: Math.floor(indicators / 4) }, (_, group) => ({ row: first + group * 4, column: 0, rows: 4, columns: 1 })),
    ],
    freeze: { rows: first, columns: 4 },
    print: {
      paper: 'A4', orientation: 'landscape', fitToWidth: true, repeatRows: { row: 2, rows: 1 },
      area: { row: 0, column: 0, rows: values.length, columns: heads.length }, breaksBefore: [first + 12], centred: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }, footer: '&C第 &P 页，共 &N 页',
    },
    protection: { filter: true, formatColumns: true, formatRows: true },
    validations: [
      { areas: [inputs], rule: { kind: 'any' }, prompt: { title: '目标：不低于 86 %', text: '填数字；无数据填“暂无”，<未开始>填“/”。' } },
      {
        areas: [{ row: first, column: 7, rows: indicators, columns: 1 }], rule: { kind: 'list', values: ['达标', '未达标', '未填报'] },
        warning: { title: '请核对', text: '状态由公式得出。' },
      },
    ],
    conditionalFormats: [
      { areas: [inputs], formula: `=$H${first + 1}="未达标"`, style: { fill: 'FFC7CE', font: { bold: true, color: '9C0006' } }, stopIfTrue: true },
      { areas: [inputs], formula: `=AND(F${first + 1}<>"",E${first + 1}<90)`, style: { fill: 'FFEB9C' } },
    ],
    showGridLines: false,
  }
}
