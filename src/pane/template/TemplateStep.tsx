/** Step 2: see what the template will be, and write it into the workbook. */
import { useMemo } from 'react'
import { Button, Text, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { previewTemplate } from '../../tasks'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { PreviewTable } from './PreviewTable'
import { ReplaceDialog } from './ReplaceDialog'
import { TemplateOptionsForm } from './TemplateOptionsForm'
import { WrittenMessage } from './WrittenMessage'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  intro: { color: tokens.colorNeutralForeground2 },
})

export function TemplateStep() {
  const styles = useStyles()
  const { words, library, workbook, selection: { plan }, writing, goTo } = usePane()
  const { request } = writing.options
  const preview = useMemo(() => request && previewTemplate(library, request), [library, request])
  const restore = useRestoreFocusTarget()

  if (!plan) return <EmptyState icon={<DocumentTableRegular />} title={words.common.noPlans} hint={words.common.noPlansHint} />
  if (!preview) {
    return (
      <EmptyState icon={<DocumentTableRegular />} title={words.plan.notRecovered} hint={words.template.noTargets}>
        <Button onClick={() => goTo('plan')}>{words.template.toPlan}</Button>
      </EmptyState>
    )
  }
  return (
    <div className={styles.root}>
      <Text className={styles.intro}>{words.template.intro(plan.title)}</Text>
      <TemplateOptionsForm options={writing.options} />
      {writing.written !== null && <WrittenMessage key={writing.turn} sheets={writing.written} onDismiss={writing.forget} />}
      {writing.fault && <FaultMessage fault={writing.fault} onDismiss={writing.forget} />}
      {workbook.status === 'failed' && <FaultMessage fault={workbook.fault} />}
      <Button
        {...restore}
        appearance="primary"
        icon={<TableAddRegular />}
        disabledFocusable={workbook.status !== 'ready' || writing.busy}
        onClick={() => void writing.write()}
      >
        {writing.busy ? words.template.writing : words.template.write}
      </Button>
      {workbook.status === 'loading' && <Text size={200} role="status">{words.common.workbookLoading}</Text>}
      <PreviewTable preview={preview} />
      <ReplaceDialog sheets={writing.existing} onReplace={() => void writing.replace()} onCancel={writing.forget} />
    </div>
  )
}
