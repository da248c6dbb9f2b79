/** Asks before opening a file discards changes that are not saved. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { workbenchWords } from '../../messages'
import { usePane } from '../../pane'

interface DiscardDialogProps {
  /** The file to open; null keeps the dialog closed. */
  file: File | null
  onAnswer: (discard: boolean) => void
}

export function DiscardDialog({ file, onAnswer }: DiscardDialogProps) {
  const { language } = usePane()
  const words = workbenchWords[language]
  return (
    <Dialog modalType="alert" open={file !== null} onOpenChange={(_, { open }) => { if (!open) onAnswer(false) }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.discard}</DialogTitle>
          <DialogContent>{words.discardHint(file?.name ?? '')}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer(false)}>{words.cancel}</Button>
            <Button onClick={() => onAnswer(true)}>{words.discardAndOpen}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
