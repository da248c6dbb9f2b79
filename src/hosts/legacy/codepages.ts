/** The character sets of old workbooks (BIFF5 keeps texts in one), for SheetJS; the platform decodes them. */

/** Encodings by the numbers of their code pages, where they are not called `windows-` and the number. */
const encodings = new Map([
  [437, 'windows-1252'], [850, 'windows-1252'], [866, 'ibm866'], [874, 'windows-874'], [932, 'shift_jis'], [936, 'gb18030'], [949, 'euc-kr'],
  [950, 'big5'], [1200, 'utf-16le'], [1201, 'utf-16be'], [10000, 'macintosh'], [20127, 'windows-1252'], [28591, 'windows-1252'],
  [32768, 'macintosh'], [32769, 'windows-1252'], [54936, 'gb18030'], [65001, 'utf-8'],
])

/** The table that SheetJS asks; it only ever decodes. */
export const codepages = {
  utils: {
    decode(codepage: number, bytes: Uint8Array | readonly number[]): string {
      const encoding = encodings.get(codepage) ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'windows-1252')
      return new TextDecoder(encoding).decode(bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes))
    },
  },
}
