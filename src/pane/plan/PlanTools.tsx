/** What can be done with plans beside choosing one: reading, linting and comparing them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ClipboardSearchRegular } from '@fluentui/react-icons/svg/clipboard-search'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { ReadPlanButton } from '../shared/ReadPlanButton'

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

export function PlanTools() {
  const styles = useStyles()
  const { language, openPage } = usePane()
  const words = planPagesWords[language]
  return (
    <div className={styles.root}>
      <ReadPlanButton />
      <Button size="small" icon={<ClipboardSearchRegular />} onClick={() => openPage('lint')}>{words.lint.open}</Button>
      <Button size="small" icon={<ColumnTripleRegular />} onClick={() => openPage('align')}>{words.align.open}</Button>
    </div>
  )
}
