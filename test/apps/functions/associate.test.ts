/** The functions in Excel's own library: it calls them as Excel asks, and sends back Excel's values and errors. */
import { associateFunctions } from '../../../src/apps/functions/associate'
import { provideLibrary } from '../../../src/apps/functions/plans'
import { sampleLibrary, samplePlan } from '../../support/sample-plan'
import { startExcel } from './excel-host'

const error = (code: string, message: string) => expect.objectContaining({
  valueType: 'CustomFunctionError', basicValue: code, message: expect.stringContaining(message) as unknown,
}) as unknown

/** Excel fills an omitted argument with null. */
const cases: [string, unknown[], unknown][] = [
  ['STATUS', [95, '≥90', null], '达标'],
  ['status', [null, '≥90', null], '未填报'],
  ['STATUS', [89, 90, '反向'], '达标'],
  ['STATUS', [{ type: 'CustomFunctionError', code: '#DIV/0!' }, '≥90', null], '无法判定'],
  ['STATUS', [0.93, '≥90%', null], error('#VALUE!', '乘以 100')],
  ['GAP', [48, '≥60', null], 12],
  ['GAP', [null, '≥60', null], error('#N/A', '未填报')],
  ['READ', ['3.5以下', null], '不超过 3.5'],
  ['READ', ['1.2万人', '数值'], 12000],
  ['TARGET', [samplePlan, 1, 2025], '93'],
  ['PACE', [50, 100, 0, '上半年', null], '达到序时进度'],
]

let answers: unknown[]
beforeAll(async () => {
  // Where there are no custom functions, nothing happens.
  associateFunctions()
  provideLibrary(sampleLibrary)
  const excel = startExcel()
  // As in the page: the pane's script runs when the library of the host is still loading.
  associateFunctions()
  excel.load()
  answers = await Promise.all(cases.map(([id, args]) => excel.call(id, args)))
})
// After a round trip the library pauses for half a second; it must not wake up when the test is gone.
afterAll(() => new Promise((resolve) => { setTimeout(resolve, 1_000) }))

test.each(cases.map(([id, args, expected], index) => [id, args, expected, index] as const))('%s %j', (_id, _args, expected, index) => {
  expect(answers[index]).toEqual(expected)
})
