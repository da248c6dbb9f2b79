/** Drafts a measure (标准指标) for an indicator that no known one means: a proposal for a person to complete. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { DraftReasonId } from '../../messages'
import type { Measure } from '../../model'
import { parseUnit } from '../../notation'
import { directionOf } from './direction'
import { readIndicator, type UnmatchedIndicator } from './indicator'
import { kindOf, type MeasureKind } from './kind'

export interface MeasureDraft {
  /** A guess, however well founded, until a person has confirmed it. */
  proposed: true
  measure: Measure
  reasons: { id: DraftReasonId; parameters: Readonly<Record<string, string>> }[]
}

/** Digits of the hash that tells drafts apart. */
const idDigits = 12
const prefix = 'proposed-'

/** Whether a measure began as a draft of a row: it belongs to the plans that use it, not to the measures that all regions share. */
export function isOwnMeasure(id: string): boolean {
  return id.startsWith(prefix)
}

const adding: Record<MeasureKind, Measure['addingUp']['way']> = {
  count: 'sum', amount: 'sum', 'running-total': 'sum', 'five-year-total': 'sum', milestone: 'all-must-pass',
  rate: 'not-addable', average: 'not-addable', index: 'not-addable',
}

/**
 * A measure with the indicator's name and unit, and with kind and direction as they seem. Its id depends on name and unit alone, so that
 * two plans with the same row meet in it.
 */
export function newMeasure(indicator: UnmatchedIndicator): MeasureDraft {
  const own = readIndicator(indicator)
  const { key, bareName, unitOfMeasure, readings } = own
  const { kind, reason } = kindOf(own)
  const direction = directionOf(own)
  const unit = unitOfMeasure === null ? null : parseUnit(unitOfMeasure)?.unit ?? unitOfMeasure
  const name = bareName === '' ? '—' : bareName
  const components = [...new Set(readings.flatMap((reading) => reading.kind === 'components' ? reading.components.map(({ label }) => label) : []))]
  const grows = /增长|增幅|增速/u.test(bareName)
  return {
    proposed: true,
    measure: {
      id: `${prefix}${bytesToHex(sha256(utf8ToBytes(`${key}\n${unit ?? ''}`))).slice(0, idDigits)}`,
      name: { 'zh-CN': name, en: name }, aliases: [name], unitOfMeasure: unit,
      direction: direction.direction, kind, components, addingUp: { way: adding[kind] },
      ...grows ? { mayExceedHundred: true, mayBeNegative: true } : {},
      ...kind === 'count' && /^(?:年度|当年|新增)/u.test(bareName) ? { startsAnew: true } : {},
    },
    reasons: [
      reason, direction.reason, { id: 'english-name-open', parameters: {} },
      ...kind === 'rate' || kind === 'average' ? [{ id: 'adding-up-open' as const, parameters: {} }] : [],
    ],
  }
}
