/** The page 市县指标对照: two plans or more side by side by measure. */
import { useDeferredValue, useMemo, useState } from 'react'
import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { alignPlans } from '../../align'
import { planPagesWords } from '../../messages'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { PageFrame } from '../shared/PageFrame'
import { AlignmentView } from './AlignmentView'
import { toggled } from './lines'
import { PlanChoice } from './PlanChoice'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

export function AlignPage({ onBack }: { onBack: () => void }) {
  const styles = useStyles()
  const { language, library, selection: { plan } } = usePane()
  const words = planPagesWords[language].align
  const [ids, setIds] = useState<readonly string[]>(() => plan && plan.indicators.length > 0 ? [plan.id] : [])
  const chosen = useMemo(() => ids.flatMap((id) => library.plans.find((each) => each.id === id) ?? []), [ids, library])
  // Choosing goes on while many plans are being compared.
  const compared = useDeferredValue(chosen)
  const alignment = useMemo(() => compared.length > 1 ? alignPlans(compared, library) : null, [compared, library])
  return (
    <PageFrame title={words.title} onBack={onBack}>
      <Text className={styles.quiet}>{words.intro}</Text>
      <PlanChoice chosen={chosen} onToggle={(id) => setIds(toggled(chosen.map((each) => each.id), id))} />
      {compared !== chosen && <Spinner size="tiny" label={words.working} />}
      {alignment
        ? <AlignmentView alignment={alignment} />
        : <EmptyState level="h3" icon={<ColumnTripleRegular />} title={words.few(chosen.length)} hint={words.fewHint} />}
    </PageFrame>
  )
}
