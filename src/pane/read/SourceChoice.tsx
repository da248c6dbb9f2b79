/** Where the plan comes from: a file, a pasted text, or cells of the workbook beside the pane. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search'
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'
import { PasteBox } from './PasteBox'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface SourceChoiceProps {
  onOpen: () => void
  onPasted: (text: string, html: string | null) => void
  onSelection: () => void
  /** Shown by id where the keyboard comes back to. */
  pasteId: string
}

export function SourceChoice({ onOpen, onPasted, onSelection, pasteId }: SourceChoiceProps) {
  const styles = useStyles()
  const { language, workbook } = usePane()
  const words = readPageWords[language]
  const [pasting, setPasting] = useState(false)
  const cancel = () => {
    flushSync(() => setPasting(false))
    document.getElementById(pasteId)?.focus()
  }
  return (
    <section className={styles.root} aria-label={words.source.label}>
      <Text className={styles.quiet}>{words.intro}</Text>
      <div className={styles.buttons}>
        <Button data-landing appearance={pasting ? 'secondary' : 'primary'} icon={<FolderOpenRegular />} onClick={onOpen}>{words.source.open}</Button>
        <Button id={pasteId} icon={<ClipboardPasteRegular />} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {words.source.paste}
        </Button>
        <Button icon={<TableSearchRegular />} disabledFocusable={workbook.status !== 'ready'} onClick={onSelection}>{words.source.selection}</Button>
      </div>
      {pasting && <PasteBox onRead={onPasted} onCancel={cancel} />}
      <Text size={200} className={styles.quiet}>{words.source.kinds}</Text>
    </section>
  )
}
