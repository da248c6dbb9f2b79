/** The sheet in front as a table: a person selects cells by the mouse and types into them. */
import { a1, parseA1 } from '../../../src/model'
import type { FakeExcel } from '../../hosts/excel/fake/excel'
import { appearance, columnName, textOf } from './appearance'

/** Points to pixels. */
const scale = 96 / 72
/** Columns and rows around what is used. */
const margin = 2

export interface Grid {
  /** Draws the workbook as it stands now, once for all that happens in one turn. */
  redraw(): void
}

export function createGrid(root: { grid: HTMLElement; place: HTMLElement; sheets: HTMLElement }, excel: FakeExcel): Grid {
  let due = false
  let revealed = ''

  const selected = () => {
    const { sheet, address } = excel.book.selected ?? { sheet: '', address: 'A1' }
    const cell = parseA1(address.replace(/^.*!/, '').split(',')[0]!)
    return sheet === excel.book.active.name && cell ? cell : { row: 0, column: 0 }
  }

  function select(row: number, column: number): void {
    excel.select(excel.book.active.name, a1(row, column))
    redraw()
    root.grid.focus()
  }

  function redraw(): void {
    if (due) return
    due = true
    setTimeout(() => {
      due = false
      // What is being typed stays.
      if (!excel.editing) draw()
    })
  }

  function draw(): void {
    const sheet = excel.book.active
    const used = sheet.used() ?? { row: 0, column: 0, rows: 20, columns: 8 }
    const [rows, columns] = [used.row + used.rows + margin, used.column + used.columns + margin]
    const at = selected()
    const table = document.createElement('table')
    const head = table.insertRow()
    for (let column = -1; column < columns; column++) {
      const heading = document.createElement('th')
      heading.textContent = columnName(column)
      const width = Number(sheet.paintedAt(0, column, 'columnWidth') ?? 48)
      heading.style.width = `${column < 0 ? 28 : Math.round(width * scale)}px`
      if (column >= 0 && sheet.paintedAt(0, column, 'columnHidden') === true) heading.hidden = true
      head.append(heading)
    }
    for (let row = 0; row < rows; row++) {
      const line = table.insertRow()
      const number = document.createElement('th')
      number.textContent = String(row + 1)
      line.append(number)
      for (let column = 0; column < columns; column++) {
        const merge = sheet.merges.find((area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
        if (merge && (merge.row !== row || merge.column !== column)) continue
        const cell = line.insertCell()
        if (merge) Object.assign(cell, { rowSpan: merge.rows, colSpan: merge.columns })
        cell.dataset.cell = a1(row, column)
        cell.textContent = textOf(sheet, row, column)
        const { fill, color, bold } = appearance(excel, sheet, row, column)
        Object.assign(cell.style, { backgroundColor: fill ?? '', color: color ?? '', fontWeight: bold ? 'bold' : '' })
        if (sheet.paintedAt(row, column, 'columnHidden') === true) cell.hidden = true
        if (row === at.row && column === at.column) cell.setAttribute('aria-selected', 'true')
        cell.addEventListener('mousedown', (event) => {
          event.preventDefault()
          select(row, column)
        })
      }
    }
    root.grid.replaceChildren(table)
    root.place.textContent = a1(at.row, at.column)
    root.sheets.replaceChildren(...excel.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => {
      const tab = document.createElement('button')
      tab.textContent = name
      if (name === sheet.name) tab.setAttribute('aria-current', 'true')
      tab.addEventListener('click', () => {
        excel.select(name, 'A1')
        redraw()
      })
      return tab
    }))
    const place = `${sheet.name}!${a1(at.row, at.column)}`
    if (place !== revealed) root.grid.querySelector('[aria-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    revealed = place
  }

  /** Types into the selected cell, beginning with what was pressed; Enter takes it and goes down. */
  function edit(first: string): void {
    const cell = root.grid.querySelector<HTMLElement>('[aria-selected]')
    if (!cell) return
    const { row, column } = selected()
    const sheet = excel.book.active.name
    const input = document.createElement('input')
    input.value = first
    cell.replaceChildren(input)
    input.focus()
    excel.editing = true
    input.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      excel.editing = false
      if (event.key === 'Enter') {
        excel.type({ sheet, row, column }, input.value)
        select(row + 1, column)
      } else {
        redraw()
        root.grid.focus()
      }
    })
  }

  root.grid.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { row, column } = selected()
    if (event.key === 'ArrowDown' || event.key === 'Enter') select(row + 1, column)
    else if (event.key === 'Delete') excel.type({ sheet: excel.book.active.name, row, column }, null)
    else if (event.key.length === 1) edit(event.key)
    else return
    event.preventDefault()
    redraw()
  })

  return { redraw }
}
