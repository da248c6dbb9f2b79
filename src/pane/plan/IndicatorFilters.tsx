/** Narrows the list of indicators by words, domain, unit and core mark. */
import type { Ref } from 'react'
import { Switch, makeStyles, tokens } from '@fluentui/react-components'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'
import { FilterSelect } from '../shared/FilterSelect'
import { SearchField } from '../shared/SearchField'
import { allUnits, type IndicatorFilter } from './filter'

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
})

interface IndicatorFiltersProps {
  plan: Plan
  filter: IndicatorFilter
  onChange: (filter: IndicatorFilter) => void
  searchRef: Ref<HTMLInputElement>
}

export function IndicatorFilters({ plan, filter, onChange, searchRef }: IndicatorFiltersProps) {
  const styles = useStyles()
  const { words: { plan: words } } = usePane()
  const change = (part: Partial<IndicatorFilter>) => onChange({ ...filter, ...part })
  const asOption = (value: string) => ({ value, text: value })
  const units = allUnits(plan.indicators)
  return (
    <div className={styles.root} role="search">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        className={styles.wide}
        inputRef={searchRef}
        value={filter.query}
        onChange={(query) => change({ query })}
      />
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
