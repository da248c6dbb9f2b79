/** Asks before sheets that are there already are written over. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useShown } from '../hooks/use-shown'
import { usePane } from '../pane-context'

interface ReplaceDialogProps {
  /** The sheets in the way; none keeps the dialog closed. */
  sheets: readonly string[]
  onReplace: () => void
  onCancel: () => void
}

export function ReplaceDialog({ sheets, onReplace, onCancel }: ReplaceDialogProps) {
  const { words: { template: words, common } } = usePane()
  // A dialog takes the keyboard when it opens, and is closed to everyone where it can't.
  const shown = useShown()
  return (
    <Dialog modalType="alert" open={sheets.length > 0 && shown} onOpenChange={(_, { open }) => { if (!open) onCancel() }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.exists}</DialogTitle>
          <DialogContent>{words.existsHint(sheets)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onCancel}>{common.cancel}</Button>
            <Button onClick={onReplace}>{words.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
