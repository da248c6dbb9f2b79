/** What the document says of itself (文件信息), with the place of each in the source, to be corrected. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { draftProblemWords, readPageWords } from '../../messages'
import type { FactField, PlanDraft } from '../../plans'
import { placeInWords, type DocumentFacts, type Fact } from '../../reading'
import { usePane } from '../pane-context'
import { CommitField } from './CommitField'
import { RegionField } from './RegionField'
import { useReview } from './review'

const useStyles = makeStyles({
  root: {
    display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))', gap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalM, alignItems: 'start',
  },
})

/** In the order in which they are shown; the region has a field of its own. */
const fields = ['title', 'region', 'years', 'date', 'issuer', 'documentNumber', 'table', 'notes', 'id'] as const satisfies readonly FactField[]

export function FactsForm() {
  const styles = useStyles()
  const { language } = usePane()
  const { draft, facts, correct } = useReview()
  const { facts: words, found } = readPageWords[language]
  const corrected = new Set(draft.corrections.flatMap((correction) => correction.kind === 'fact' ? [correction.field] : []))
  const wrong = (field: FactField) => {
    const problem = draft.problems.find((each) => each.field === field)
    return problem ? draftProblemWords[language][problem.id](problem.parameters) : null
  }
  const hint = (field: FactField) => {
    if (wrong(field) !== null) return undefined
    if (corrected.has(field)) return words.done
    const fact = factOf(facts, field)
    if (fact === undefined) return undefined
    if (fact === null) return words.notStated
    return fact.place ? found.at(placeInWords(fact.place, language)) : found.inferred
  }
  return (
    <div className={styles.root}>
      {fields.map((field) => field === 'region'
        ? <RegionField key={field} code={draft.file.region} hint={hint(field)} wrong={wrong(field)} onChoose={(value) => correct({ kind: 'fact', field, value })} />
        : (
            <CommitField
              key={field}
              label={words.names[field]}
              lang={field === 'id' ? undefined : 'zh-CN'}
              long={field === 'title' || field === 'notes' || field === 'table' || field === 'issuer'}
              value={factText(draft, field)}
              hint={hint(field)}
              warning={wrong(field)}
              onCommit={(value) => correct({ kind: 'fact', field, value })}
            />
          ))}
    </div>
  )
}

/** What counts now, as one types it: what was typed last, where that can't be read. */
export function factText({ file, corrections }: Pick<PlanDraft, 'file' | 'corrections'>, field: Exclude<FactField, 'region'>): string {
  const typed = corrections.findLast((correction) => correction.kind === 'fact' && correction.field === field)
  if (typed?.kind === 'fact') return typed.value
  if (field === 'years') return file.years.from === file.years.to ? String(file.years.from) : `${file.years.from}-${file.years.to}`
  if (field === 'notes') return file.notes.join('\n')
  return file[field] ?? ''
}

function factOf(facts: DocumentFacts, field: FactField): Fact<unknown> | null | undefined {
  switch (field) {
    case 'region': return facts.regions[0] ?? null
    case 'title': case 'documentNumber': case 'issuer': case 'date': case 'years': return facts[field]
    default: return undefined
  }
}
