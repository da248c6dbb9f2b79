/** What `duibiao check --recognise` says of a sheet that it recognised. */
import { cliWords, mappedRoleWords, type Language } from '../../messages'
import { columnLetters } from '../../model'
import { mappedRoles, type Proposal, type ProposedRow } from '../../tasks'

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
    ...missing.flatMap(({ code, title }) => {
      const like = mostLike(code, open)
      return like ? [words.perhaps(title, words.line(like.line + 1, like.text))] : []
    }),
    ...open.length > 0 ? [words.open(open.map(({ line, text }) => words.line(line + 1, text)).join(comma))] : [],
  ].join('\n')
}

/** The open line whose name is most like that of a row of the plan, or undefined where none is worth telling. */
function mostLike(code: string, open: readonly ProposedRow[]): ProposedRow | undefined {
  const scoreOf = ({ alternatives }: ProposedRow) => alternatives.find((other) => other.code === code)?.score ?? 0
  return open.filter((row) => scoreOf(row) > 0).sort((a, b) => scoreOf(b) - scoreOf(a))[0]
}
