/** Chooses a plan out of the library; typing narrows the choice. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { planPagesWords } from '../../messages'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { matches } from '../shared/matches'
import { SearchChoice } from '../shared/SearchChoice'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { color: tokens.colorNeutralForeground2 },
})

interface PlanPickerProps {
  plans: readonly Plan[]
  chosen: Plan
  onChoose: (plan: Plan) => void
}

export function PlanPicker({ plans, chosen, onChoose }: PlanPickerProps) {
  const styles = useStyles()
  const { language, words: { plan: words }, ownPlans: { own } } = usePane()
  const shown = (plan: Plan) => (
    <div className={styles.option}>
      <Text weight="semibold">{plan.region.name}{own.has(plan.id) && <Text size={200}> · {planPagesWords[language].own.mark}</Text>}</Text>
      <Text size={200} className={styles.title}>{plan.title}</Text>
      {plan.table !== null && <Text size={200} className={styles.title}>{plan.table}</Text>}
    </div>
  )
  return (
    <SearchChoice
      label={words.choose}
      placeholder={words.choosePlaceholder}
      tall
      chosen={{ id: chosen.id, text: label(chosen) }}
      offer={(query) => plans.filter((plan) => query === null || matches(query, plan.region.name, plan.title, plan.table ?? '', plan.id))
        .map((plan) => ({ id: plan.id, text: label(plan), shown: shown(plan) }))}
      none={() => words.noPlan}
      onChoose={(id) => {
        const plan = plans.find((candidate) => candidate.id === id)
        if (plan) onChoose(plan)
      }}
    />
  )
}

function label(plan: Plan): string {
  return `${plan.region.name} ${plan.table ?? plan.title}`
}
