/** Which sheet was checked against what, and whether checks follow the typing. */
import { Button, Switch, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync'
import type { CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { countIssues } from './issues'

const useStyles = makeStyles({
  plan: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mapped: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS, '& > button': { flexShrink: 0 } },
  controls: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: tokens.spacingVerticalXS },
})

interface CheckBarProps {
  result: CheckResult
  /** Recognises a sheet anew that is none of our templates. */
  onRecognise: (sheet: string) => void
}

export function CheckBar({ result, onRecognise }: CheckBarProps) {
  const styles = useStyles()
  const { words, check, announce } = usePane()
  const refresh = async () => {
    const outcome = await check.refresh()
    if (outcome?.kind !== 'results') return
    announce(words.check.announceResult(outcome.results.reduce((sum, each) => sum + countIssues(each), 0)))
  }
  return (
    <div>
      <Text size={200} className={styles.plan}>{words.check.forPlan(result.plan.title, words.common.period(result.period))}</Text>
      {result.kind === null && result.sheet !== null && (
        <div className={styles.mapped}>
          <Text size={200} className={styles.plan}>{words.check.mapped}</Text>
          <Button size="small" onClick={() => onRecognise(result.sheet!)}>{words.check.mappedAgain}</Button>
        </div>
      )}
      <div className={styles.controls}>
        <Switch label={words.check.live} checked={check.live} onChange={(_, data) => check.setLive(data.checked)} />
        <Tooltip content={words.check.refresh} relationship="label">
          <Button appearance="subtle" icon={<ArrowSyncRegular />} disabledFocusable={check.busy} onClick={() => void refresh()} />
        </Tooltip>
      </div>
    </div>
  )
}
