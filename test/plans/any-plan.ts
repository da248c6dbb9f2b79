/** Plan files of any kind, for property tests: texts that look like numbers, dates, formulas and headings, composites, rules, measures. */
import fc from 'fast-check'
import { addings, attributes, columnKey, columnRoles, directions, measureKinds, severities, type Measure, type PlanFile } from '../../src/model'

/** Texts that a spreadsheet, a list or a heading could take for something else. */
const tricky = [
  '007', '22.20', '95', '≥95', '>=95', '1:30', '2023-10', '2023-2025', '3/5', '1e5', '=1+1', '=SUM(A1:A9)', '+86', '-1', "'引号", '"引号"', '“引号”', '@某', 'TRUE',
  '#N/A', '★核心', '*核心', '一行\n二行', '\n', ' 前后空格 ', '全角　空格', '\u00a0', '１２．５％', '职工87;\n城乡居民71', '[400]', '〔400〕', '/', '—', '无', '全覆盖', '序号',
  '指标名称', '领域', '牵头单位', '附注', '规划编号', '目标 2025', '新增标准指标', '_x000A_', '<b>&amp;', '、', '，', ';', '甲、乙', '9007199254740993', '𠮷野', '\ud83d\ude00',
]
/** Carriage returns are line breaks to every spreadsheet. */
const free = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/\r\n?/g, '\n'))
export const anyText = fc.oneof(fc.constantFrom(...tricky), free)
/** What stands beside a label is empty where it is only white space. */
const said = anyText.filter((text) => text.trim() !== '')
const texts = fc.array(anyText, { maxLength: 3 })
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/)
const kebab = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'))
const period = fc.tuple(fc.integer({ min: 1949, max: 2099 }), fc.constantFrom('', 'Q1', 'Q4')).map((parts) => parts.join(''))
/** A key of a plain object that is only that. */
const isSafeKey = (key: string) => key !== '' && key !== '__proto__'

const anyMeasure: fc.Arbitrary<Measure> = fc.record({
  id: kebab, name: fc.record({ 'zh-CN': anyText, en: anyText }), aliases: texts, unitOfMeasure: fc.option(anyText), direction: fc.constantFrom(...directions),
  kind: fc.constantFrom(...measureKinds), components: texts,
  addingUp: fc.oneof(
    fc.record({ way: fc.constant('weighted' as const), by: anyText }),
    fc.constantFrom(...addings).filter((way) => way !== 'weighted').map((way) => ({ way })),
  ),
  mayExceedHundred: fc.boolean(), mayBeNegative: fc.boolean(), partOf: kebab, startsAnew: fc.boolean(), note: anyText,
}, { requiredKeys: ['id', 'name', 'aliases', 'unitOfMeasure', 'direction', 'kind', 'components', 'addingUp'] })

const rules = fc.dictionary(kebab, fc.record({
  severity: fc.constantFrom(...severities, 'off' as const),
  parameters: fc.dictionary(word, fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), { minKeys: 1, maxKeys: 3 }),
}, { requiredKeys: [] }), { maxKeys: 3 })

/** Valid by itself: numbers, columns and domains don't contradict each other. */
export const anyPlan: fc.Arbitrary<PlanFile> = fc.record({
  region: fc.stringMatching(/^[0-9]{6}$/), name: kebab, prefix: fc.stringMatching(/^[A-Z][A-Z0-9]{0,4}$/),
  domains: fc.uniqueArray(fc.record({ name: anyText, leadUnits: texts }), { selector: ({ name }) => name, minLength: 1, maxLength: 4 }),
  columns: fc.uniqueArray(fc.record({ heading: anyText, role: fc.constantFrom(...columnRoles), period }), {
    selector: ({ heading }) => columnKey(heading), maxLength: 5,
  }).map((columns) => columns.filter(({ heading }) => isSafeKey(columnKey(heading)))),
}).chain(({ region, name, prefix, domains, columns }) => {
  const indicator = fc.record({
    sub: fc.constant(null), domain: fc.constantFrom(...domains.map((domain) => domain.name)), name: anyText, core: fc.boolean(),
    attribute: fc.option(fc.constantFrom(...attributes)), responsibleUnits: texts, measure: kebab,
    cells: fc.record(Object.fromEntries(columns.map(({ heading }) => [columnKey(heading), fc.oneof(fc.constant(''), anyText)]))),
  })
  /** One indicator, or its parts. */
  const group = fc.oneof(
    indicator.map((one) => [one]),
    fc.tuple(fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }), fc.array(indicator, { minLength: 3, maxLength: 3 }))
      .map(([subs, rows]) => subs.map((sub, at) => ({ ...rows[at]!, sub }))),
  )
  const facts = {
    title: said, documentNumber: fc.option(said), issuer: said, source: said, table: fc.option(said), notes: fc.array(said, { maxLength: 3 }),
    date: fc.date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    years: fc.tuple(fc.integer({ min: 1949, max: 2099 }), fc.nat(10)).map(([from, more]) => ({ from, to: from + more })),
  }
  return fc.record({
    facts: fc.record(facts), groups: fc.array(group, { maxLength: 6 }), skip: fc.nat(3), rules: fc.option(rules, { nil: undefined }),
    measures: fc.option(fc.uniqueArray(anyMeasure, { selector: ({ id }) => id, maxLength: 3 }), { nil: undefined }),
  }).map(({ facts: front, groups, skip, rules: set, measures }) => ({
    ...front, id: `${region}-${name}`, code: `${region}-${prefix}`, region, domains, columns,
    indicators: groups.flatMap((rows, at) => rows.map((row) => ({ no: at + 1 + skip, ...row }))),
    ...set === undefined ? {} : { rules: set }, ...measures === undefined ? {} : { measures },
  }))
})
