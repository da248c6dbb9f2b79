/** A fake workbook: sheets and names. */
import { isName } from '../../../../src/workbook'
import { parseReference, quoted } from './addresses'
import { Refusal } from './bridge'
import { SheetState } from './sheet-state'

export interface NameState {
  name: string
  /** With `=`. */
  refersTo: string
  visible: boolean
  /** The sheet that it belongs to; null where it belongs to the workbook. */
  scope: SheetState | null
}

export class BookState {
  sheets: SheetState[] = []
  readonly names: NameState[] = []
  active: SheetState
  uses1904 = false
  /** Counts whatever may change what a formula gives. */
  edits = 0
  open = true
  structureLocked = false
  readOnly = false
  /** Formulas are computed only when it is asked for. */
  manual = false

  /** `fullName` with its folders where it was ever saved. */
  constructor(readonly fullName: string, private readonly isEditing: () => boolean) {
    this.active = this.addSheet()
  }

  get name(): string {
    return this.fullName.split(/[\\/]/).at(-1)!
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  }

  /** @throws Refusal where the workbook is closed, or a person is editing a cell. */
  checkThere(): void {
    if (!this.open) throw new Refusal(`the workbook ${this.name} is closed`)
    if (this.isEditing()) throw new Refusal('a cell is being edited')
  }

  /** A sheet that a test names. */
  sheet(name: string): SheetState {
    const found = this.sheetNamed(name)
    if (!found) throw new Error(`no sheet ${name} in ${this.name}`)
    return found
  }

  /** Adds a sheet before the one of a position, and brings it to the front. */
  addSheet(position = 0): SheetState {
    this.checkStructure()
    let number = 1
    while (this.sheetNamed(`Sheet${number}`)) number++
    const sheet = new SheetState(`Sheet${number}`, this)
    this.sheets.splice(position, 0, sheet)
    this.active = sheet
    return sheet
  }

  rename(sheet: SheetState, name: string): void {
    this.checkStructure()
    const wrong = !/^[^\\/?*:[\]]{1,31}$/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)
    if (wrong) throw new Refusal(`${name} is no name for a sheet`)
    if ((this.sheetNamed(name) ?? sheet) !== sheet) throw new Refusal(`there is a sheet ${name}`)
    this.follow(sheet, name)
    sheet.name = name
    this.edits++
  }

  delete(sheet: SheetState): void {
    this.checkStructure()
    if (sheet.visible === 2) throw new Refusal('a very hidden sheet cannot be deleted')
    this.checkAnotherShown(sheet)
    this.follow(sheet, null)
    this.leave(sheet)
    this.sheets = this.sheets.filter((other) => other !== sheet)
    for (const name of this.names.filter(({ scope }) => scope === sheet)) this.names.splice(this.names.indexOf(name), 1)
    this.edits++
  }

  show(sheet: SheetState, visible: number): void {
    this.checkStructure()
    if (visible !== -1) {
      this.checkAnotherShown(sheet)
      this.leave(sheet)
    }
    sheet.visible = visible
  }

  /** Moves a sheet before the one of a position, as counted without it. */
  move(sheet: SheetState, position: number): void {
    this.checkStructure()
    this.sheets = this.sheets.filter((other) => other !== sheet)
    this.sheets.splice(position, 0, sheet)
  }

  /** Adds a name or gives it something else to refer to. @throws Refusal. */
  setName(name: string, refersTo: string, visible: boolean, scope: SheetState | null = null): NameState {
    if (!isName(name)) throw new Refusal(`${name} is no defined name`)
    const reference = parseReference(refersTo)
    const sheet = reference && this.sheetNamed(reference.sheet)
    if (reference && !sheet) throw new Refusal(`${refersTo} is nowhere`)
    const known = this.names.find((it) => it.scope === scope && it.name.toLowerCase() === name.toLowerCase())
    const state = known ?? { name, refersTo, visible, scope }
    Object.assign(state, { visible, refersTo: sheet ? `=${quoted(sheet.name)}!${refersTo.slice(refersTo.lastIndexOf('!') + 1)}` : refersTo })
    if (!known) this.names.push(state)
    return state
  }

  /** Demands that sheets can come, go and change their names. @throws Refusal. */
  checkStructure(): void {
    if (this.structureLocked) throw new Refusal('the structure of the workbook is protected')
  }

  private checkAnotherShown(sheet: SheetState): void {
    if (!this.sheets.some((other) => other !== sheet && other.visible === -1)) throw new Refusal('a workbook needs a visible sheet')
  }

  /** Another sheet comes to the front. */
  private leave(sheet: SheetState): void {
    if (this.active !== sheet) return
    const at = this.sheets.indexOf(sheet)
    const others = [...this.sheets.slice(at + 1), ...this.sheets.slice(0, at).reverse()]
    this.active = others.find(({ visible }) => visible === -1)!
  }

  /** Names follow a sheet that is renamed, and lose their reference where it is deleted. */
  private follow(sheet: SheetState, name: string | null): void {
    for (const it of this.names) {
      const reference = parseReference(it.refersTo)
      if (!reference || this.sheetNamed(reference.sheet) !== sheet) continue
      it.refersTo = `=${name === null ? '#REF!' : `${quoted(name)}!`}${it.refersTo.slice(it.refersTo.lastIndexOf('!') + 1)}`
    }
  }
}
