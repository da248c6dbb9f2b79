/** A fault in words: what happened and what to do next. */
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { isFault, type Fault } from '../../model'
import { describeFault } from '../../report'
import { useShown } from '../hooks/use-shown'
import { usePane } from '../pane-context'
import { ReadPlanButton } from './ReadPlanButton'

interface FaultMessageProps {
  fault: Fault
  onDismiss?: () => void
  /** What the user can do about it. */
  children?: ReactNode
}

export function FaultMessage({ fault, onDismiss, children }: FaultMessageProps) {
  const { language, words } = usePane()
  const { title, message } = describeFault(fault, language)
  const bar = useRef<HTMLDivElement>(null)
  const shown = useShown()
  useEffect(() => {
    // What failed may have been started outside the pane, by a button of the ribbon.
    if (shown) bar.current?.scrollIntoView({ block: 'nearest' })
  }, [shown, fault])
  return (
    <MessageBar ref={bar} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={onDismiss && <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={onDismiss} />}
      >
        {children}
        {isFault(fault, 'plan-unknown') && <ReadPlanButton />}
      </MessageBarActions>
    </MessageBar>
  )
}
