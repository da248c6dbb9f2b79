/** The issues under the headings of their groups. */
import { CounterBadge, Text, makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../pane-context'
import { IssueItem } from './IssueItem'
import { kindWord, type Grouping, type Issue, type IssueGroup, type IssueKind } from './issues'

const useStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
})

interface IssueGroupsProps {
  groups: readonly IssueGroup[]
  grouping: Grouping
  current: string | null
  onGo: (issue: Issue) => void
}

export function IssueGroups({ groups, grouping, current, onGo }: IssueGroupsProps) {
  const styles = useStyles()
  const { words: { check: words }, language } = usePane()
  const nameOf = (key: IssueGroup['key']) => grouping === 'kind' ? kindWord(key as IssueKind, language) : key ?? words.noDomain
  return groups.map(({ key, issues }) => (
    <section key={key} aria-label={nameOf(key)}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {nameOf(key)} <CounterBadge count={issues.length} overflowCount={999} appearance="filled" color="informative" size="small" />
      </Text>
      <ul className={styles.list}>
        {issues.map((issue) => <IssueItem key={issue.id} issue={issue} current={issue.id === current} onGo={onGo} />)}
      </ul>
    </section>
  ))
}
