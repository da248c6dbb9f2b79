/** How cells look: fill, font, borders. */
import type { Area } from '../../../../src/model'
import { HostObject } from './bridge'
import { cellsIn } from './layers'
import type { Session } from './session'
import type { SheetState } from './sheet-state'
import { colour, number, oneOf, text, truth } from './wanted'
import { Refusal } from './bridge'

/** Reads and writes looks, by their names. */
export interface Painter {
  get(name: string): unknown
  set(name: string, value: unknown): void
}

/** What cells look like; null (or undefined) where they differ. */
export function cellPainter(session: Session, sheet: SheetState, areas: readonly Area[]): Painter {
  return {
    get: (name) => {
      const [first, ...others] = sheet.look(name).among(areas)
      return others.length > 0 ? session.mixed : first
    },
    set: (name, value) => {
      sheet.checkAllowed('FormattingCells')
      sheet.paint(name, areas, value)
    },
  }
}

const none = -4142
const colourIndex = -4105

export class Interior extends HostObject {
  readonly declared = ['Et.Interior']
  readonly #painter: Painter
  constructor(painter: Painter) { super(); this.#painter = painter }
  get Color(): unknown { return this.#painter.get('Interior.Color') }
  set Color(value: unknown) {
    this.#painter.set('Interior.Color', colour(value))
    this.#painter.set('Interior.Pattern', 1)
  }
  get ColorIndex(): unknown { return this.#painter.get('Interior.Pattern') === none ? none : this.#painter.get('Interior.Color') }
  set ColorIndex(value: unknown) {
    oneOf(value, [none])
    this.#painter.set('Interior.Color', 0xFFFFFF)
    this.#painter.set('Interior.Pattern', none)
  }
  get Pattern(): unknown { return this.#painter.get('Interior.Pattern') }
  set Pattern(value: unknown) { this.#painter.set('Interior.Pattern', oneOf(value, [1, none])) }
}

export class Font extends HostObject {
  readonly declared = ['Et.Font']
  readonly #painter: Painter
  constructor(painter: Painter) { super(); this.#painter = painter }
  get Name(): unknown { return this.#painter.get('Font.Name') }
  set Name(value: unknown) { this.#painter.set('Font.Name', text(value, 31)) }
  get Size(): unknown { return this.#painter.get('Font.Size') }
  set Size(value: unknown) { this.#painter.set('Font.Size', number(value, 1, 409)) }
  get Bold(): unknown { return this.#painter.get('Font.Bold') }
  set Bold(value: unknown) { this.#painter.set('Font.Bold', truth(value)) }
  get Italic(): unknown { return this.#painter.get('Font.Italic') }
  set Italic(value: unknown) { this.#painter.set('Font.Italic', truth(value)) }
  get Strikethrough(): unknown { return this.#painter.get('Font.Strikethrough') }
  set Strikethrough(value: unknown) { this.#painter.set('Font.Strikethrough', truth(value)) }
  get Underline(): unknown { return this.#painter.get('Font.Underline') }
  set Underline(value: unknown) { this.#painter.set('Font.Underline', oneOf(value, [none, 2, -4119, 4, 5])) }
  get Color(): unknown { return this.#painter.get('Font.Color') }
  set Color(value: unknown) { this.#painter.set('Font.Color', colour(value)) }
  get ColorIndex(): unknown { return this.#painter.get('Font.Color') === 0 ? colourIndex : this.#painter.get('Font.Color') }
}

const sides: Record<number, 'Left' | 'Top' | 'Bottom' | 'Right'> = { 7: 'Left', 8: 'Top', 9: 'Bottom', 10: 'Right' }

/** The cells of areas whose side is a line of an index of `Borders`. */
function lined(areas: readonly Area[], index: number): { side: string; areas: Area[] }[] {
  const of = (side: string, part: (area: Area) => Area) =>
    ({ side, areas: areas.map(part).filter(({ rows, columns }) => rows > 0 && columns > 0) })
  switch (index) {
    case 7: return [of('Left', (area) => ({ ...area, columns: 1 }))]
    case 8: return [of('Top', (area) => ({ ...area, rows: 1 }))]
    case 9: return [of('Bottom', (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }))]
    case 10: return [of('Right', (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }))]
    case 11: return [
      of('Left', (area) => ({ ...area, column: area.column + 1, columns: area.columns - 1 })), of('Right', (area) => ({ ...area, columns: area.columns - 1 })),
    ]
    default: return [
      of('Top', (area) => ({ ...area, row: area.row + 1, rows: area.rows - 1 })), of('Bottom', (area) => ({ ...area, rows: area.rows - 1 })),
    ]
  }
}

export class Borders extends HostObject {
  readonly declared = ['Et.Borders']
  constructor(private readonly session: Session, private readonly sheet: SheetState, private readonly areas: readonly Area[]) { super() }
  get Count(): number { return 6 }
  Item(index: unknown): Border {
    oneOf(index, [...Object.keys(sides).map(Number), 11, 12])
    return new Border(this.session, this.sheet, lined(this.areas, index as number))
  }
}

class Border extends HostObject {
  readonly declared = ['Et.Border']
  readonly #sides: { side: string; areas: Area[] }[]
  constructor(private readonly session: Session, private readonly sheet: SheetState, lined: { side: string; areas: Area[] }[]) {
    super()
    this.#sides = lined
  }
  get LineStyle(): unknown { return this.#get('LineStyle') }
  set LineStyle(value: unknown) { this.#set('LineStyle', oneOf(value, [1, -4115, 4, 5, -4118, -4119, 13, none])) }
  get Weight(): unknown { return this.#get('Weight') }
  set Weight(value: unknown) { this.#draw('Weight', oneOf(value, [1, 2, -4138, 4])) }
  get Color(): unknown { return this.#get('Color') }
  set Color(value: unknown) { this.#draw('Color', colour(value)) }

  #get(name: string): unknown {
    const found = new Set(this.#sides.flatMap(({ side, areas }) => this.sheet.look(`Borders.${side}.${name}`).among(areas)))
    return found.size > 1 ? this.session.mixed : [...found][0]
  }
  #set(name: string, value: unknown): void {
    this.sheet.checkAllowed('FormattingCells')
    if (cellsIn(this.#sides.flatMap(({ areas }) => areas)) === 0) throw new Refusal('one row or column has no lines inside')
    for (const { side, areas } of this.#sides) this.sheet.paint(`Borders.${side}.${name}`, areas, value)
  }
  /** A line that is given a colour or a width is there. */
  #draw(name: string, value: unknown): void {
    if (this.LineStyle === none) this.#set('LineStyle', 1)
    this.#set(name, value)
  }
}
