/** What came of a self-check, the worst first; and the ways to hand the record on. */
import { useEffect } from 'react'
import { MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components'
import { aboutWords } from '../../messages'
import type { Outcome, SelfCheckRecord } from '../../selfcheck'
import { usePane } from '../pane-context'
import type { About } from './about'
import { OutcomeGroup } from './OutcomeGroup'
import { RecordSaver } from './RecordSaver'

/** In the order in which they matter to who looks for what is wrong. */
const order: readonly Outcome[] = ['differs', 'failed', 'not-run', 'skipped', 'not-offered', 'recorded', 'agreed']

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
})

interface SelfCheckResultsProps {
  record: SelfCheckRecord
  saveJson: About['saveJson']
}

export function SelfCheckResults({ record, saveJson }: SelfCheckResultsProps) {
  const styles = useStyles()
  const { language, announce } = usePane()
  const words = aboutWords[language].check
  const { counts, scenarios, left } = record
  const summary = words.summary(counts.agreed, scenarios.length)
  const well = counts.differs + counts.failed + counts['not-run'] === 0 && left.length === 0
  const stuck = scenarios.find(({ cleaning }) => cleaning)?.cleaning

  useEffect(() => announce(`${words.done} ${summary}`), [announce, words, summary])

  return (
    <div className={styles.root}>
      <MessageBar intent={well ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.done} · {summary}</MessageBarTitle>
          {stuck && ` ${words.stuck(stuck.message)}`} {left.length === 0 ? words.nothingLeft : words.left(left)}
        </MessageBarBody>
      </MessageBar>
      <RecordSaver record={record} saveJson={saveJson} />
      <Text as="h3" weight="semibold" className={styles.heading}>{words.results}</Text>
      {order.map((outcome) => {
        const members = scenarios.filter((scenario) => scenario.outcome === outcome)
        return members.length > 0 && <OutcomeGroup key={outcome} outcome={outcome} scenarios={members} />
      })}
    </div>
  )
}
