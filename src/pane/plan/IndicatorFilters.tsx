/** Narrows the list of indicators by words, domain, unit and core mark. */
import { Field, SearchBox, Switch, makeStyles, tokens } from '@fluentui/react-components'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { FilterSelect } from '../shared/FilterSelect'
import { allUnits, type IndicatorFilter } from './filter'

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
  search: { maxWidth: 'none', width: '100%' },
})

interface IndicatorFiltersProps {
  plan: Plan
  filter: IndicatorFilter
  onChange: (filter: IndicatorFilter) => void
}

export function IndicatorFilters({ plan, filter, onChange }: IndicatorFiltersProps) {
  const styles = useStyles()
  const { words: { plan: words } } = usePane()
  const change = (part: Partial<IndicatorFilter>) => onChange({ ...filter, ...part })
  const asOption = (value: string) => ({ value, text: value })
  const units = allUnits(plan.indicators)
  return (
    <div className={styles.root} role="search">
      <Field label={words.search} size="small" className={styles.wide}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={words.searchHint}
          value={filter.query}
          onChange={(_, data) => change({ query: data.value })}
        />
      </Field>
      <FilterSelect
        label={words.domain}
        value={filter.domain}
        options={plan.domains.map((domain) => asOption(domain.name))}
        onChange={(domain) => change({ domain })}
      />
      {units.length > 0 && (
        <FilterSelect label={words.unit} value={filter.unit} options={units.map(asOption)} onChange={(unit) => change({ unit })} />
      )}
      {plan.indicators.some((indicator) => indicator.core) && (
        <Switch
          className={styles.wide}
          label={words.coreOnly}
          checked={filter.coreOnly}
          onChange={(_, data) => change({ coreOnly: data.checked })}
        />
      )}
    </div>
  )
}
