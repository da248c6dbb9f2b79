/** The function CELL, with the number format that Univer's own does not look at. */
import {
  BaseReferenceObject, FUNCTION_NAMES_INFORMATION, functionInformation, StringValueObject, type BaseFunction, type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula'

type FunctionClass = new (name: string) => BaseFunction

const builtIn = functionInformation.find(([, name]) => name === FUNCTION_NAMES_INFORMATION.CELL)?.[0] as unknown as FunctionClass

/**
 * CELL("format", A1) answers P0, P1, … for a percentage and D1 for a date or time, as Excel tells them apart, so that a
 * formula can tell 93% from 0.93 and a date from a value.
 * Univer's own answers G for every format; all else is left to it.
 */
class CellFunction extends builtIn {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const [infoType, reference] = variants as [BaseValueObject, FunctionVariantType]
    if (reference instanceof BaseReferenceObject && infoType.isString() && String(infoType.getValue()).toLowerCase() === 'format') {
      const { startRow, startColumn } = reference.getRangePosition()
      const pattern = reference.getCellPattern(reference.getUnitId(), reference.getSheetId(), startRow, startColumn)
      const percentage = /^[0#,]*(?:\.([0#]+))?%/.exec(pattern)
      if (percentage) return StringValueObject.create(`P${percentage[1]?.length ?? 0}`)
      if (/[ymdh]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) return StringValueObject.create('D1')
    }
    return super.calculate(...variants)
  }
}

/** For the configuration of Univer's formula plugin: comes after its own functions and takes their place. */
export const functionsOfOurs: [FunctionClass, string][] = [[CellFunction, 'CELL']]
