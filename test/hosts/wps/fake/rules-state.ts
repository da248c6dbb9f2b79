/** What a sheet keeps of conditional formats and validations. */
import type { Area } from '../../../../src/model'
import { shifted } from '../../../support/formulas'

export interface Place {
  row: number
  column: number
}

/** A formula, and the cell that was active when it was given: its relative references count from there. */
export interface Anchored {
  formula: string
  anchor: Place
}

/** A conditional format. */
export interface RuleState extends Anchored {
  /** 2 goes by a formula, 1 by the cell's value, 3 is a colour scale. */
  type: number
  areas: Area[]
  stopIfTrue: boolean
  /** What it was given, such as `Interior.Color`. */
  look: Record<string, unknown>
}

/** A data validation. */
export interface ValidationState extends Anchored {
  type: number
  alertStyle: number
  operator: number
  areas: Area[]
  ignoreBlank: boolean
  inCellDropdown: boolean
  showInput: boolean
  showError: boolean
  inputTitle: string
  inputMessage: string
  errorTitle: string
  errorMessage: string
}

/** The formula as it reads for a cell. */
export function formulaFor({ formula, anchor }: Anchored, { row, column }: Place): string {
  return shifted(formula, row - anchor.row, column - anchor.column)
}
