/** Check: an indicator's name states no unit of measure (计量单位). */
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintRow } from './subject'
import { namesShare } from './unit-words'

type Data = { name: string; expected: string | null; inCells: string | null }

export const unitMissing = defineCheck<Data>({
  id: 'unit-missing',
  severity: 'warning',
  basis: {
    'zh-CN': '指标名称末尾的括号写计量单位；没有单位，数值是百分数、人还是万人就无从判断。',
    en: 'The name states the unit in its last parentheses; without it nobody can tell %, persons and ten thousands of persons apart.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的名称没有写计量单位${d.inCells === null ? '' : `，单位“${d.inCells}”只写在部分单元格里`}。请在名称末尾补上（${d.expected ?? '按指标含义'}）。`,
    en: (d) => `The name of ${quoted(d.name)} states no unit of measure${d.inCells === null ? '' : `; “${d.inCells}” stands in some cells only`}. Add it at the end of the name (${d.expected ?? 'as the indicator means'}).`,
  },
  example: { name: '参保率', expected: '%', inCells: null },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const { name: { bareName, unitOfMeasure: printed }, measure } = row
    if (printed !== null || measure?.kind === 'milestone' || hasUnknownUnit(bareName)) return []
    const expected = measure?.unitOfMeasure ?? (namesShare(bareName) ? '%' : null)
    const numbers = [...row.bases, ...row.targets].filter(({ reading }) => reading.kind === 'quantity' || reading.kind === 'components')
    const [cell] = numbers
    if (expected === null || !cell) return []
    const own = numbers.map(({ reading }) => unitIn(reading))
    if (own.every((unit) => unit !== null)) return []
    const at = own.findIndex((unit) => unit !== null)
    const data = { name: nameOf(row), expected, inCells: own[at] ?? null }
    return [{ places: [placeOfName(row), placeOf(row, numbers[at] ?? cell)], data }]
  }),
})

/** A unit that the notation does not know: (吨标准煤/万元). */
function hasUnknownUnit(bareName: string): boolean {
  return /[(（][^()（）]*(?:[0-9/／·‰%A-Za-z]|分之)[^()（）]*[)）]$/u.test(bareName)
}

function unitIn(reading: LintRow['targets'][number]['reading']): string | null {
  return reading.kind === 'quantity' ? reading.quantity.unit : reading.kind === 'components' ? reading.components[0]!.quantity.unit : null
}
