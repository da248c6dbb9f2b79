/** The fake WPS stands for the declared object model, and takes no mistake without a word. */
import { createFakeWps } from './fake'

test('reads what was written', () => {
  const { application } = createFakeWps()
  const sheet = application.ActiveWorkbook.Worksheets.Item(1) as Et.Worksheet
  const range = sheet.Range('A1').Resize(2, 2)
  range.Value2 = [['指标', '007'], ['=1+1', '']]
  expect(range.Value2).toEqual([['指标', 7], [2, undefined]])
  expect(range.Formula).toEqual([['指标', '7'], ['=1+1', '']])
})
