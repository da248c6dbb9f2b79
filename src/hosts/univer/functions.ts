/** Functions of ours that formulas in the open workbook may call, beside Univer's own. */
import { ICommandService, type Univer } from '@univerjs/core'
import {
  ArrayValueObject, BaseFunction, ErrorValueObject, FunctionType, IFunctionService, NumberValueObject,
  SetTriggerFormulaCalculationStartMutation, StringValueObject,
  type BaseValueObject, type ErrorType, type IFunctionInfo,
} from '@univerjs/engine-formula'

/** A function for formulas. */
export interface SheetFunction {
  /** As written in formulas, in capitals: `DUIBIAO.STATUS`. */
  name: string
  /**
   * Takes values: number, text, boolean, null for an empty cell, an error value as its text (`#N/A`), rows of these for an area.
   * Must not throw: Univer would compute nothing any more.
   */
  calculate: (...args: unknown[]) => number | string | { error: string }
}

/** What the help beside a formula shows of a function. */
export interface FunctionHelp {
  name: string
  description: string
  parameters: readonly { name: string; description?: string; optional?: boolean }[]
}

/**
 * Makes functions known to formulas, also under the names that Excel gives an add-in's functions in its files
 * (`_xldudf_DUIBIAO_STATUS`). Cells that call them and were computed before stay `#NAME?`, so do it before opening a workbook.
 */
export function registerFunctions(univer: Univer, functions: readonly SheetFunction[]): void {
  const names = ({ name }: SheetFunction) => [name, `_XLDUDF_${name.replaceAll('.', '_')}`]
  const executors = functions.flatMap((one) => names(one).map((name) => new ExternalFunction(name, one.calculate)))
  univer.__getInjector().get(IFunctionService).registerExecutors(...executors)
}

/** Computes every formula again, as is due when functions would answer otherwise than before. */
export function recalculate(univer: Univer): void {
  const params = { commands: [], forceCalculation: true }
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params)
}

/** Help in the form that Univer's formula plugin takes in its configuration. */
export function describeFunctions(functions: readonly FunctionHelp[]): IFunctionInfo[] {
  return functions.map(({ name, description, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameter.description ?? '', example: parameter.name, require: parameter.optional ? 0 : 1, repeat: 0,
    })),
  }))
}

/** Univer's class for custom functions reads a text result as if it were typed: `22.20` would become 22.2 and `100%` the number 1. */
class ExternalFunction extends BaseFunction {
  constructor(name: string, private readonly answer: SheetFunction['calculate']) {
    super(name)
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const outcome = this.answer(...variants.map(valueOf))
    if (typeof outcome === 'number') return NumberValueObject.create(outcome)
    return typeof outcome === 'string' ? StringValueObject.create(outcome) : ErrorValueObject.create(outcome.error as ErrorType)
  }
}

function valueOf(variant: BaseValueObject): unknown {
  if (variant instanceof ArrayValueObject) {
    const rows = variant.getArrayValue().map((row) => row.map((cell) => cell ? valueOf(cell) : null))
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows
  }
  return variant.isNull() ? null : variant.isError() ? (variant as ErrorValueObject).getErrorType() : variant.getValue()
}
