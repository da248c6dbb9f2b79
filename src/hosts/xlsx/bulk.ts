/** Elements of workbook parts that are read late. */

/** What takes up most of the styles, of sheets and of themes, and is looked at least. */
export const bulk: ReadonlySet<string> = new Set([
  'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors',
  'conditionalFormatting', 'dataValidations', 'hyperlinks', 'themeElements',
])
