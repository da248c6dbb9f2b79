/** Step 1: choose a plan, look through its indicators and their targets. */
import { useMemo, useRef, useState } from 'react'
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { PeriodSelect } from '../shared/PeriodSelect'
import { ReadPlanButton } from '../shared/ReadPlanButton'
import { filterIndicators, noFilter, type IndicatorFilter } from './filter'
import { IndicatorFilters } from './IndicatorFilters'
import { IndicatorList } from './IndicatorList'
import { OwnPlan } from './OwnPlan'
import { OwnPlanTroubles } from './OwnPlanTroubles'
import { PlanFacts } from './PlanFacts'
import { PlanPicker } from './PlanPicker'
import { PlanTools } from './PlanTools'
import { WorkbookPlans } from './WorkbookPlans'

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

export function PlanStep() {
  const styles = useStyles()
  const { words, library, ownPlans, workbook, selection: { plan, period, selectPlan }, goTo } = usePane()
  const [filter, setFilter] = useState<IndicatorFilter>(noFilter)
  const search = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => filterIndicators(plan?.indicators ?? [], filter), [plan, filter])
  const clear = () => {
    setFilter(noFilter)
    // The button goes away; the keyboard must not.
    search.current?.focus()
  }
  if (!plan) {
    return (
      <div className={styles.root}>
        <OwnPlanTroubles />
        <WorkbookPlans />
        <EmptyState icon={<DocumentTableRegular />} title={words.common.noPlans} hint={words.common.noPlansHint}><ReadPlanButton /></EmptyState>
      </div>
    )
  }
  return (
    <div className={styles.root}>
      {workbook.status === 'failed' && <FaultMessage fault={workbook.fault} />}
      <OwnPlanTroubles />
      <WorkbookPlans />
      <PlanPicker plans={library.plans} chosen={plan} onChoose={(next) => { selectPlan(next); setFilter(noFilter) }} />
      <PlanTools />
      {ownPlans.own.has(plan.id) && <OwnPlan key={plan.id} plan={plan} />}
      <PlanFacts plan={plan} />
      {period === null
        ? <EmptyState level="h3" icon={<DocumentTableRegular />} title={words.plan.notRecovered} hint={words.plan.notRecoveredHint} />
        : <>
            <PeriodSelect label={words.plan.period} />
            <Button appearance="primary" icon={<ArrowRightRegular />} iconPosition="after" onClick={() => goTo('template')}>
              {words.plan.toTemplate}
            </Button>
            <IndicatorFilters plan={plan} filter={filter} onChange={setFilter} searchRef={search} />
            <IndicatorList plan={plan} period={period} indicators={shown} onClear={clear} />
          </>}
    </div>
  )
}
