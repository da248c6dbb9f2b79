/** A donut of the statuses, with the same figures as text beside it. */
import { Suspense, lazy } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { statusWord, type Status } from '../../report'
import { useShown } from '../hooks/use-shown'
import { usePane } from '../pane-context'
import { chartedStatuses, statusColours } from './status-colours'

// The chart is drawn by a large library, which comes when there is something to draw.
const StatusDonut = lazy(async () => ({ default: (await import('./StatusDonut')).StatusDonut }))

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  donut: { position: 'relative', width: '112px', height: '112px', flexShrink: 0, overflow: 'hidden' },
  middle: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', pointerEvents: 'none' },
  share: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  legend: { flex: 1, minWidth: 0, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  swatch: { width: '10px', height: '10px', borderRadius: '2px', flexShrink: 0, forcedColorAdjust: 'none' },
  word: { flex: 1 },
  count: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
})

interface StatusChartProps {
  byStatus: Readonly<Record<Status, number>>
  /** How many of those that can't be told are listed as errors or warnings. */
  explained: number
}

export function StatusChart({ byStatus, explained }: StatusChartProps) {
  const styles = useStyles()
  const { words: { check: words }, language } = usePane()
  // The library measures its text once, and draws nothing where there is no room.
  const shown = useShown()
  const due = chartedStatuses.filter((status) => status !== 'not-due').reduce((sum, status) => sum + byStatus[status], 0)
  const entries = chartedStatuses
    .filter((status) => byStatus[status] > 0 || status === 'met' || status === 'short')
    .map((status) => ({ status, word: statusWord(status, language), count: byStatus[status], colour: statusColours[status] }))
  return (
    <div className={styles.root}>
      <div className={styles.donut} aria-hidden inert>
        {shown && <Suspense><StatusDonut entries={entries} size={112} /></Suspense>}
        <div className={styles.middle}>
          <Text size={400} weight="semibold" className={styles.share}>{words.metShare(byStatus.met, due)}</Text>
          <Text size={200} className={styles.quiet}>{words.targets}</Text>
        </div>
      </div>
      <ul className={styles.legend} aria-label={words.statusChart}>
        {entries.map(({ status, word, count, colour }) => (
          <li key={status} className={styles.entry}>
            <span className={styles.swatch} style={{ backgroundColor: colour }} aria-hidden />
            <Text className={styles.word}>
              {word}
              {status === 'cannot-tell' && explained > 0 && <Text size={200} className={styles.quiet}> {words.explained(explained)}</Text>}
            </Text>
            <Text className={styles.count}>{count}</Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
