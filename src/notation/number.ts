/** What a printed number must look like. */

/** As many significant digits as a sheet holds. */
const longestNumber = 15

/**
 * Whether an unsigned number is well formed: digits without a leading zero, or groups of three behind commas, then an
 * optional fraction; with no more significant digits than a sheet holds.
 */
export function isNumber(printed: string): boolean {
  return /^(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/.test(printed) && significantDigits(printed) <= longestNumber
}

export function isZero(digits: string): boolean {
  return significantDigits(digits) === 0
}

/** Digits from the first to the last that carry the value; zeros at the end of a fraction are printed on purpose and count. */
function significantDigits(printed: string): number {
  const digits = printed.replaceAll(',', '').replace('.', '')
  let from = 0
  while (digits[from] === '0') from++
  let to = digits.length
  if (!printed.includes('.')) while (to > from && digits[to - 1] === '0') to--
  return to - from
}
