/** How a cell was read is said in words, in both languages; what is refused is said with its place. */
import { notationMessages } from '../../src/messages/notation'
import { echo, readCell, readText, type UnreadableReason } from '../../src/notation'

test.each([
  ['≥86', '不低于 86', 'at least 86'],
  ['<3%', '低于 3%', 'less than 3%'],
  ['4814', '4814', '4814'],
  ['[≥400]', '五年累计 不低于 400', 'at least 400 over five years'],
  ['81.35(2021)', '81.35（属 2021 年）', '81.35 (of 2021)'],
  ['95左右', '约95', 'about 95'],
  ['职工≥87; 城乡居民71', '职工 不低于 87，城乡居民 71', '职工: at least 87, 城乡居民: 71'],
  ['2—3%', '2% 至 3%（含两端）', '2% to 3%, both included'],
  ['1.9:1', '1.9 比 1', '1.9 to 1'],
  ['全覆盖', '全覆盖（计量单位为比率时按 100% 计）', 'full coverage (100% where the unit is a rate)'],
  ['已完成', '已完成', 'done'],
  ['完成国家 下达任务', '定性表述“完成国家下达任务”，需人工判定', 'words for a person to judge: “完成国家下达任务”'],
  ['/', '本期无目标', 'no target for this period'],
  ['无', '无', 'none'],
  ['未统计', '暂无数据', 'not available'],
  ['', '空白，未填写', 'empty, not filled in'],
  ['#REF!', '公式出错（#REF!），请检查该单元格的公式', 'broken formula (#REF!); mend the formula in this cell'],
])('%j', (text, chinese, english) => {
  expect(echo(readText(text), 'zh-CN')).toBe(chinese)
  expect(echo(readText(text), 'en')).toBe(english)
})

test('the place counts characters from 1, as people do', () => {
  expect(echo(readText('≥ 𠮷87'), 'zh-CN')).toContain('第 3 个字“𠮷”')
  expect(echo(readText('87𠮷'), 'en')).toContain('“𠮷” at character 3')
})

test('a long excerpt is cut', () => {
  expect(echo(readText(`87 ${'很'.repeat(30)}`), 'zh-CN')).toContain(`“${'很'.repeat(12)}…”`)
})

test('a date is named as the date it was shown as', () => {
  expect(echo(readCell({ kind: 'number', value: 45062, format: 'm/d' }), 'zh-CN')).toContain('“2023-05-16”是日期')
})

test('every reason says what to do, in each language', () => {
  const reasons = Object.keys(notationMessages['zh-CN'].unreadable) as UnreadableReason[]
  expect(Object.keys(notationMessages.en.unreadable)).toEqual(reasons)
  for (const reason of reasons) {
    const reading = { text: '甲87乙', kind: 'unreadable', reason, at: { from: 3, to: 4 } } as const
    expect(echo(reading, 'zh-CN')).toMatch(/请|只能/)
    expect(echo(reading, 'en')).toMatch(/enter|add|write|keep|label|convert/)
  }
})
