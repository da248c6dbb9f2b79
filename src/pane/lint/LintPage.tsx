/** The page 规划自检: what is doubtful in a plan itself, with the places side by side. */
import { useMemo, useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { lintPlan, plansAbove, type LintFinding } from '../../lint'
import { lintWords, planPagesWords, severityWords } from '../../messages'
import { isFault, severities, type Fault, type Plan } from '../../model'
import { lintSheet } from '../../plans'
import { useSheetWriting } from '../hooks/use-sheet-writing'
import { usePane } from '../pane-context'
import { PlanPicker } from '../plan/PlanPicker'
import { CopyButton } from '../shared/CopyButton'
import { EmptyState } from '../shared/EmptyState'
import { FaultMessage } from '../shared/FaultMessage'
import { FilterSelect } from '../shared/FilterSelect'
import { PageFrame } from '../shared/PageFrame'
import { SearchField } from '../shared/SearchField'
import { SheetWritingMessages } from '../shared/SheetWritingMessages'
import { countsInWords, filterFindings, findingsText, noFindingFilter } from './findings'
import { LintGroups } from './LintGroups'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18em), 1fr))', gap: tokens.spacingHorizontalS },
})

export function LintPage({ onBack }: { onBack: () => void }) {
  const styles = useStyles()
  const { language, library, selection, words: { common } } = usePane()
  const words = planPagesWords[language].lint
  const [chosen, setChosen] = useState<string | null>(null)
  // What is chosen here is looked at only: the plan that the user works with stays.
  const plan = library.plans.find(({ id }) => id === chosen) ?? selection.plan
  return (
    <PageFrame title={words.title} onBack={onBack}>
      <Text className={styles.quiet}>{words.intro}</Text>
      {plan
        ? (
            <>
              <PlanPicker plans={library.plans} chosen={plan} onChoose={({ id }) => setChosen(id)} />
              {plan.indicators.length === 0
                ? <EmptyState level="h3" icon={<DocumentTableRegular />} title={words.noTable} hint={words.noTableHint} />
                : <LintedPlan key={plan.id} plan={plan} />}
            </>
          )
        : <EmptyState level="h3" icon={<DocumentTableRegular />} title={common.noPlans} hint={common.noPlansHint} />}
    </PageFrame>
  )
}

function LintedPlan({ plan }: { plan: Plan }) {
  const styles = useStyles()
  const { language, library, lastRead } = usePane()
  const words = planPagesWords[language].lint
  const read = lastRead.get(plan.id)
  const outcome = useMemo(() => attempt(() => lintPlan(plan, library, { ...read, above: library.plans })), [plan, library, read])
  const above = plansAbove(plan, library.plans).filter(({ indicators }) => indicators.length > 0)
    .map(({ region, title, years }) => words.titled(region.name, title, years.from, years.to))
  return (
    <>
      <div className={styles.facts}>
        <Text size={200} className={styles.quiet}>{read ? words.withText : `${lintWords[language].withoutText}${words.stop}`}</Text>
        <Text size={200} className={styles.quiet}>{above.length > 0 ? words.above(above) : words.noneAbove}</Text>
      </div>
      {'fault' in outcome ? <FaultMessage fault={outcome.fault} /> : <Findings plan={plan} findings={outcome.findings} />}
    </>
  )
}

function Findings({ plan, findings }: { plan: Plan; findings: readonly LintFinding[] }) {
  const styles = useStyles()
  const pane = usePane()
  const { language, words: { common } } = pane
  const words = planPagesWords[language]
  const writing = useSheetWriting(pane)
  const [filter, setFilter] = useState(noFindingFilter)
  const shown = useMemo(() => filterFindings(findings, filter, language), [findings, filter, language])
  if (findings.length === 0) return <EmptyState level="h3" icon={<CheckmarkCircleRegular />} title={words.lint.none} hint={words.lint.noneHint} />
  return (
    <>
      <Text weight="semibold" role="status">{countsInWords(findings, language)}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<TableAddRegular />}
          disabledFocusable={!writing.possible || writing.busy}
          onClick={() => void writing.write(() => lintSheet(plan, findings, language))}
        >
          {words.writeSheet}
        </Button>
        <CopyButton label={words.lint.copy} text={() => findingsText(plan, findings, language)} />
      </div>
      <SheetWritingMessages writing={writing} />
      <div className={styles.filters}>
        <FilterSelect
          label={words.lint.severity}
          value={filter.severity}
          options={severities.map((value) => ({ value, text: severityWords[language][value].name }))}
          onChange={(severity) => setFilter({ ...filter, severity })}
        />
        <SearchField label={words.lint.search} value={filter.query} onChange={(query) => setFilter({ ...filter, query })} />
      </div>
      {shown.length === 0
        ? (
            <EmptyState level="h3" icon={<SearchRegular />} title={words.lint.nothingFound} hint={words.lint.nothingFoundHint}>
              <Button onClick={() => setFilter(noFindingFilter)}>{common.clearFilters}</Button>
            </EmptyState>
          )
        : <LintGroups plan={plan} findings={shown} />}
    </>
  )
}

function attempt(lint: () => LintFinding[]): { findings: LintFinding[] } | { fault: Fault } {
  try {
    return { findings: lint() }
  } catch (fault) {
    if (isFault(fault)) return { fault }
    throw fault
  }
}
