/** Cells are read as a person sees them: the number format is part of the value. */
import fc from 'fast-check'
import { print, readCell, type Reading } from '../../src/notation'

const numbers: [value: number, format: string, canonical: string][] = [
  [3.8, 'General', '3.8'], [3.8, 'G/通用格式', '3.8'], [3.8, '', '3.8'],
  [274.65999999999997, 'General', '274.66'], [0.1 + 0.2, 'General', '0.3'],
  [22.2, '0.00', '22.2'], [3, '0.0_ ', '3'], [-3, '0;[Red]-0', '-3'],
  [-3, '0_);(0)', '-3'], [-3, '#,##0;[Red]#,##0', '-3'], [1200, '#,##0', '1200'],
  [1200, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1200'], [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
  [1e-9, '0.00E+00', '0.000000001'], [1e21, 'General', '1000000000000000000000'], [5, '@', '5'], [5, '# ?/?', '5'], [3, '¥#,##0.00', '3'],
  [3, '[$¥-804]#,##0.00', '3'], [3, '[DBNum1][$-804]General', '3'], [-0, 'General', '0'],
  [0.93, '0%', '93%'], [0.9305, '0.00%', '93.05%'], [0.285, '0.0%', '28.5%'], [1, '0%', '100%'],
  [0.1 * 3, '0%', '30%'], [93, '0.0"%"', '93%'], [93, '0\\%', '93%'],
  [86, '"≥"0', '≥86'], [86, '"不低于"0', '≥86'], [0.86, '"≥"0%', '≥86%'], [3, '0"个"', '3个'],
  [3, '0个', '3个'], [5, '0.0"万人"', '5万人'], [95, '"约"0', '约95'],
  [400, '"["0"]"', '[400]'], [3, '"第"0"名"', '3'], [3, '"day"0', '3'],
  [12345, '0.0,"千人"', '12.345千人'], [12345, '0!.0,"万"', '1.2345万'],
  [12345, '[>=10000]0!.0,"万";0', '1.2345万'], [999, '[>=10000]0!.0,"万";0', '999'],
]

test.each(numbers)('%d as %j is %s', (value, format, canonical) => {
  expect(print(readCell({ kind: 'number', value, format }))).toBe(canonical)
})

const dates: [value: number, format: string, text: string, dateSystem?: 1900 | 1904][] = [
  [45062, 'yyyy-mm-dd', '2023-05-16'], [45062, 'yyyy/m/d', '2023-05-16'],
  [45062, 'm/d', '2023-05-16'], [45062, '[$-804]yyyy"年"m"月"d"日"', '2023-05-16'],
  [45062, 'yyyy"年"m"月";@', '2023-05-16'], [45062, 'm月d日', '2023-05-16'],
  [45062, '[$-804]aaaa;dddd', '2023-05-16'], [45062, '[DBNum1]yyyy"年"', '2023-05-16'],
  [45062.5, 'yyyy-mm-dd h:mm', '2023-05-16'], [0.5, 'h:mm', '12:00:00'], [0.75, '[h]:mm', '18:00:00'],
  [0.5, 'h:mm AM/PM', '12:00:00'], [0.001, 'mm:ss.0', '00:01:26'],
  [1, 'd', '1900-01-01'], [59, 'd', '1900-02-28'], [61, 'd', '1900-03-01'], [43600, 'yyyy-mm-dd', '2023-05-16', 1904],
]

const dated = dates.map(([value, format, text, dateSystem]) => ({ value, format, text, dateSystem }))

test.each(dated)('$value as $format is the date $text', ({ value, format, text, dateSystem }) => {
  const reading = readCell({ kind: 'number', value, format }, { dateSystem })
  expect(reading).toEqual({ text, kind: 'unreadable', reason: 'date', at: { from: 0, to: text.length } })
})

const others: [Parameters<typeof readCell>[0], Reading][] = [
  [{ kind: 'empty', format: 'General' }, { text: '', kind: 'empty' }],
  [{ kind: 'boolean', value: true, format: 'General' }, { text: 'TRUE', kind: 'unreadable', reason: 'boolean', at: { from: 0, to: 4 } }],
  [{ kind: 'error', value: '#DIV/0!', format: 'General', formula: '=A1/0' }, { text: '#DIV/0!', kind: 'broken-formula', error: '#DIV/0!' }],
  [{ kind: 'text', value: '／', format: '@' }, { text: '／', kind: 'not-applicable' }],
  [{ kind: 'number', value: NaN, format: 'General' }, { text: 'NaN', kind: 'unreadable', reason: 'bad-number', at: { from: 0, to: 3 } }],
]

test.each(others)('%j', (cell, reading) => {
  expect(readCell(cell)).toEqual(reading)
})

test('a percent format under a unit that is no rate is a mismatch at the percent sign', () => {
  expect(readCell({ kind: 'number', value: 0.93, format: '0%' }, { unitOfMeasure: '人' }))
    .toEqual({ text: '93%', kind: 'unreadable', reason: 'unit-mismatch', at: { from: 2, to: 3 } })
})

test('no number and no format throw, and a number without a format keeps its value', () => {
  const format = fc.string({ unit: fc.constantFrom(...'0#?.,%;@"[]\\!_*ymdhsE+-<>=1年个≥ /') })
  fc.assert(fc.property(fc.double(), format, (value, code) => {
    expect(typeof print(readCell({ kind: 'number', value, format: code }))).toBe('string')
    const plain = readCell({ kind: 'number', value, format: 'General' })
    if (Number.isFinite(value)) expect(Number(print(plain))).toBe(Number(value.toPrecision(15)) + 0)
  }))
})
