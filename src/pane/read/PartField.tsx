/** One part of a row, corrected in place. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import { attributes } from '../../model'
import { echo, parseUnit, readName, readText } from '../../notation'
import type { Correction, DraftRow, RowField } from '../../plans'
import { usePane } from '../pane-context'
import { ChoiceField } from '../recognise/ChoiceField'
import { CommitField } from './CommitField'
import { valueOf, type Part } from './pairs'
import { useReview } from './review'
import { withUnit } from './unit-in-name'

const useStyles = makeStyles({
  name: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS, '& > .fui-Field': { flex: '1 1 8em' } },
})

interface PartFieldProps {
  row: DraftRow
  part: Part
  /** Called when the user leaves the field by Esc. */
  onLeave: () => void
}

export function PartField({ row, part, onLeave }: PartFieldProps) {
  const styles = useStyles()
  const { language } = usePane()
  const { correct } = useReview()
  const { row: words, columns } = readPageWords[language]
  const { id, indicator } = row
  const value = valueOf(indicator, part)
  const unitOfMeasure = readName(indicator.name).unitOfMeasure
  if (part.kind === 'cell') {
    const { column } = part
    const reading = readText(value, { unitOfMeasure })
    return (
      <CommitField
        label={columns.column(column.heading, columns.roles[column.role!])}
        lang="zh-CN"
        value={value}
        hint={reading.kind === 'quantity' || reading.kind === 'components' ? words.readAs(echo(reading, language)) : undefined}
        warning={reading.kind === 'unreadable' ? words.unreadable : null}
        onCommit={(text) => correct({ kind: 'cell', row: id, column: column.id, value: text })}
        onLeave={onLeave}
      />
    )
  }
  const set = (field: RowField) => (text: string) => correct({ kind: 'text', row: id, field, value: text })
  const { field } = part
  switch (field) {
    case 'attribute': return (
      <ChoiceField
        label={words.parts.attribute}
        value={value}
        options={['' as const, ...attributes].map((each) => ({ value: each, text: words.attributes[each === '' ? 'none' : each] }))}
        onChange={set('attribute')}
      />
    )
    case 'name': return (
      <div className={styles.name}>
        <CommitField label={words.parts.name} lang="zh-CN" long value={value} onCommit={(text) => correct(...nameCorrections(row, text))} onLeave={onLeave} />
        <div className={styles.below}>
          <CommitField
            label={words.unit}
            lang="zh-CN"
            value={unitOfMeasure ?? ''}
            check={(unit) => unit.trim() === '' || parseUnit(unit.trim()) ? null : words.unitUnknown}
            onCommit={(unit) => set('name')(withUnit(value, unit))}
            onLeave={onLeave}
          />
          <Checkbox label={words.parts.core} checked={indicator.core} onChange={(_, data) => set('core')(String(data.checked === true))} />
        </div>
      </div>
    )
    default: return (
      <CommitField
        label={words.parts[field]}
        lang="zh-CN"
        value={value}
        long={field === 'responsibleUnits'}
        hint={field === 'responsibleUnits' ? words.unitsHint : undefined}
        check={field === 'no' ? (text) => /^[1-9][0-9]{0,5}$/.test(text.normalize('NFKC').trim()) ? null : words.wrongNumber : undefined}
        onCommit={set(field)}
        onLeave={onLeave}
      />
    )
  }
}

/** A core mark that is typed into a name, or taken out of it, counts. */
function nameCorrections({ id, indicator }: DraftRow, name: string): Correction[] {
  const { core } = readName(name)
  const changed = core !== readName(indicator.name).core && core !== indicator.core
  return [
    { kind: 'text', row: id, field: 'name', value: name }, ...changed ? [{ kind: 'text' as const, row: id, field: 'core' as const, value: String(core) }] : [],
  ]
}
