/** Recognises sheets that we did not make (认表): headings in other words and order, names written otherwise. */
export type { Alternative, NameEvidence } from './catalogue'
export { mappedRoles, type MappedRole } from './headings'
export { isSum } from './lines'
export { mappedKind, mappingOf, parseMappedName, recogniseMapped, wishesOf, type MappedSheet } from './mapping'
export type * from './proposal'
export { propose, withColumn, withPeriod, withPlan, withRow } from './propose'
export type { SheetSource } from './source'
export { compareUnits, readStated, statedUnit } from './units'
