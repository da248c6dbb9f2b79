/** The check at a glance: how many targets are met, where, and what is short by how much. */
import { useMemo } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { summarise, type CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { DomainBars } from './DomainBars'
import { countExplained, soundGaps } from './issues'
import { LargestGaps } from './LargestGaps'
import { StatusChart } from './StatusChart'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  title: { margin: 0, display: 'block' },
})

interface SummaryProps {
  result: CheckResult
  /** The domain to which the list of issues is narrowed, or null. */
  domain: string | null
  onDomain: (domain: string | null) => void
}

export function Summary({ result, domain, onDomain }: SummaryProps) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  const summary = useMemo(() => summarise(result), [result])
  const gaps = useMemo(() => soundGaps(result, summary.shortfalls), [result, summary])
  const { met, short, missing } = summary.byStatus
  const nothingEntered = missing > 0 && met + short + summary.byStatus['cannot-tell'] === 0
  return (
    <section className={styles.root} aria-label={words.summary}>
      <Text as="h2" weight="semibold" className={styles.title}>{words.summary}</Text>
      {nothingEntered && <Text><Text weight="semibold">{words.nothingEntered}</Text> {words.nothingEnteredHint}</Text>}
      <StatusChart byStatus={summary.byStatus} explained={countExplained(result)} />
      <DomainBars domains={summary.byDomain} chosen={domain} onChoose={onDomain} />
      {gaps.length > 0 && <LargestGaps gaps={gaps} total={summary.shortfalls.length} />}
    </section>
  )
}
