/** Validations and conditional formats. Relative references in their formulas count from the active cell. */
import type { Area } from '../../../../src/model'
import { checkAlive, HostObject, Mistake, print, Refusal } from './bridge'
import { cellsIn, overlap } from './layers'
import { Font, Interior, type Painter } from './looks'
import { Range } from './ranges'
import { formulaFor, type RuleState, type ValidationState } from './rules-state'
import type { Session } from './session'
import type { SheetState } from './sheet-state'
import { oneOf, text, truth, whole } from './wanted'

/** What a validation goes by: anything, whole numbers, decimals, a list, dates, times, a length, a formula. */
const validationTypes = [0, 1, 2, 3, 4, 5, 6, 7]
const list = 3

export class Validation extends HostObject {
  readonly declared = ['Et.Validation']
  constructor(private readonly session: Session, private readonly sheet: SheetState, private readonly areas: readonly Area[]) { super() }
  override [checkAlive](): void { this.sheet.checkThere() }

  Add(type: unknown, alertStyle: unknown = 1, operator: unknown = 1, formula?: unknown, formula2?: unknown): void {
    this.sheet.checkAllowed()
    oneOf(type, validationTypes)
    oneOf(alertStyle, [1, 2, 3])
    oneOf(operator, [1, 2, 3, 4, 5, 6, 7, 8])
    if (formula2 !== undefined) throw new Mistake('a second formula is not implemented in the fake WPS')
    if (type !== 0 && formula === undefined) throw new Refusal('a validation needs a formula')
    const told = formula === undefined ? '' : text(formula)
    if (told.length > 255) throw new Refusal('a formula or list of a validation has at most 255 characters')
    if (type === 7 && !told.startsWith('=')) throw new Mistake(`the formula ${print(formula)} lacks its =`)
    if (this.#states.length > 0) throw new Refusal('there is a validation already')
    this.sheet.validations.push({
      type: type as number, alertStyle: alertStyle as number, operator: operator as number, areas: [...this.areas],
      formula: told, anchor: this.session.activeCell,
      ignoreBlank: true, inCellDropdown: true, showInput: true, showError: true, inputTitle: '', inputMessage: '', errorTitle: '', errorMessage: '',
    })
  }
  Delete(): void {
    this.sheet.checkAllowed()
    this.sheet.takeAreas(this.sheet.validations, this.areas)
  }

  get Type(): number { return this.#state.type }
  get AlertStyle(): number { return this.#state.alertStyle }
  get Operator(): number { return this.#state.operator }
  get Formula1(): string {
    const state = this.#state
    return state.type === list && !state.formula.startsWith('=') ? state.formula : formulaFor(state, this.session.activeCell)
  }
  get IgnoreBlank(): boolean { return this.#state.ignoreBlank }
  set IgnoreBlank(value: unknown) { this.#change({ ignoreBlank: truth(value) }) }
  get InCellDropdown(): boolean { return this.#state.inCellDropdown }
  set InCellDropdown(value: unknown) { this.#change({ inCellDropdown: truth(value) }) }
  get ShowInput(): boolean { return this.#state.showInput }
  set ShowInput(value: unknown) { this.#change({ showInput: truth(value) }) }
  get ShowError(): boolean { return this.#state.showError }
  set ShowError(value: unknown) { this.#change({ showError: truth(value) }) }
  get InputTitle(): string { return this.#state.inputTitle }
  set InputTitle(value: unknown) { this.#change({ inputTitle: text(value, 32) }) }
  get InputMessage(): string { return this.#state.inputMessage }
  set InputMessage(value: unknown) { this.#change({ inputMessage: text(value, 255) }) }
  get ErrorTitle(): string { return this.#state.errorTitle }
  set ErrorTitle(value: unknown) { this.#change({ errorTitle: text(value, 32) }) }
  get ErrorMessage(): string { return this.#state.errorMessage }
  set ErrorMessage(value: unknown) { this.#change({ errorMessage: text(value, 255) }) }

  get #states(): ValidationState[] {
    return this.sheet.validations.filter((it) => it.areas.some((area) => this.areas.some((own) => overlap(area, own))))
  }
  /** The one validation of all cells. @throws Refusal. */
  get #state(): ValidationState {
    const [state, ...more] = this.#states
    if (!state || more.length > 0) throw new Refusal('the cells have no validation, or not one')
    return state
  }
  #change(change: Partial<ValidationState>): void {
    this.sheet.checkAllowed()
    Object.assign(this.#state, change)
  }
}

const byValue = 1
const byFormula = 2

export class FormatConditions extends HostObject {
  readonly declared = ['Et.FormatConditions']
  constructor(private readonly session: Session, private readonly sheet: SheetState, private readonly areas: readonly Area[]) { super() }
  override [checkAlive](): void { this.sheet.checkThere() }

  get Count(): number { return this.#states.length }
  Item(index: unknown): HostObject {
    const state = this.#states[whole(index, 1, this.#states.length) - 1]!
    return state.type === 3 ? new ColorScale(this.session, this.sheet, state) : new FormatCondition(this.session, this.sheet, state)
  }
  /** A new one is the weakest, and stops those after it until it is told not to. */
  Add(type: unknown, operator?: unknown, formula?: unknown, formula2?: unknown): FormatCondition {
    this.sheet.checkAllowed('FormattingCells')
    if (oneOf(type, [byValue, byFormula]) === byValue) oneOf(operator, [1, 2, 3, 4, 5, 6, 7, 8])
    if (formula2 !== undefined) throw new Mistake('a second formula is not implemented in the fake WPS')
    if (!text(formula).startsWith('=')) throw new Mistake(`the formula ${print(formula)} lacks its =`)
    if (cellsIn(this.areas) === 0) throw new Refusal('a conditional format needs cells')
    const state: RuleState = {
      type: type as number, areas: [...this.areas], formula: formula as string, anchor: this.session.activeCell, stopIfTrue: true, look: {},
    }
    this.sheet.rules.push(state)
    return new FormatCondition(this.session, this.sheet, state)
  }
  /** Takes these cells from every conditional format. */
  Delete(): void {
    this.sheet.checkAllowed('FormattingCells')
    this.sheet.takeAreas(this.sheet.rules, this.areas)
  }

  get #states(): RuleState[] {
    return this.sheet.rules.filter((rule) => rule.areas.some((area) => this.areas.some((own) => overlap(area, own))))
  }
}

/** What conditional formats of all kinds have. */
abstract class AnyCondition extends HostObject {
  constructor(protected readonly session: Session, protected readonly sheet: SheetState, protected readonly state: RuleState) { super() }
  override [checkAlive](): void {
    this.sheet.checkThere()
    if (!this.sheet.rules.includes(this.state)) throw new Refusal('the conditional format is gone')
  }
  get Type(): number { return this.state.type }
  get AppliesTo(): Range { return new Range(this.session, this.sheet, this.state.areas) }
  get Priority(): number { return this.sheet.rules.indexOf(this.state) + 1 }
  set Priority(value: unknown) { moveTo(this.sheet, this.state, whole(value, 1, this.sheet.rules.length) - 1) }
  SetFirstPriority(): void { moveTo(this.sheet, this.state, 0) }
  SetLastPriority(): void { moveTo(this.sheet, this.state, this.sheet.rules.length - 1) }
  ModifyAppliesToRange(range: unknown): void {
    if (!(range instanceof Range) || range.sheet !== this.sheet) throw new Mistake('a conditional format applies to a range of its sheet')
    this.sheet.checkAllowed('FormattingCells')
    this.state.areas = [...range.areas]
  }
  Delete(): void {
    this.sheet.checkAllowed('FormattingCells')
    this.sheet.rules.splice(this.sheet.rules.indexOf(this.state), 1)
  }
}

class FormatCondition extends AnyCondition {
  readonly declared = ['Et.FormatCondition']
  get Formula1(): string { return formulaFor(this.state, this.session.activeCell) }
  get StopIfTrue(): boolean { return this.state.stopIfTrue }
  set StopIfTrue(value: unknown) {
    this.sheet.checkAllowed('FormattingCells')
    this.state.stopIfTrue = truth(value)
  }
  get Interior(): Interior { return new Interior(rulePainter(this.sheet, this.state)) }
  get Font(): Font { return new Font(rulePainter(this.sheet, this.state)) }
}

class ColorScale extends AnyCondition {
  readonly declared = ['Et.ColorScale']
}

function moveTo(sheet: SheetState, rule: RuleState, place: number): void {
  sheet.checkAllowed('FormattingCells')
  sheet.rules.splice(sheet.rules.indexOf(rule), 1)
  sheet.rules.splice(place, 0, rule)
}

/** Looks of a conditional format: null where it says nothing. The size and name of a font cannot be had. */
function rulePainter(sheet: SheetState, { look }: RuleState): Painter {
  return {
    get: (name) => look[name] ?? null,
    set: (name, value) => {
      if (name === 'Font.Name' || name === 'Font.Size') throw new Refusal(`a conditional format has no ${name}`)
      sheet.checkAllowed('FormattingCells')
      look[name] = value
    },
  }
}
