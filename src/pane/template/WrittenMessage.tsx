/** Tells that the template stands in the workbook and what to do now; takes the focus, since the next step is here. */
import { useEffect, useRef } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useNextAction } from '../hooks/use-next-action'
import { usePane } from '../pane-context'

interface WrittenMessageProps {
  sheets: readonly string[]
  onDismiss: () => void
}

export function WrittenMessage({ sheets, onDismiss }: WrittenMessageProps) {
  const { words, goTo, selection: { plan }, ownPlans: { own } } = usePane()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // A command of the ribbon leaves the keyboard in the sheet.
    if (document.hasFocus()) next.current?.focus()
  }, [])
  useNextAction(true, onDismiss)
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.template.written(sheets)}</MessageBarTitle> {words.template.writtenHint}
        {plan && own.has(plan.id) && ` ${words.template.carried}`}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={onDismiss} />}
      >
        <Button ref={next} onClick={() => goTo('check')}>{words.template.toCheck}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
