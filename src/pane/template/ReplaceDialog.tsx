/** Asks before a sheet that is there already is written over. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { usePane } from '../pane-context'

interface ReplaceDialogProps {
  /** The sheet in the way; null keeps the dialog closed. */
  sheet: string | null
  onReplace: () => void
  onCancel: () => void
}

export function ReplaceDialog({ sheet, onReplace, onCancel }: ReplaceDialogProps) {
  const { words: { template: words } } = usePane()
  return (
    <Dialog modalType="alert" open={sheet !== null} onOpenChange={(_, { open }) => { if (!open) onCancel() }}>
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
