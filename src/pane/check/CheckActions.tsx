/** Writes the results into the sheet, or takes them out again. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { EraserRegular } from '@fluentui/react-icons/svg/eraser'
import { TableCheckerRegular } from '@fluentui/react-icons/svg/table-checker'
import { useAction } from '../hooks/use-action'
import { usePane } from '../pane-context'
import { FaultMessage } from '../shared/FaultMessage'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > button': { flexGrow: 1 } },
})

export function CheckActions() {
  const styles = useStyles()
  const { words: { check: words }, check, announce } = usePane()
  const [done, setDone] = useState<'written' | 'cleared' | null>(null)
  const action = useAction('write-results', async (what: 'written' | 'cleared') => {
    setDone(null)
    await (what === 'written' ? check.write() : check.clear())
    setDone(what)
    announce(words[what])
  })
  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        <Button icon={<TableCheckerRegular />} disabledFocusable={action.busy} onClick={() => void action.run('written')}>{words.writeResults}</Button>
        <Button icon={<EraserRegular />} disabledFocusable={action.busy} onClick={() => void action.run('cleared')}>{words.clearResults}</Button>
      </div>
      {action.fault && <FaultMessage fault={action.fault} onDismiss={action.forget} />}
      {done && <MessageBar intent="success"><MessageBarBody>{words[done]}</MessageBarBody></MessageBar>}
    </div>
  )
}
