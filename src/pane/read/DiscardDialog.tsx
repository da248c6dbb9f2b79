/** Asks before corrections that are neither used nor saved are given up. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'

interface DiscardDialogProps {
  open: boolean
  onDiscard: () => void
  onCancel: () => void
}

export function DiscardDialog({ open: asking, onDiscard, onCancel }: DiscardDialogProps) {
  const { language, words: { common } } = usePane()
  const words = readPageWords[language].discard
  return (
    <Dialog modalType="alert" open={asking} onOpenChange={(_, { open }) => { if (!open) onCancel() }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.text}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onCancel}>{common.cancel}</Button>
            <Button onClick={onDiscard}>{words.discard}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
