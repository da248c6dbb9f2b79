/** What each column of the table holds (基期值, 目标值, 实际完成值) and of which year. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { draftProblemWords, readPageWords } from '../../messages'
import { columnRoles } from '../../model'
import type { DraftColumn } from '../../plans'
import { usePane } from '../pane-context'
import { ChoiceField } from '../recognise/ChoiceField'
import { CommitField } from './CommitField'
import { useReview } from './review'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: tokens.spacingHorizontalS, alignItems: 'end' },
})

export function ColumnsForm() {
  const styles = useStyles()
  const { language } = usePane()
  const { draft, correct } = useReview()
  const words = readPageWords[language].columns
  const change = (column: DraftColumn, part: Partial<Pick<DraftColumn, 'role' | 'period'>>) => {
    const { id, heading, role, period } = { ...column, ...part }
    correct({ kind: 'column', column: id, heading, role, period })
  }
  return (
    <>
      <Text size={200} className={styles.quiet}>{words.hint}</Text>
      {draft.columns.map((column) => {
        const problem = draft.problems.find(({ column: id }) => id === column.id)
        return (
          <div key={column.id} className={styles.column}>
            <ChoiceField
              label={words.role(column.heading)}
              value={column.role ?? ''}
              options={[...columnRoles.map<{ value: string; text: string }>((role) => ({ value: role, text: words.roles[role] })), { value: '', text: words.none }]}
              onChange={(value) => change(column, { role: columnRoles.find((role) => role === value) ?? null })}
            />
            {column.role !== null && (
              <CommitField
                label={words.period}
                value={column.period}
                warning={problem ? draftProblemWords[language][problem.id](problem.parameters) : null}
                onCommit={(period) => change(column, { period: period.trim() })}
              />
            )}
          </div>
        )
      })}
    </>
  )
}
