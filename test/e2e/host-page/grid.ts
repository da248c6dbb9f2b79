/** The sheet in front as a table: a person selects cells by the mouse and types into them. */
import { a1, columnLetters } from '../../../src/model'
import type { View } from './view'

/** Columns and rows around what is used. */
const margin = 2
const headingWidth = 28

export interface Grid {
  /** Draws the workbook as it stands now, once for all that happens in one turn. */
  redraw(): void
}

export function createGrid(root: { grid: HTMLElement; place: HTMLElement; sheets: HTMLElement }, view: View): Grid {
  let due = false
  let editing = false
  let revealed = ''

  function select(sheet: string, row: number, column: number): void {
    view.select(sheet, a1(row, column))
    redraw()
    root.grid.focus()
  }

  function redraw(): void {
    if (due) return
    due = true
    setTimeout(() => {
      due = false
      // What is being typed stays.
      if (!editing) draw()
    })
  }

  function draw(): void {
    const sheet = view.front()
    if (!sheet) {
      for (const element of Object.values(root)) element.replaceChildren()
      return
    }
    const { row: atRow, column: atColumn } = sheet.at
    const used = sheet.used ?? { row: 0, column: 0, rows: 20, columns: 8 }
    const [rows, columns] = [used.row + used.rows + margin, used.column + used.columns + margin]
    const table = document.createElement('table')
    const head = table.insertRow()
    head.append(heading('', headingWidth))
    const hidden = new Set<number>()
    for (let column = 0; column < columns; column++) {
      const width = sheet.columnWidth(column)
      if (width === null) hidden.add(column)
      head.append(heading(columnLetters(column), width))
    }
    for (let row = 0; row < rows; row++) {
      const line = table.insertRow()
      line.append(heading(String(row + 1)))
      for (let column = 0; column < columns; column++) {
        const merge = sheet.merges.find((area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
        if (merge && (merge.row !== row || merge.column !== column)) continue
        const cell = line.insertCell()
        if (merge) Object.assign(cell, { rowSpan: merge.rows, colSpan: merge.columns })
        const { text, fill, color, bold } = sheet.look(row, column)
        cell.dataset.cell = a1(row, column)
        cell.textContent = text
        Object.assign(cell.style, { backgroundColor: fill ?? '', color: color ?? '', fontWeight: bold ? 'bold' : '' })
        cell.hidden = hidden.has(column)
        if (row === atRow && column === atColumn) cell.setAttribute('aria-selected', 'true')
        cell.addEventListener('mousedown', (event) => {
          event.preventDefault()
          select(sheet.name, row, column)
        })
      }
    }
    root.grid.replaceChildren(table)
    root.place.textContent = a1(atRow, atColumn)
    root.sheets.replaceChildren(...view.sheets().map((name) => {
      const tab = document.createElement('button')
      tab.textContent = name
      if (name === sheet.name) tab.setAttribute('aria-current', 'true')
      tab.addEventListener('click', () => {
        view.select(name, 'A1')
        redraw()
      })
      return tab
    }))
    const place = `${sheet.name}!${a1(atRow, atColumn)}`
    if (place !== revealed) root.grid.querySelector('[aria-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    revealed = place
  }

  /** Types into the selected cell, beginning with what was pressed; Enter takes it and goes down. */
  function edit(sheet: string, { row, column }: { row: number; column: number }, first: string): void {
    const cell = root.grid.querySelector<HTMLElement>('[aria-selected]')
    if (!cell) return
    const input = document.createElement('input')
    input.value = first
    cell.replaceChildren(input)
    input.focus()
    setEditing(true)
    input.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      setEditing(false)
      if (event.key === 'Enter') {
        view.type({ sheet, row, column }, input.value)
        select(sheet, row + 1, column)
      } else {
        redraw()
        root.grid.focus()
      }
    })
  }

  function setEditing(now: boolean): void {
    editing = now
    view.setEditing(now)
  }

  root.grid.addEventListener('keydown', (event) => {
    const sheet = view.front()
    if (!sheet || event.ctrlKey || event.metaKey || event.altKey) return
    const { row, column } = sheet.at
    if (event.key === 'ArrowDown' || event.key === 'Enter') select(sheet.name, row + 1, column)
    else if (event.key === 'Delete') view.type({ sheet: sheet.name, row, column }, null)
    else if (event.key.length === 1) edit(sheet.name, sheet.at, event.key)
    else return
    event.preventDefault()
    redraw()
  })

  return { redraw }
}

function heading(text: string, width?: number | null): HTMLElement {
  const cell = document.createElement('th')
  cell.textContent = text
  if (width === null) cell.hidden = true
  else if (width !== undefined) cell.style.width = `${Math.round(width)}px`
  return cell
}
