/** Where neither title nor caption names the years of a plan, the headings of its figures tell base values from targets. */
import { readPlans } from '../../src/reading'
import { fromText, library } from './published'

test.each([
  ['every year, the first before the plan', ['2022年', '2023年', '2024年', '2025年'], ['base', 'target', 'target', 'target']],
  ['the end alone', ['2020年', '2025年'], ['base', 'target']],
  ['what was before, then every year', ['2015年', '2020年', '2021年', '2022年'], ['base', 'base', 'target', 'target']],
  ['targets that say so', ['2022年', '2023年目标', '2025年目标'], ['base', 'target', 'target']],
  ['one year', ['2025年'], ['target']],
])('%s', (_, headings, roles) => {
  const figures = (first: number) => headings.map((_, at) => `${first + at}`).join('|')
  const { tables } = readPlans(fromText([
    '某县养老服务发展方案', `序号|指标|${headings.join('|')}`, `1|护理型床位占比（%）|${figures(55)}`, `2|托位数（个）|${figures(300)}`, `3|持证护理员（人）|${figures(90)}`,
  ].join('\n')), library)
  expect(tables[0]!.plan.columns.map(({ role }) => role)).toEqual(roles)
  expect(tables[0]!.doubts.map(({ id }) => id)).toContain('period-assumed')
})
