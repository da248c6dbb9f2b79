/** What an indicator may mean is said with what speaks against it. */
import { perhapsInWords } from '../../src/apps/cli/perhaps'
import { proposeMeasure } from '../../src/reading/match'
import { seedLibrary } from '../support/library'

const { measures } = seedLibrary()

test.each([
  ['another unit under the same name', '城镇调查失业率（万人）', '计量单位不是一类：万人与%', 'units of another kind: 万人 and %'],
  ['another way of counting', '城镇新增就业人数（人）', '统计口径不同：本指标像是当年数或期末数，标准指标是五年累计数', 'counted in another way: here it looks like a count, there it is a five-year total'],
])('%s', (_, name, zh, en) => {
  const { measure, alternatives } = proposeMeasure({ name, cells: ['8000', '8500'] }, [...measures.values()])
  expect(measure).toBeNull()
  expect(perhapsInWords(alternatives, measures, 'zh-CN')).toContain(zh)
  expect(perhapsInWords(alternatives, measures, 'en')).toContain(en)
})
