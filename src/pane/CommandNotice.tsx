/** What the last command has to say, until the user goes on. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useNextAction } from './hooks/use-next-action'
import { usePane } from './pane-context'

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
})

export function CommandNotice() {
  const styles = useStyles()
  const { words, notice: { said, clear } } = usePane()
  useNextAction(said !== null, clear)
  if (said === null) return null
  return (
    <MessageBar className={styles.root} intent="info" layout="multiline">
      <MessageBarBody>{words.commands[said]}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={words.common.dismiss} onClick={clear} />}
      />
    </MessageBar>
  )
}
