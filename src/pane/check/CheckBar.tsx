/** Which sheet was checked against what, and whether checks follow the typing. */
import { Button, Switch, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import type { CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { countIssues } from './issues'

const useStyles = makeStyles({
  plan: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  controls: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: tokens.spacingVerticalXS },
})

export function CheckBar({ result }: { result: CheckResult }) {
  const styles = useStyles()
  const { words, check, announce } = usePane()
  const refresh = async () => {
    const outcome = await check.refresh()
    if (outcome?.kind !== 'results') return
    announce(words.check.announceResult(outcome.results.reduce((sum, each) => sum + countIssues(each), 0)))
  }
  return (
    <div>
      <Text size={200} className={styles.plan}>{words.check.forPlan(result.plan.title, result.period)}</Text>
      <div className={styles.controls}>
        <Switch label={words.check.live} checked={check.live} onChange={(_, data) => check.setLive(data.checked)} />
        <Tooltip content={words.check.refresh} relationship="label">
          <Button appearance="subtle" icon={<ArrowSyncRegular />} disabledFocusable={check.busy} onClick={() => void refresh()} />
        </Tooltip>
      </div>
    </div>
  )
}
