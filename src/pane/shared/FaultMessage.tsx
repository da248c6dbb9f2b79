/** A fault in words: what happened and what to do next. */
import type { ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Fault } from '../../model'
import { describeFault } from '../../report'
import { usePane } from '../pane-context'

interface FaultMessageProps {
  fault: Fault
  onDismiss?: () => void
  /** What the user can do about it. */
  children?: ReactNode
}

export function FaultMessage({ fault, onDismiss, children }: FaultMessageProps) {
  const { language, words } = usePane()
  const { title, message } = describeFault(fault, language)
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={onDismiss && <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={onDismiss} />}
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  )
}
