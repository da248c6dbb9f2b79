/** Judging rows that are in memory, and following a person who types: no file, no page. */
import { performance } from 'node:perf_hooks'
import { median } from './rounds.mjs'

/** Milliseconds from rows with readings to their assessments, findings and hash. */
export async function judgeRows({ engine, rounds }, count = 100_000) {
  const library = engine.library()
  const { plan, period, rows } = longest(engine, library)
  const entries = Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length]
    const cell = { kind: 'number', value: Math.round((index * 37 % 29_989) * 10) / 1000, format: 'General' }
    const actual = { at: { row: index, column: 7 }, cell, reading: engine.readCell(cell, { unitOfMeasure: row.unitOfMeasure }) }
    return { row: { ...row, code: `${row.code}.${index}` }, actual }
  })
  const milliseconds = []
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now()
    const judged = entries.map(({ row, actual }) => engine.submissionRow(row, period, actual))
    engine.checkSubmission(submission(plan, period, judged), library.measures)
    if (round > 0) milliseconds.push(performance.now() - began)
  }
  return { rows: count, milliseconds }
}

/** Milliseconds from a typed value to the answer, in a sheet of many rows of the memory host. */
export async function followTyping({ engine, rounds }, count = 1_000) {
  const library = longLibrary(engine, count)
  const workbook = engine.createMemoryWorkbook()
  const [plan] = library.plans
  const { sheet } = await engine.writeTemplate(workbook, library, { plan: plan.id, period: plan.periods.at(-1) })
  const [{ rows }] = await engine.checkWorkbook(workbook, library)
  let told = () => {}
  const live = engine.liveCheck(workbook, library, {})
  const stop = live.watch(() => told(), 0)
  const milliseconds = []
  for (let edit = 0; edit < rounds * 20; edit++) {
    const answered = new Promise((resolve) => { told = resolve })
    const began = performance.now()
    workbook.type({ sheet, ...rows[edit * 7 % rows.length].at }, 50 + edit % 50)
    await answered
    // The first ones read the whole sheet, and warm the machine up.
    if (edit >= 10) milliseconds.push(performance.now() - began)
  }
  stop()
  return { rows: rows.length, milliseconds: { median: median(milliseconds), longest: Math.max(...milliseconds) } }
}

function longest(engine, library) {
  const rowsOf = (plan, period) => ({ plan, period, rows: engine.inputRows(plan, period, library.measures) })
  return library.plans.flatMap((plan) => plan.periods.map((period) => rowsOf(plan, period))).sort((a, b) => b.rows.length - a.rows.length)[0]
}

/** The longest plan with its indicators over and over. */
function longLibrary(engine, count) {
  const library = engine.library()
  const { plan, rows } = longest(engine, library)
  const times = Math.ceil(count / rows.length)
  const indicators = Array.from({ length: times }, (_, time) => plan.indicators.map((indicator) => {
    const no = time * 100 + indicator.no
    return { ...indicator, no, code: indicator.code.replace(/-[0-9]+(?=(\.[0-9]+)?$)/, `-${String(no).padStart(2, '0')}`) }
  })).flat()
  return { ...library, plans: [{ ...plan, indicators }] }
}

function submission(plan, period, rows) {
  return {
    plan, period, kind: null, unit: null, sheet: null, rows,
    rowProblems: [], footBlanks: [], headingProblems: [], mergedInputs: [], staleTemplate: null, expected: {},
  }
}
