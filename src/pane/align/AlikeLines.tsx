/** Indicators of two plans that look alike and were not taken for one measure, folded: for a person to look at. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { alikeDifference, alikeName, type Alignment } from '../../align'
import { alignWords } from '../../messages'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function AlikeLines({ alignment: { alike } }: { alignment: Pick<Alignment, 'alike'> }) {
  const styles = useStyles()
  const { language } = usePane()
  if (alike.length === 0) return null
  return (
    <details>
      <summary className={styles.summary}>{alignWords[language].alike(alike.length)}</summary>
      <ul className={styles.list}>
        {alike.map((rows) => (
          <li key={rows.entries.map(({ code }) => code).join(' ')} className={styles.item}>
            {rows.entries.map((entry) => <Text key={entry.code} block>{alikeName(entry, language)}</Text>)}
            <Text block size={200} className={styles.quiet}>{alikeDifference(rows, language)}</Text>
          </li>
        ))}
      </ul>
    </details>
  )
}
