/** What is to be known about the document that is open: that it came back, that it will not, and what was chosen with it. */
import { useState, type ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'
import type { OpenedDocument } from './opened-document'

/** Names of files beyond which a list of them helps nobody. */
const most = 5

interface DocumentNoticesProps {
  opened: OpenedDocument
  /** The user gives up what came back. */
  onAnother: () => void
  /** The user goes on to what was chosen together with the document. */
  onNext: () => void
}

export function DocumentNotices({ opened: { id, restored, lasts, left }, onAnother, onNext }: DocumentNoticesProps) {
  const { language } = usePane()
  const words = readPageWords[language]
  return (
    <>
      {restored && (
        <Notice key={id} intent={restored.lost > 0 ? 'warning' : 'info'} actions={<Button size="small" onClick={onAnother}>{words.restored.discard}</Button>}>
          {words.restored.text(restored.corrections)} {restored.lost > 0 && words.restored.lost(restored.lost)}
        </Notice>
      )}
      {!lasts && <Notice intent="warning">{words.notLasting}</Notice>}
      {left.length > 0 && (
        <Notice intent="info" actions={<Button size="small" onClick={onNext}>{words.left.next}</Button>}>
          {words.left.text(left.slice(0, most).map(({ name }) => name), left.length)}
        </Notice>
      )}
    </>
  )
}

/** Gone when the user has seen it. */
function Notice({ intent, actions, children }: { intent: 'info' | 'warning'; actions?: ReactNode; children: ReactNode }) {
  const { words: { common } } = usePane()
  const [seen, setSeen] = useState(false)
  return !seen && (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={common.dismiss} onClick={() => setSeen(true)} />}
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  )
}
