/** What was found in a file: sheet by sheet, the worst first. */
import { useMemo } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { filesWords } from '../../messages'
import type { CheckResult } from '../../report'
import { IssueIcon } from '../check/IssueIcon'
import { issueKinds, issuesOf, keyOf, type Issue } from '../check/issues'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'
import { Portions } from '../shared/Portions'

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, display: 'block', overflowWrap: 'anywhere' },
  issue: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { overflowWrap: 'anywhere' },
  message: { gridColumn: 2, overflowWrap: 'anywhere' },
  place: { gridColumn: 2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** Issues that are drawn at a time. */
const portion = 50

interface FileIssuesProps {
  result: CheckResult
  /** Where the file has several, each says which it is. */
  titled: boolean
}

export function FileIssues({ result, titled }: FileIssuesProps) {
  const styles = useStyles()
  const { words: { check: words, common }, language } = usePane()
  const issues = useMemo(
    () => issuesOf(result, language).sort((a, b) => issueKinds.indexOf(a.kind) - issueKinds.indexOf(b.kind)),
    [result, language],
  )
  const title = filesWords[language].inSheet(result.sheet ?? '', common.period(result.period))
  return (
    <>
      {titled && <Text as="h4" weight="semibold" className={styles.heading}>{title}</Text>}
      {result.faults.map((fault) => <FaultMessage key={fault.message} fault={fault} />)}
      {issues.length === 0
        ? <Text>{filesWords[language].clean}</Text>
        : (
            <Portions items={issues} portion={portion} label={title} keyOf={({ id }) => `${keyOf(result)}${id}`} more={words.showMore}>
              {(issue) => <FoundIssue issue={issue} />}
            </Portions>
          )}
    </>
  )
}

function FoundIssue({ issue }: { issue: Issue }) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  return (
    <div className={styles.issue}>
      <IssueIcon kind={issue.kind} />
      <Text weight="semibold" className={styles.title}>{issue.title}</Text>
      <Text className={styles.message}>{issue.message}</Text>
      <Text size={200} className={styles.place}>{issue.place || words.noPlace}</Text>
    </div>
  )
}
