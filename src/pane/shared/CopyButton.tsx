/** Copies a text; where a web view forbids that, shows it selected, for the user's own keys. */
import { useEffect, useRef, useState } from 'react'
import { Button, Field, Textarea } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'

interface CopyButtonProps {
  label: string
  /** Made when it is asked for. */
  text: () => string
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const { language, announce } = usePane()
  const words = planPagesWords[language].copy
  const [state, setState] = useState<{ copied: true } | { copied: false; text: string } | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [state])
  const copy = () => {
    const copied = copyText(text())
    setState(copied ? { copied } : { copied, text: text() })
    announce(copied ? words.copied : words.byHand)
  }
  return (
    <>
      <Button size="small" icon={state?.copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>{state?.copied ? words.copied : label}</Button>
      {state?.copied === false && (
        <Field label={words.byHand}><Textarea ref={field} readOnly value={state.text} onFocus={(event) => event.target.select()} /></Field>
      )}
    </>
  )
}

/** The newer way is missing on plain http, and forbidden in many web views. */
function copyText(text: string): boolean {
  const before = document.activeElement
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true })
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } finally {
    area.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
