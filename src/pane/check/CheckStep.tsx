/** Step 3: what the check of the workbook found. */
import { useMemo, useState } from 'react'
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import type { CheckResult } from '../../report'
import { faultOf } from '../hooks/use-action'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { CheckActions } from './CheckActions'
import { CheckBar } from './CheckBar'
import { IssuePanel } from './IssuePanel'
import { issuesOf } from './issues'
import { SheetPicker } from './SheetPicker'
import { Summary } from './Summary'

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

export function CheckStep() {
  const styles = useStyles()
  const { words, workbook, check } = usePane()
  if (workbook.status === 'failed') return <FaultMessage fault={workbook.fault} />
  if (workbook.status === 'loading') return <Spinner label={words.common.workbookLoading} />
  if (!check.outcome) return <Spinner label={words.check.checking} />
  if (check.outcome.kind === 'fault') return <FailedCheck />
  return (
    <div className={styles.root}>
      <CheckedSheets results={check.outcome.results} />
    </div>
  )
}

function FailedCheck() {
  const { words, check, goTo } = usePane()
  if (check.outcome?.kind !== 'fault') return null
  const again = (
    <Button icon={<ArrowSyncRegular />} disabledFocusable={check.busy} onClick={() => void check.refresh()}>{words.check.refresh}</Button>
  )
  if (!faultOf(check.outcome.fault, 'template-not-found')) return <FaultMessage fault={check.outcome.fault}>{again}</FaultMessage>
  return (
    <EmptyState icon={<TableAddRegular />} title={words.check.noTemplate} hint={words.check.noTemplateHint}>
      <Button appearance="primary" onClick={() => goTo('template')}>{words.check.toTemplate}</Button>
      {again}
    </EmptyState>
  )
}

function CheckedSheets({ results }: { results: readonly CheckResult[] }) {
  const { language, issue } = usePane()
  const [domain, setDomain] = useState<string | null>(null)
  const result = results.find((each) => each.sheet === issue.sheet) ?? results[0]!
  const issues = useMemo(() => issuesOf(result, language), [result, language])
  return (
    <>
      <CheckBar result={result} />
      {results.length > 1 && <SheetPicker results={results} chosen={result} onChoose={issue.lookAt} />}
      <Summary result={result} domain={domain} onDomain={setDomain} />
      <CheckActions />
      {result.faults.map((fault) => <FaultMessage key={fault.message} fault={fault} />)}
      <IssuePanel key={result.sheet} issues={issues} domain={domain} onDomain={setDomain} />
    </>
  )
}
