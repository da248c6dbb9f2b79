/** Defined names (名称) of a workbook. */
import type { DefinedName } from '../../template/layout'
import { parseReference, referenceTo, sameName, type Patch } from '../../workbook'

/** A name as WPS has it. */
export interface KnownName {
  name: string
  refersTo: string
  visible: boolean
}

/** The names of the workbook, not those of a single sheet. */
export function namesOf(workbook: Et.Workbook): (KnownName & { item: Et.Name })[] {
  const all = workbook.Names
  const count = all.Count
  return Array.from({ length: count }, (_, index) => {
    const item = all.Item(index + 1)
    return { item, name: item.Name, refersTo: String(item.RefersTo), visible: item.Visible }
  }).filter(({ name }) => !name.includes('!'))
}

/** A name that points to one area of one sheet; none for another. */
export function definedName({ name, refersTo, visible }: KnownName): DefinedName[] {
  const reference = parseReference(refersTo)
  return reference ? [{ name, ...reference, ...visible ? {} : { hidden: true } }] : []
}

/** The names as a change wants them; those that point to a replaced sheet go on pointing to its place. */
export function changedNames(before: readonly KnownName[], { names = [], removeNames = [] }: Patch): KnownName[] {
  const changed = names.map((name) => ({ name: name.name, refersTo: referenceTo(name), visible: !name.hidden }))
  const replaced = (name: string) => [...removeNames, ...changed.map((other) => other.name)].some((other) => sameName(other, name))
  return [...before.filter(({ name }) => !replaced(name)), ...changed]
}

/** Makes the names of the workbook point to what is wanted, whatever they point to now, and takes away those to remove that are not wanted. */
export function putNames(workbook: Et.Workbook, wanted: readonly KnownName[], remove: readonly string[]): void {
  const now = namesOf(workbook)
  const has = (names: readonly string[], name: string) => names.some((other) => sameName(other, name))
  for (const { name, item } of now) if (has(remove, name) && !has(wanted.map((other) => other.name), name)) item.Delete()
  for (const { name, refersTo, visible } of wanted) {
    const known = now.find((other) => sameName(other.name, name))
    if (!known) workbook.Names.Add(name, refersTo, visible)
    else {
      if (known.refersTo !== refersTo) known.item.RefersTo = refersTo
      if (known.visible !== visible) known.item.Visible = visible
    }
  }
}
