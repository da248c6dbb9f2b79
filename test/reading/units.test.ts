/** Units of measure in the ways in which documents print them: in traditional characters, per 10万, in a column, and wanting. */
import { readName } from '../../src/notation'
import { readPlans } from '../../src/reading'
import { fromText, library } from './published'

function tableOf(lines: readonly string[]) {
  const [table] = readPlans(fromText(['嵊泗县公共服务实施方案（2024—2025年）', '', ...lines].join('\n')), library).tables
  return table!
}

const unitsOf = (lines: readonly string[]) => tableOf(lines).plan.indicators.map(({ name }) => readName(name).unitOfMeasure)
const doubtsOf = (lines: readonly string[]) => tableOf(lines).doubts.filter(({ row }) => row !== null).map(({ id, row }) => [id, row])

const traditional = [
  '附件：嵊泗縣公共服務指標', '',
  '| 序號 | 指標名稱 | 2024年 | 2025年 | 牽頭單位 |', '|---|---|---|---|---|',
  '| 1 | 每千人口托位數（個） | 4.2 | 4.6 | 縣衛生健康局 |',
  '| 2 | 城鎮新增就業人數（萬人） | 0.58 | 0.6 | 縣人力社保局 |',
  '| 3 | 低保標準（元/月） | 1100 | 1160 | 縣民政局 |',
]

test('traditional characters: units are as printed and understood', () => {
  expect(unitsOf(traditional)).toEqual(['個', '萬人', '元/月'])
  expect(doubtsOf(traditional)).toEqual([])
})

test('the caption stands behind 附件', () => {
  expect(tableOf(traditional).plan.table).toBe('嵊泗縣公共服務指標')
})

const withColumn = (units: readonly string[]) => [
  '| 序号 | 指标名称 | 计量单位 | 2024年 | 2025年 | 责任单位 |', '|---|---|---|---|---|---|',
  ...['孕产妇死亡率', '婴儿死亡率', '健康素养水平'].map((name, at) => `| ${at + 1} | ${name} | ${units[at]!} | ${at + 9} | ${at + 8} | 县卫健局 |`),
]

test.each(['1/10万', '/10万', '1/十万'])('%s in a column of units is a unit', (unit) => {
  expect(unitsOf(withColumn([unit, '‰', '%']))).toEqual([unit, '‰', '%'])
  expect(doubtsOf(withColumn([unit, '‰', '%']))).toEqual([])
})

test('a unit that wants is one doubt', () => {
  expect(doubtsOf(withColumn(['1/10万', '', '%']))).toEqual([['cell-missing', 1]])
  expect(doubtsOf(withColumn(['1/10万', '—', '%']))).toEqual([['unit-missing', 1]])
})
