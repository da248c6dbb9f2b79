/** What the last command has to say, until the user goes on. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useNextAction } from './hooks/use-next-action'
import { usePane } from './pane-context'

export function CommandNotice() {
  const { words, notice: { said, clear } } = usePane()
  useNextAction(said !== null, clear)
  if (said === null) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.commands[said]}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={clear} />}
      />
    </MessageBar>
  )
}
