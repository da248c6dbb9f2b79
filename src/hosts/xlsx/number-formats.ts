/** Number format codes that a workbook names by number only. */

const quoted = (code: string) => code.replace(/[年月日时分秒]/g, '"$&"')

/** ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as a Chinese (zh-CN) system shows them. */
const builtin = new Map<number, string>([
  [0, 'General'], [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [9, '0%'], [10, '0.00%'], [11, '0.00E+00'], [12, '# ?/?'],
  [13, '# ??/??'], [14, 'm/d/yyyy'], [15, 'd-mmm-yy'], [16, 'd-mmm'], [17, 'mmm-yy'], [18, 'h:mm AM/PM'], [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'], [21, 'h:mm:ss'], [22, 'm/d/yyyy h:mm'], [37, '#,##0_);(#,##0)'], [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'], [40, '#,##0.00_);[Red](#,##0.00)'], [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("¥"* #,##0_);_("¥"* (#,##0);_("¥"* "-"_);_(@_)'], [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("¥"* #,##0.00_);_("¥"* (#,##0.00);_("¥"* "-"??_);_(@_)'], [45, 'mm:ss'], [46, '[h]:mm:ss'], [47, 'mm:ss.0'],
  [48, '##0.0E+0'], [49, '@'],
  ...([
    [27, 'yyyy年m月'], [28, 'm月d日'], [29, 'm月d日'], [30, 'm-d-yy'], [31, 'yyyy年m月d日'], [32, 'h时mm分'], [33, 'h时mm分ss秒'],
    [34, '上午/下午h时mm分'], [35, '上午/下午h时mm分ss秒'], [36, 'yyyy年m月'], [50, 'yyyy年m月'], [51, 'm月d日'], [52, 'yyyy年m月'], [53, 'm月d日'],
    [54, 'm月d日'], [55, '上午/下午h时mm分'], [56, '上午/下午h时mm分ss秒'], [57, 'yyyy年m月'], [58, 'm月d日'],
  ] satisfies [number, string][]).map(([id, code]): [number, string] => [id, quoted(code)]),
])

/** The code of a built-in format; General for a number that none has. */
export function builtinFormat(id: number): string {
  return builtin.get(id) ?? 'General'
}

/** Numbers of the built-in formats that every system shows alike. */
const everywhereAlike = new Map([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [builtinFormat(id), id]))

/** The number of a built-in format with this code, if it is shown alike everywhere. */
export function builtinFormatId(code: string): number | undefined {
  return everywhereAlike.get(code)
}
