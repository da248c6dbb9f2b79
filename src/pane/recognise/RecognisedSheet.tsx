/** What was recognised in a sheet, for the user to correct and confirm: plan, period, columns, rows. */
import { useEffect, useRef } from 'react'
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { withPeriod, withPlan, type Proposal } from '../../tasks'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'
import { ChoiceField } from './ChoiceField'
import { RecognisedColumns } from './RecognisedColumns'
import { RecognisedRows } from './RecognisedRows'
import type { Recognition } from './use-recognition'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface RecognisedSheetProps {
  recognition: Recognition
  proposal: Proposal
}

export function RecognisedSheet({ recognition, proposal }: RecognisedSheetProps) {
  const styles = useStyles()
  const { words: { recognise: words, common }, library } = usePane()
  const { proposals, lookAt, correct, busy, fault, forget, confirm, leave } = recognition
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), [])
  const plan = library.plans.find(({ id }) => id === proposal.plan)!
  const asOption = (value: string) => ({ value, text: value })
  return (
    <section className={styles.root} aria-label={words.title}>
      <div>
        <Text as="h2" ref={heading} tabIndex={-1} weight="semibold" className={styles.heading}>{words.title}</Text>
        <Text block className={styles.quiet}>{words.hint}</Text>
      </div>
      {proposal.doubts.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.doubts}>{proposal.doubts.map((doubt) => <li key={doubt}>{words.doubts[doubt]}</li>)}</ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.choices}>
        {proposals!.length > 1 && (
          <ChoiceField label={words.sheet} value={proposal.sheet} options={proposals!.map(({ sheet }) => asOption(sheet))} onChange={lookAt} />
        )}
        <ChoiceField
          label={words.plan}
          value={proposal.plan}
          options={library.plans.filter(({ periods }) => periods.length > 0).map(({ id, region, title, table }) => ({ value: id, text: `${region.name} ${table ?? title}` }))}
          onChange={(id) => correct(withPlan(proposal, id, library))}
        />
        <ChoiceField
          label={words.period}
          value={proposal.period}
          options={plan.periods.map((period) => ({ value: period, text: common.period(period) }))}
          onChange={(period) => correct(withPeriod(proposal, period, library))}
        />
      </div>
      <RecognisedColumns proposal={proposal} onCorrect={correct} />
      <RecognisedRows key={`${proposal.sheet} ${proposal.plan}`} proposal={proposal} onCorrect={correct} />
      <Text size={200} className={styles.quiet}>{words.notWritten}</Text>
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<CheckmarkRegular />} disabledFocusable={busy} onClick={confirm}>{words.confirm}</Button>
        <Button onClick={leave}>{common.cancel}</Button>
      </div>
    </section>
  )
}
