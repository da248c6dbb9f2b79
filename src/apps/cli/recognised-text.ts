/** What `duibiao check --recognise` says of a sheet that it recognised. */
import { cliWords, mappedRoleWords, type Language } from '../../messages'
import { columnLetters } from '../../model'
import { mappedRoles, type Proposal } from '../../tasks'

/** The lines of a person's report on one recognised sheet: plan, columns, rows matched and rows left open. */
export function recognisedText(file: string, { sheet, plan, period, columns, rows, missing }: Proposal, language: Language): string {
  const { recognised: words, comma } = cliWords[language]
  const found = mappedRoles.flatMap((role) => {
    const column = columns[role]
    return column ? [words.column(mappedRoleWords[language][role], columnLetters(column.column), column.heading)] : []
  })
  const open = rows.filter(({ code }) => code === null)
  return [
    words.sheet(file, sheet, plan, period),
    words.columns(found.join(comma)),
    words.matched(rows.length - open.length, missing.length),
    ...open.length > 0 ? [words.open(open.map(({ line, text }) => words.line(line + 1, text)).join(comma))] : [],
  ].join('\n')
}
