/** The three steps as tabs; the check says how many errors and shortfalls there are. */
import { CounterBadge, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { steps, usePane, type Step } from './pane-context'
import { countMendable } from './check/issues'

const useStyles = makeStyles({
  list: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
})

const icons: Record<Step, React.ReactElement> = {
  plan: <DocumentTableRegular />,
  template: <TableAddRegular />,
  check: <ClipboardCheckmarkRegular />,
}

export function StepTabs() {
  const styles = useStyles()
  const { ids, words, step, goTo, check: { outcome } } = usePane()
  const open = outcome?.kind === 'results' ? outcome.results.reduce((sum, result) => sum + countMendable(result), 0) : 0
  return (
    <TabList
      className={styles.list}
      aria-label={words.app.steps}
      selectedValue={step}
      onTabSelect={(_, data) => goTo(data.value as Step)}
    >
      {steps.map((each) => (
        <Tab key={each} value={each} id={ids.tab(each)} icon={icons[each]} aria-controls={each === step ? ids.panel(each) : undefined}>
          {words.steps[each]}
          {each === 'check' && open > 0 && <CounterBadge className={styles.badge} count={open} overflowCount={999} size="small" color="danger" />}
        </Tab>
      ))}
    </TabList>
  )
}
