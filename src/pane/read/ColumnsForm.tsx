/** What each column of the table holds (基期值, 目标值, 实际完成值), of which year, and its heading (栏名). */
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
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  whole: { gridColumn: '1 / -1' },
})

export function ColumnsForm() {
  const styles = useStyles()
  const { language } = usePane()
  const { draft, correct } = useReview()
  const words = readPageWords[language].columns
  const change = (column: DraftColumn, part: Partial<Pick<DraftColumn, 'heading' | 'role' | 'period'>>) => {
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
            <div className={styles.whole}>
              <ChoiceField
                label={words.role(column.heading)}
                value={column.role ?? ''}
                options={[...columnRoles.map<{ value: string; text: string }>((role) => ({ value: role, text: words.roles[role] })), { value: '', text: words.none }]}
                onChange={(value) => change(column, { role: columnRoles.find((role) => role === value) ?? null })}
              />
            </div>
            {column.role !== null && (
              <>
                <CommitField
                  label={words.heading}
                  lang="zh-CN"
                  value={column.heading}
                  onCommit={(heading) => { if (heading.trim() !== '') change(column, { heading: heading.trim() }) }}
                />
                <CommitField
                  label={words.period}
                  value={column.period}
                  warning={problem ? draftProblemWords[language][problem.id](problem.parameters) : null}
                  onCommit={(period) => change(column, { period: period.trim() })}
                />
              </>
            )}
          </div>
        )
      })}
    </>
  )
}
