/** Narrows and groups the list of issues. Only choices that lead somewhere are offered. */
import type { Ref } from 'react'
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../pane-context'
import { FilterSelect } from '../shared/FilterSelect'
import { SearchField } from '../shared/SearchField'
import { groupings, issueKinds, kindWord, type Grouping, type Issue, type IssueFilter, type IssueKind } from './issues'

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
})

interface IssueFiltersProps {
  issues: readonly Issue[]
  filter: IssueFilter
  onFilter: (filter: IssueFilter) => void
  grouping: Grouping
  onGrouping: (grouping: Grouping) => void
  searchRef: Ref<HTMLInputElement>
}

export function IssueFilters({ issues, filter, onFilter, grouping, onGrouping, searchRef }: IssueFiltersProps) {
  const styles = useStyles()
  const change = (part: Partial<IssueFilter>) => onFilter({ ...filter, ...part })
  const { words: { check: words }, language } = usePane()
  const asOption = (value: string) => ({ value, text: value })
  const kindOption = (kind: IssueKind) => ({
    value: kind,
    text: `${kindWord(kind, language)} (${issues.filter((issue) => issue.kind === kind).length})`,
  })
  const kinds = issueKinds.filter((kind) => kind === filter.kind || issues.some((issue) => issue.kind === kind))
  const domains = unique([...issues.flatMap((issue) => issue.domain ?? []), ...(filter.domain === null ? [] : [filter.domain])])
  const units = unique([...issues.flatMap((issue) => issue.units), ...(filter.unit === null ? [] : [filter.unit])])
  return (
    <div className={styles.root} role="search">
      <SearchField
        label={words.search}
        className={styles.wide}
        inputRef={searchRef}
        value={filter.query}
        onChange={(query) => change({ query })}
      />
      <FilterSelect
        label={words.kind}
        value={filter.kind}
        options={kinds.map(kindOption)}
        onChange={(kind) => change({ kind })}
      />
      <FilterSelect label={words.domain} value={filter.domain} options={domains.map(asOption)} onChange={(domain) => change({ domain })} />
      <FilterSelect label={words.unit} value={filter.unit} options={units.map(asOption)} onChange={(unit) => change({ unit })} />
      <Field label={words.groupBy} size="small">
        <Select size="small" value={grouping} onChange={(_, data) => onGrouping(data.value as Grouping)}>
          {groupings.map((each) => <option key={each} value={each}>{words.groupings[each]}</option>)}
        </Select>
      </Field>
    </div>
  )
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
