/** Writes the results into the sheet, or takes them out again. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { EraserRegular } from '@fluentui/react-icons/svg/eraser'
import { TableCheckerRegular } from '@fluentui/react-icons/svg/table-checker'
import { useNextAction } from '../hooks/use-next-action'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > button': { flexGrow: 1 } },
})

export function CheckActions() {
  const styles = useStyles()
  const { words: { check: words }, results: { write, clear, busy, done, fault, forget } } = usePane()
  useNextAction(done !== null, forget)
  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        <Button icon={<TableCheckerRegular />} disabledFocusable={busy} onClick={() => void write()}>{words.writeResults}</Button>
        <Button icon={<EraserRegular />} disabledFocusable={busy} onClick={() => void clear()}>{words.clearResults}</Button>
      </div>
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
      {done && <MessageBar intent="success" layout="multiline"><MessageBarBody>{words[done]}</MessageBarBody></MessageBar>}
    </div>
  )
}
