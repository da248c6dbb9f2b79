/** Proposes a canonical measure (标准指标) for an indicator where the name is known and the unit of measure agrees. */
import type { Measure } from '../model'
import { readName, sameNature } from '../notation'
import { simplify } from './script'

/** Finds measures by name; made once for a list of measures. */
export class MeasureNames {
  private readonly byKey = new Map<string, Measure[]>()

  constructor(measures: readonly Measure[]) {
    for (const measure of measures) {
      for (const key of new Set([measure.name['zh-CN'], ...measure.aliases].map(keyOf))) {
        this.byKey.set(key, [...this.byKey.get(key) ?? [], measure])
      }
    }
  }

  /** The id of the one measure of that name whose unit is of the same nature; `''` where there is none, or more than one. */
  find(name: string, unitOfMeasure: string | null): string {
    const named = this.byKey.get(keyOf(name)) ?? []
    const fitting = named.filter((measure) => unitOfMeasure === null || measure.unitOfMeasure === null
      || sameNature(unitOfMeasure, measure.unitOfMeasure))
    return fitting.length === 1 ? fitting[0]!.id : ''
  }
}

function keyOf(name: string): string {
  return readName(simplify(name).normalize('NFKC')).bareName.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()
}
