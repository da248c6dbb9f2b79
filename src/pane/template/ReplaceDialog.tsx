/** Asks before a sheet that is there already is written over. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useShown } from '../hooks/use-shown'
import { usePane } from '../pane-context'

interface ReplaceDialogProps {
  /** The sheet in the way; null keeps the dialog closed. */
  sheet: string | null
  onReplace: () => void
  onCancel: () => void
}

export function ReplaceDialog({ sheet, onReplace, onCancel }: ReplaceDialogProps) {
  const { words: { template: words } } = usePane()
  // A dialog takes the keyboard when it opens, and is closed to everyone where it can't.
  const shown = useShown()
  return (
    <Dialog modalType="alert" open={sheet !== null && shown} onOpenChange={(_, { open }) => { if (!open) onCancel() }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.exists}</DialogTitle>
          <DialogContent>{words.existsHint(sheet ?? '')}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onCancel}>{words.cancel}</Button>
            <Button onClick={onReplace}>{words.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
