/** Asks the tester to do one step by hand. */
import { useEffect, useRef } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { aboutWords, type AboutWords } from '../../messages'
import { a1 } from '../../model'
import type { CellInput, HandStep } from '../../selfcheck'
import { usePane } from '../pane-context'
import type { Asked } from './use-self-check'

export function HandStepCard({ asked: { step, answer } }: { asked: Asked }) {
  const { language, announce } = usePane()
  const words = aboutWords[language].check
  const instruction = instructionFor(step, words)

  const done = useRef<HTMLButtonElement>(null)

  // What had the keyboard before, the last step's button, is gone.
  useEffect(() => done.current?.focus(), [step])
  useEffect(() => announce(`${words.hand}：${instruction}`), [announce, words, instruction])

  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.hand}</MessageBarTitle> {instruction} {words.handHint}
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={done} appearance="primary" size="small" onClick={() => answer('done')}>{words.handDone}</Button>
        <Button size="small" onClick={() => answer('skipped')}>{words.skip}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function instructionFor(step: HandStep, words: AboutWords['check']): string {
  if (step.kind === 'undo') return words.undo(step)
  const { sheet, row, column } = step.cell
  const at = { sheet, cell: a1(row, column), value: step.kind === 'type' ? keysFor(step.value) : '' }
  return step.kind === 'type' ? words.type(at) : words.select(at)
}

/** What to type for an input. */
function keysFor(value: CellInput): string {
  if (typeof value !== 'object') return String(value)
  return value === null ? '' : 'formula' in value ? value.formula : value.error
}
