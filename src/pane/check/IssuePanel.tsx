/** The issues, filtered and grouped, with the keys to walk through them. */
import { useMemo, useRef, useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { IssueFilters } from './IssueFilters'
import { IssueGroups } from './IssueGroups'
import { IssueNavigator } from './IssueNavigator'
import { filterIssues, groupIssues, noIssueFilter, type Grouping, type Issue, type IssueFilter } from './issues'
import { useIssueNavigation } from './use-issue-navigation'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, display: 'block' },
})

interface IssuePanelProps {
  issues: readonly Issue[]
  /** The domain is shared with the summary, which chooses it too. */
  domain: string | null
  onDomain: (domain: string | null) => void
}

export function IssuePanel({ issues, domain, onDomain }: IssuePanelProps) {
  const styles = useStyles()
  const { words, issue } = usePane()
  const [ownFilter, setOwnFilter] = useState<IssueFilter>(noIssueFilter)
  const [grouping, setGrouping] = useState<Grouping>('kind')
  const filter = useMemo(() => ({ ...ownFilter, domain }), [ownFilter, domain])
  const groups = useMemo(() => groupIssues(filterIssues(issues, filter), grouping), [issues, filter, grouping])
  const inOrder = useMemo(() => groups.flatMap((group) => group.issues), [groups])
  const navigation = useIssueNavigation(inOrder)
  const search = useRef<HTMLInputElement>(null)
  const change = (next: IssueFilter) => {
    setOwnFilter(next)
    onDomain(next.domain)
  }
  const clear = () => {
    change(noIssueFilter)
    // The button goes away; the keyboard must not.
    search.current?.focus()
  }
  if (issues.length === 0) {
    return <EmptyState icon={<CheckmarkCircleRegular />} title={words.check.allMet} hint={words.check.allMetHint} />
  }
  return (
    <section className={styles.root} aria-label={words.check.issues}>
      <Text as="h2" weight="semibold" className={styles.title}>{words.check.issues}</Text>
      <IssueFilters
        issues={issues}
        filter={filter}
        onFilter={change}
        grouping={grouping}
        onGrouping={setGrouping}
        searchRef={search}
      />
      <IssueNavigator navigation={navigation} total={inOrder.length} />
      {issue.fault && <FaultMessage fault={issue.fault} onDismiss={issue.forget} />}
      {inOrder.length === 0
        ? (
            <EmptyState level="h3" icon={<SearchRegular />} title={words.check.nothingFound} hint={words.check.nothingFoundHint}>
              <Button onClick={clear}>{words.common.clearFilters}</Button>
            </EmptyState>
          )
        : <IssueGroups groups={groups} grouping={grouping} current={issue.id} onGo={navigation.go} />}
    </section>
  )
}
