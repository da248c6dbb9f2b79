/** What was entered is told back: words as they were written, values in canonical notation. */
import { entered, readText } from '../../src/notation'

test.each([
  ['无', '无'],
  ['没有', '没有'],
  [' — ', '—'],
  ['未统计', '未统计'],
  ['不适用', '不适用'],
  ['已完成', '已完成'],
  ['完成 国家\n下达任务', '完成 国家 下达任务'],
  ['不低于95%', '≥95%'],
  ['９５．０', '95.0'],
  ['职工87 城乡居民71', '职工87；城乡居民71'],
  ['9O', '9O'],
  ['', ''],
])('%j as %j', (text, told) => {
  expect(entered(readText(text))).toBe(told)
})
