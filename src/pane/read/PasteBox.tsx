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

/** Characters from which on a browser takes seconds, or for ever, to insert what is pasted line by line. */
const longest = 20_000

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
  const [noText, setNoText] = useState(false)
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget: { value, selectionStart, selectionEnd } } = event
    const all = selectionStart === 0 && selectionEnd === value.length
    const rich = clipboardData.getData('text/html')
    const plain = clipboardData.getData('text/plain')
    const table = all && /<table[\s>]/i.test(rich) ? rich : null
    pasted.current = table
    setNoText(plain.trim() === '')
    if (plain.length <= longest) return
    event.preventDefault()
    setText(value.slice(0, selectionStart) + plain.replace(/\r\n?/g, '\n') + value.slice(selectionEnd))
    setHtml(table)
  }
  return (
    <div className={styles.root}>
      <Field
        label={words.pasteLabel}
        hint={html === null ? words.pasteHint : words.tableKept}
        validationState={noText ? 'warning' : 'none'}
        validationMessage={noText ? words.noText : null}
      >
        <Textarea
          ref={area}
          className={styles.text}
          lang="zh-CN"
          value={text}
          onPaste={onPaste}
          onChange={(_, data) => {
            setText(data.value)
            setHtml(pasted.current)
            setNoText(false)
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
