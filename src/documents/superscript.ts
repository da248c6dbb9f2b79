/** Raised digits (上标): 10⁴ is not 104, and a note's mark is no part of a name. */

const raised: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '-': '⁻', '−': '⁻', '+': '⁺',
}

/** A raised text as it is printed: digits and signs as raised ones; other raised texts stay. */
export function superscript(text: string): string {
  return /^\s*[-−+]?[0-9]+\s*$/u.test(text) ? text.replace(/[-−+0-9]/gu, (digit) => raised[digit] ?? digit) : text
}
