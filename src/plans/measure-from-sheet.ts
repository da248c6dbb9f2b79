/** Reads a measure (标准指标) that a plan brings along from its row in the plan's sheet. */
import { languages, planSheetWords, type PlanSheetHeading } from '../messages'
import type { Measure } from '../model'
import { parseList } from './list-text'
import { meanings, wordKey, type SheetCells } from './sheet-cells'

const directionMeanings = meanings(({ directions }) => directions)
const kindMeanings = meanings(({ kinds }) => kinds)
const addingMeanings = meanings(({ addings }) => addings)
const traitMeanings = meanings(({ traits }) => traits)
const withoutMeanings = meanings(({ without }) => without)

type MeasureJson = { [K in keyof Measure]?: unknown }

/** The fields of a measure as far as they were read; what is wrong with them is reported under `path`. */
export function readMeasure(page: SheetCells, path: string, row: number, columns: ReadonlyMap<PlanSheetHeading, number>): MeasureJson {
  const text = (field: string, key: PlanSheetHeading) => page.text(`${path}.${field}`, row, columns.get(key))
  const [unit, note] = [text('unitOfMeasure', 'unitOfMeasure'), text('note', 'description')]
  return {
    id: page.plain(`${path}.id`, row, columns.get('measure')), name: { 'zh-CN': text('name.zh-CN', 'measureName'), en: text('name.en', 'english') },
    aliases: parseList(text('aliases', 'aliases')), unitOfMeasure: unit === '' ? null : unit,
    direction: page.meant(`${path}.direction`, row, columns.get('direction'), directionMeanings),
    components: parseList(text('components', 'components')), addingUp: addingUpOf(page, `${path}.addingUp`, text('addingUp', 'addingUp')),
    ...kindOf(page, `${path}.kind`, text('kind', 'kind')), ...note === '' ? {} : { note },
  }
}

/** 加权（常住人口）, 相加. */
function addingUpOf(page: SheetCells, path: string, text: string): { way?: string; by?: string } {
  const [, way = '', by] = /^([^（(]*)(?:[（(]([^]*)[)）]\s*)?$/u.exec(text) ?? []
  const meant = addingMeanings.get(wordKey(way))
  if (meant === undefined && text !== '') page.report(path, { id: 'wrong-form' })
  return { way: meant, ...by === undefined ? {} : { by } }
}

/** The kind, and what may be said behind it: 比率、可超过100、属于 some-measure. */
function kindOf(page: SheetCells, path: string, text: string): MeasureJson {
  const [kind, ...said] = parseList(text)
  const meant = kindMeanings.get(wordKey(kind ?? ''))
  if (kind !== undefined && meant === undefined) page.report(path, { id: 'wrong-form' })
  const measure: MeasureJson = { kind: meant }
  for (const trait of said) {
    const key = wordKey(trait)
    const whole = languages.map((language) => wordKey(planSheetWords[language].partOf)).find((words) => key.startsWith(words))
    const [has, lacks] = [traitMeanings.get(key), withoutMeanings.get(key)]
    if (has) measure[has] = true
    else if (lacks) measure[lacks] = false
    else if (whole !== undefined) measure.partOf = key.slice(whole.length)
    else page.report(path, { id: 'wrong-form' })
  }
  return measure
}
