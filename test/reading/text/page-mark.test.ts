/** What a new page brings into a table: its number and 续表, and no cell. */
import { isPageMark, saysContinued } from '../../../src/reading/text/page-mark'

test.each([
  '— 7 —', '-7-', '– 12 –', '·7·', '－７－', '第3页', '第 3 页', '第三页', '第3页 共12页', '第3页/共12页',
])('%s is the number of a page', (text) => {
  expect([isPageMark(text), saysContinued(text)]).toEqual([true, false])
})

test.each([
  '续表', '（续表）', '续表2', '续表（二）', '续', '（续）', '表1（续）', '表 1 续', '附表2（续）', '专栏3续', '主要指标（续）', '主要指标续表', '續表',
])('%s says that the table goes on', (text) => {
  expect([isPageMark(text), saysContinued(text)]).toEqual([true, true])
})

test.each([
  '7', '-7', '—', '2025', '办理手续', '高速公路延续', '手续办结率（%）', '第3产业占比', '第1页目', '连续三年', '3/12',
])('%s may be a cell', (text) => {
  expect([isPageMark(text), saysContinued(text)]).toEqual([false, false])
})
