/** Header and footer codes, taken apart. */

/** The three parts of a header or footer code: `&L左&C中&R右`; text before the first code stands in the middle. */
export function footerParts(code: string): Record<'L' | 'C' | 'R', string> {
  const parts = { L: '', C: '', R: '' }
  let part: keyof typeof parts = 'C'
  for (const token of code.match(/&.|[^&]+|&$/gsu) ?? []) {
    if (token === '&L' || token === '&C' || token === '&R') part = token[1] as keyof typeof parts
    else parts[part] += token
  }
  return parts
}
