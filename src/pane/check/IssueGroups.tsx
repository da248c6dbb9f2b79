/** The issues under the headings of their groups, which open and close. */
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, CounterBadge, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { usePane } from '../pane-context'
import { plainButton } from '../shared/plain-button'
import { IssueItem } from './IssueItem'
import { kindWord, type Grouping, type Issue, type IssueGroup, type IssueKind } from './issues'

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, display: 'block' },
  heading: {
    ...plainButton,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
  },
  more: { marginTop: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
})

/** How many issues of a group are drawn at a time: thousands at once would freeze the page. */
const portion = 100

interface IssueGroupsProps {
  groups: readonly IssueGroup[]
  grouping: Grouping
  current: string | null
  onGo: (issue: Issue) => void
}

export function IssueGroups({ groups, grouping, current, onGo }: IssueGroupsProps) {
  const { words: { check: words }, language } = usePane()
  const nameOf = (key: IssueGroup['key']) => grouping === 'kind' ? kindWord(key as IssueKind, language) : key ?? words.noDomain
  // What is not filled in yet is long and plain to see in the sheet: closed, unless there is nothing else.
  return groups.map(({ key, issues }) => (
    <Group key={key} name={nameOf(key)} issues={issues} current={current} onGo={onGo} startsOpen={key !== 'missing' || groups.length === 1} />
  ))
}

interface GroupProps {
  name: string
  issues: readonly Issue[]
  current: string | null
  onGo: (issue: Issue) => void
  startsOpen: boolean
}

function Group({ name, issues, current, onGo, startsOpen }: GroupProps) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  const [choice, setChoice] = useState<{ open: boolean; current: string | null } | null>(null)
  // Walking to an issue opens its group, until the user closes it.
  const reached = choice?.current !== current && issues.some(({ id }) => id === current)
  const open = reached || (choice?.open ?? startsOpen)
  const [wanted, setWanted] = useState(portion)
  const count = Math.max(wanted, issues.findIndex(({ id }) => id === current) + 1)
  const left = issues.length - count
  const list = useRef<HTMLUListElement>(null)
  const showMore = () => {
    flushSync(() => setWanted(count + portion))
    // The button moves on or goes away; the keyboard begins with what is new.
    list.current?.children[count]?.querySelector('button')?.focus()
  }
  return (
    <section aria-label={name}>
      <Text as="h3" weight="semibold" className={styles.title}>
        <button type="button" className={styles.heading} aria-expanded={open} onClick={() => setChoice({ open: !open, current })}>
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {name} <CounterBadge count={issues.length} overflowCount={999} appearance="filled" color="informative" size="small" />
        </button>
      </Text>
      {open && (
        <ul className={styles.list} ref={list}>
          {issues.slice(0, count).map((issue) => <IssueItem key={issue.id} issue={issue} current={issue.id === current} onGo={onGo} />)}
        </ul>
      )}
      {open && left > 0 && (
        <Button className={styles.more} size="small" onClick={showMore}>{words.showMore(Math.min(portion, left), left)}</Button>
      )}
    </section>
  )
}
