/** Which column of a recognised sheet holds what. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { a1 } from '../../model'
import { mappedRoles, withColumn, type MappedRole, type Proposal } from '../../tasks'
import { usePane } from '../pane-context'
import { ChoiceField } from './ChoiceField'

/** Without the first two nothing can be checked; the others make the check better. */
const mainRoles: readonly MappedRole[] = ['indicator', 'actual', 'target', 'unitOfMeasure']

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
})

interface RecognisedColumnsProps {
  proposal: Proposal
  onCorrect: (proposal: Proposal) => void
}

export function RecognisedColumns({ proposal, onCorrect }: RecognisedColumnsProps) {
  const styles = useStyles()
  const { words: { recognise: words }, library } = usePane()
  const options = [
    { value: '', text: words.noColumn },
    ...proposal.allColumns.map(({ column, heading }) => ({ value: String(column), text: words.column(a1(0, column).replace(/\d+$/, ''), heading) })),
  ]
  const fields = (roles: readonly MappedRole[]) => roles.map((role) => (
    <ChoiceField
      key={role}
      label={words.roles[role]}
      value={String(proposal.columns[role]?.column ?? '')}
      options={options}
      onChange={(column) => onCorrect(withColumn(proposal, role, column === '' ? null : Number(column), library))}
    />
  ))
  return (
    <section aria-label={words.columns}>
      <Text as="h3" weight="semibold" className={styles.heading}>{words.columns}</Text>
      <div className={styles.list}>{fields(mainRoles)}</div>
      <details>
        <summary className={styles.summary}>{words.moreColumns}</summary>
        <div className={styles.list}>{fields(mappedRoles.filter((role) => !mainRoles.includes(role)))}</div>
      </details>
    </section>
  )
}
