/** How the cells of a template look: the styles of a document that an office prints. */
import type { CellStyle } from './layout'

export const bodySize = 10
export const smallSize = 9

const thin = { style: 'thin', color: '7F7F7F' } as const
const border = { left: thin, right: thin, top: thin, bottom: thin }
const bodyFont = { name: '宋体', size: bodySize }
const smallFont = { name: '宋体', size: smallSize }
const inputFill = 'FFFBEB'

export const styles = {
  title: { font: { name: '黑体', size: 18 }, align: { horizontal: 'center', vertical: 'middle' } },
  left: { font: bodyFont, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  right: { font: bodyFont, align: { horizontal: 'right', vertical: 'middle' } },
  notes: { font: smallFont, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  heading: { font: { name: '黑体', size: bodySize }, fill: 'E8EEF5', border, align: { horizontal: 'center', vertical: 'middle', wrap: true } },
  text: { font: bodyFont, border, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  centre: { font: bodyFont, border, align: { horizontal: 'center', vertical: 'middle', wrap: true } },
  code: { font: { name: 'Arial', size: 8, color: '595959' }, border, align: { horizontal: 'center', vertical: 'middle' }, format: '@' },
  result: { font: smallFont, border, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  input: { font: bodyFont, border, fill: inputFill, align: { horizontal: 'left', vertical: 'middle', wrap: true }, locked: false },
  // Not formatted, so that what is typed (95.2%, 3.50) keeps the form in which it was typed.
  actual: { font: { ...bodyFont, bold: true }, border, fill: inputFill, align: { horizontal: 'center', vertical: 'middle', wrap: true }, locked: false },
  footLabel: { font: bodyFont, align: { horizontal: 'right', vertical: 'middle' } },
  footInput: { font: bodyFont, border: { bottom: thin }, align: { horizontal: 'left', vertical: 'middle' }, locked: false },
} satisfies Record<string, CellStyle>

export type StyleName = keyof typeof styles
