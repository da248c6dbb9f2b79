/** What came of writing a sheet, and the question before one is written over. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useNextAction } from '../hooks/use-next-action'
import type { SheetWriting } from '../hooks/use-sheet-writing'
import { usePane } from '../pane-context'
import { ReplaceDialog } from '../template/ReplaceDialog'
import { FaultMessage } from './FaultMessage'

export function SheetWritingMessages({ writing: { existing, replace, forget, fault, written } }: { writing: SheetWriting }) {
  const { words } = usePane()
  useNextAction(written !== null, forget)
  return (
    <>
      <ReplaceDialog sheets={existing} onReplace={() => void replace()} onCancel={forget} />
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
      {written !== null && <MessageBar intent="success" layout="multiline"><MessageBarBody>{words.template.written([written])}</MessageBarBody></MessageBar>}
    </>
  )
}
