/** Input of a size at which work that grows with its square would not finish within a test's time. */
import { readPlans, type SourceDocument } from '../../src/reading'
import { fromText, library } from './published'

function repeated(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n')
}

const cases: [what: string, document: SourceDocument, tables: number][] = [
  ['a line with a gap', fromText(`某县${' '.repeat(300_000)}规划`), 0],
  ['headings and no rows', fromText(repeated(20_000, (at) => at % 2 === 0 ? '指标' : '目标值')), 0],
  ['parts of one table', fromText(repeated(6_000, (at) => `续表\n一\t二\t三\n${at}\t五\t六\n七\t八\t九`)), 0],
  ['a table of many rows', fromText(`序号\t指标\t2025年目标\n${repeated(3_000, (at) => `${at + 1}\t服务覆盖率${at}（%）\t${at % 100}`)}`), 1],
]

test.each(cases)('%s', (_, document, tables) => {
  expect(readPlans(document, library).tables).toHaveLength(tables)
})
