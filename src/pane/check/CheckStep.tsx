/** Step 3: what the check of the workbook found. */
import { useMemo, useState } from 'react'
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark'
import type { Fault } from '../../model'
import type { CheckResult } from '../../report'
import { faultOf } from '../hooks/use-action'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { NoTemplate } from '../recognise/NoTemplate'
import { RecognisedSheet } from '../recognise/RecognisedSheet'
import { useRecognition, type Recognition } from '../recognise/use-recognition'
import { OpenFiles } from '../files/OpenFiles'
import { FaultMessage } from '../shared/FaultMessage'
import { CheckActions } from './CheckActions'
import { CheckBar } from './CheckBar'
import { IssuePanel } from './IssuePanel'
import { issuesOf, keyOf } from './issues'
import { ResultPicker } from './ResultPicker'
import { Summary } from './Summary'

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

export function CheckStep() {
  return (
    <>
      <OpenFiles />
      <OpenWorkbook />
    </>
  )
}

function OpenWorkbook() {
  const styles = useStyles()
  const { words, workbook, check } = usePane()
  const recognition = useRecognition()
  if (workbook.status === 'failed') return <FaultMessage fault={workbook.fault} />
  if (workbook.status === 'loading') return <Spinner label={words.common.workbookLoading} />
  if (recognition.proposal) return <RecognisedSheet recognition={recognition} proposal={recognition.proposal} />
  if (!check.outcome) return check.busy ? <Spinner label={words.check.checking} /> : <NotChecked />
  if (check.outcome.kind === 'fault') return <FailedCheck fault={check.outcome.fault} recognition={recognition} />
  return (
    <div className={styles.root}>
      <CheckedSheets results={check.outcome.results} onRecognise={recognition.start} />
    </div>
  )
}

function Again() {
  const { words, check } = usePane()
  return <Button icon={<ArrowSyncRegular />} disabledFocusable={check.busy} onClick={() => void check.refresh()}>{words.check.refresh}</Button>
}

function NotChecked() {
  const { words: { check: words } } = usePane()
  return <EmptyState icon={<ClipboardCheckmarkRegular />} title={words.notChecked} hint={words.notCheckedHint}><Again /></EmptyState>
}

function FailedCheck({ fault, recognition }: { fault: Fault; recognition: Recognition }) {
  return faultOf(fault, 'template-not-found') ? <NoTemplate recognition={recognition} again={<Again />} /> : <FaultMessage fault={fault}><Again /></FaultMessage>
}

interface CheckedSheetsProps {
  results: readonly CheckResult[]
  onRecognise: (sheet: string) => void
}

function CheckedSheets({ results, onRecognise }: CheckedSheetsProps) {
  const { language, issue } = usePane()
  const [domain, setDomain] = useState<string | null>(null)
  const result = results.find((each) => keyOf(each) === issue.result) ?? results[0]!
  const issues = useMemo(() => issuesOf(result, language), [result, language])
  return (
    <>
      <CheckBar result={result} onRecognise={onRecognise} />
      <ResultPicker results={results} chosen={result} onChoose={issue.lookAt} />
      <Summary result={result} domain={domain} onDomain={setDomain} />
      <CheckActions />
      {result.faults.map((fault) => <FaultMessage key={fault.message} fault={fault} />)}
      <IssuePanel key={keyOf(result)} issues={issues} domain={domain} onDomain={setDomain} />
    </>
  )
}
