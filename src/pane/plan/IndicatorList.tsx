/** The indicators of a plan under their domains, and what to do when none is left. */
import { useMemo } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import type { Indicator, Period, Plan } from '../../model'
import { inputRows } from '../../notation'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { groupBy } from '../shared/group-by'
import { IndicatorItem } from './IndicatorItem'

const useStyles = makeStyles({
  count: { color: tokens.colorNeutralForeground3 },
  domain: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: `${tokens.spacingVerticalXS} 0`,
    display: 'block',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

interface IndicatorListProps {
  plan: Plan
  period: Period
  /** Those to show, in the plan's order. */
  indicators: readonly Indicator[]
  onClear: () => void
}

export function IndicatorList({ plan, period, indicators, onClear }: IndicatorListProps) {
  const styles = useStyles()
  const { words, library } = usePane()
  const rows = useMemo(() => groupBy(inputRows(plan, period, library.measures), (row) => row.indicator.code), [plan, period, library])
  const domains = groupBy(indicators, (indicator) => indicator.domain)
  return (
    <section aria-label={words.plan.list}>
      <Text size={200} className={styles.count} role="status">{words.plan.shown(indicators.length, plan.indicators.length)}</Text>
      {indicators.length === 0 && (
        <EmptyState level="h3" icon={<SearchRegular />} title={words.plan.nothingFound} hint={words.plan.nothingFoundHint}>
          <Button onClick={onClear}>{words.common.clearFilters}</Button>
        </EmptyState>
      )}
      {[...domains].map(([domain, members]) => (
        <section key={domain} aria-label={domain}>
          <Text as="h3" weight="semibold" className={styles.domain} lang="zh-CN">{domain}</Text>
          <ul className={styles.list}>
            {members.map((indicator) => <IndicatorItem key={indicator.code} indicator={indicator} rows={rows.get(indicator.code)!} />)}
          </ul>
        </section>
      ))}
    </section>
  )
}
