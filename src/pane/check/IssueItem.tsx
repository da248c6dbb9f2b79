/** One issue: what kind, which indicator, where, what is wrong and what to do. Choosing it shows the cell. */
import { useEffect, useRef } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { usePane } from '../pane-context'
import { plainButton } from '../shared/plain-button'
import { IssueIcon } from './IssueIcon'
import type { Issue } from './issues'

const useStyles = makeStyles({
  button: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    // Keeps the bar of the navigator from covering the item that is scrolled into view.
    scrollMarginTop: '48px',
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '&:hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  title: { overflowWrap: 'anywhere' },
  message: { gridColumn: 2, overflowWrap: 'anywhere' },
  place: { gridColumn: 2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

interface IssueItemProps {
  issue: Issue
  current: boolean
  onGo: (issue: Issue) => void
}

export function IssueItem({ issue, current, onGo }: IssueItemProps) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.button, current && styles.current)}
        aria-current={current || undefined}
        onClick={() => onGo(issue)}
      >
        <IssueIcon kind={issue.kind} />
        <Text weight="semibold" className={styles.title}>{issue.title}</Text>
        <Text className={styles.message}>{issue.message}</Text>
        <Text size={200} className={styles.place}>{issue.place || words.noPlace}</Text>
      </button>
    </li>
  )
}
