/** The endings of the files that dialogs offer; what a file is, its content says. */
export const spreadsheetEndings: readonly string[] = [
  'xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlt', 'et', 'ett', 'xlsb', 'ods', 'ots', 'csv', 'tsv',
]
