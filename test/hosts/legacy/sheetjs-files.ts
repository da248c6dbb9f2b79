/** Workbooks of tricky cells that SheetJS writes, in formats for which there is no other writer at hand. */
import * as XLSX from '@e965/xlsx'
import { gb18030 } from './gb18030'

const text = (v: string): XLSX.CellObject => ({ t: 's', v })
const number = (v: number, z?: string): XLSX.CellObject => ({ t: 'n', v, ...z === undefined ? {} : { z } })

/** The rows of `tricky.fods`. */
const rows: [label: string, cell: XLSX.CellObject | null][] = [
  ['整数', number(95)], ['小数', number(22.2)], ['负数', number(-0.125)], ['百分比', number(0.93, '0%')], ['一位百分比', number(0.953, '0.0%')],
  ['误成日期', number(45356, 'm"月"d"日"')], ['时间', number(8.5 / 24, 'hh:mm')], ['千分位', number(1234567.5, '#,##0.00')],
  ['带字的格式', number(95, '"≥"0"个"')], ['文本007', text('007')], ['文本95', text('95')], ['等号开头', text('=1+1')], ['前后空格', text(' 88  ')],
  ['全角', text('９５．５％')], ['换行', text('职工85\n城乡居民70')], ['富文本', text('达到95以上')], ['生僻字', text('㑇𠀀镇')],
  ['逻辑值', { t: 'b', v: true }], ['公式', { t: 'n', v: 308.2, f: 'B1*2+SUM(B1:B2,1)' }],
  ['文字公式', { t: 's', v: '达标;好', f: 'IF(CELL("row",B1)=1,"达标;好","")' }], ['错误', { t: 'e', v: 0x2a }], ['除零', { t: 'e', v: 0x07 }],
  ['隐藏行', number(7)], ['筛掉的行', number(8)], ['竖向合并', number(60)], ['合并之下', null], ['底色', number(1)], ['大数', number(1_000_000)],
  ['空', null], ['末行', number(0)],
]

/** The file in a format of the library's. */
export function sheetJsFile(bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map(([label]) => [label]))
  rows.forEach(([, cell], r) => { if (cell) sheet[XLSX.utils.encode_cell({ r, c: 1 })] = cell })
  sheet['!ref'] = `A1:B${rows.length}`
  sheet['!merges'] = [{ s: { r: 24, c: 1 }, e: { r: 25, c: 1 } }]
  const book: XLSX.WorkBook = {
    SheetNames: ['表 1', '藏'], Sheets: { '表 1': sheet, 藏: XLSX.utils.aoa_to_sheet([['看不见']]) },
    Workbook: { Sheets: [{ name: '表 1', Hidden: 0 }, { name: '藏', Hidden: 2 }] },
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

/** An Excel 95 file (BIFF5) in code page 936: SheetJS writes ASCII only, so texts are put in place of others as long as they are. */
export function excel95File(table: readonly (readonly [text: string, value: number])[]): Uint8Array {
  const stand = (row: number) => String.fromCharCode(0x41 + row).repeat(gb18030(table[row]![0]).length)
  const sheet = XLSX.utils.aoa_to_sheet(table.map(([, value], row) => [stand(row), value]))
  const bytes = Buffer.from(XLSX.write({ SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } }, { type: 'array', bookType: 'biff5' }) as ArrayBuffer)
  table.forEach(([text], row) => { bytes.set(gb18030(text), bytes.indexOf(stand(row))) })
  const codepage = bytes.indexOf('42000200', 'hex')
  bytes.writeUInt16LE(936, codepage + 4)
  return bytes
}
