/** Text or a table that is pasted: the clipboard is never asked for, it comes with the paste itself, also on plain http. */
import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { '& > textarea': { height: '10em' } },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
})

interface PasteBoxProps {
  /** `html` as it was pasted, where it has tables. */
  onRead: (text: string, html: string | null) => void
  onCancel: () => void
}

export function PasteBox({ onRead, onCancel }: PasteBoxProps) {
  const styles = useStyles()
  const { language, words: { common } } = usePane()
  const words = readPageWords[language].source
  const [text, setText] = useState('')
  // What one pastes into the empty field, as long as nothing else is typed.
  const [html, setHtml] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const pasted = useRef<string | null>(null)
  const onPaste = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>) => {
    const all = currentTarget.selectionStart === 0 && currentTarget.selectionEnd === currentTarget.value.length
    const rich = clipboardData.getData('text/html')
    pasted.current = all && /<table[\s>]/i.test(rich) ? rich : null
  }
  return (
    <div className={styles.root}>
      <Field label={words.pasteLabel} hint={html === null ? words.pasteHint : words.tableKept}>
        <Textarea
          ref={area}
          className={styles.text}
          lang="zh-CN"
          value={text}
          onPaste={onPaste}
          onChange={(_, data) => {
            setText(data.value)
            setHtml(pasted.current)
            pasted.current = null
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={text.trim() === ''} onClick={() => onRead(text, html)}>{words.read}</Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </div>
  )
}
