/** The unit of measure (计量单位) as a part of an indicator's name: its last parentheses. */
import { readName } from '../../notation'

/** The name with another unit in its last parentheses, or with none for `''`; a mark behind it stays behind. */
export function withUnit(name: string, unit: string): string {
  const mark = /[\s★☆*＊※]+$/u.exec(name)?.[0] ?? ''
  const stem = withoutUnit(mark === '' ? name : name.slice(0, -mark.length)).trimEnd()
  return `${stem}${unit.trim() === '' ? '' : `（${unit.trim()}）`}${mark}`
}

function withoutUnit(name: string): string {
  const { unitOfMeasure, bareName } = readName(name)
  if (unitOfMeasure === null) return name
  for (let at = name.length - 1; at >= 0; at--) {
    if (name[at] !== '(' && name[at] !== '（') continue
    const stem = name.slice(0, at)
    const read = readName(stem)
    if (read.unitOfMeasure === null && read.bareName === bareName) return stem
  }
  return bareName
}
