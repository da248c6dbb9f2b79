/** Chooses a region (地区) by typing its name. */
import { readPageWords } from '../../messages'
import { usePane } from '../pane-context'
import { SearchChoice } from '../shared/SearchChoice'
import { findRegions, regionName } from './regions'

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
  const { language, library: { regions } } = usePane()
  const words = readPageWords[language].facts
  const name = regionName(code, regions)
  return (
    <SearchChoice
      label={words.names.region}
      placeholder={words.regionHint}
      size="small"
      hint={hint}
      wrong={wrong}
      chosen={name === null ? null : { id: code, text: name }}
      offer={(query) => findRegions(query ?? regions[code] ?? '', regions, most).map((region) => (
        { id: region.code, text: region.name, shown: `${region.name} ${region.code}` }
      ))}
      none={(query) => query === null ? words.regionHint : words.noRegion}
      onChoose={(chosen) => { if (chosen !== code) onChoose(chosen) }}
    />
  )
}
