/** Chooses a region (地区) by typing its name. */
import { useState } from 'react'
import { Combobox, Field, Option, makeStyles } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'
import { findRegions, regionName } from './regions'

const useStyles = makeStyles({
  combobox: { minWidth: 0, '& > input': { minWidth: 0, textOverflow: 'ellipsis' } },
  list: { maxHeight: '40vh' },
})

/** Regions that are offered at a time. */
const most = 30

interface RegionFieldProps {
  /** GB/T 2260. */
  code: string
  hint?: string
  wrong: string | null
  onChoose: (code: string) => void
}

export function RegionField({ code, hint, wrong, onChoose }: RegionFieldProps) {
  const styles = useStyles()
  const { language, library: { regions } } = usePane()
  const words = readPageWords[language].facts
  // Null while nothing is being typed.
  const [query, setQuery] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const name = regionName(code, regions)
  const found = findRegions(query ?? regions[code] ?? '', regions, most)
  return (
    <Field label={words.names.region} size="small" hint={hint} validationState={wrong === null ? 'none' : 'error'} validationMessage={wrong}>
      <Combobox
        size="small"
        className={styles.combobox}
        listbox={{ className: styles.list }}
        expandIcon={{ 'aria-label': words.names.region, tabIndex: -1 }}
        placeholder={words.regionHint}
        value={query ?? name ?? ''}
        selectedOptions={name === null ? [] : [code]}
        open={open}
        lang="zh-CN"
        onFocus={(event) => event.target.select()}
        onBlur={() => setQuery(null)}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
        }}
        onOpenChange={(_, data) => {
          setOpen(data.open)
          if (!data.open) setQuery(null)
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined || optionValue === '') return
          if (optionValue !== code) onChoose(optionValue)
          setQuery(null)
        }}
      >
        {found.map((region) => <Option key={region.code} value={region.code} text={region.name}>{`${region.name} ${region.code}`}</Option>)}
        {found.length === 0 && <Option disabled value="" text="">{query === null ? words.regionHint : words.noRegion}</Option>}
      </Combobox>
    </Field>
  )
}
