/** An alignment: what the plans share line by line, as a table where there is room, and folded what only one of them has. */
import { useMemo, useRef, useState } from 'react'
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add'
import { measuresIn, planLetter, type Alignment } from '../../align'
import { alignWords, planPagesWords } from '../../messages'
import { alignmentSheet } from '../../plans'
import { useSheetWriting } from '../hooks/use-sheet-writing'
import { useWide } from '../hooks/use-wide'
import { usePane } from '../pane-context'
import { EmptyState } from '../shared/EmptyState'
import { Portions } from '../shared/Portions'
import { SearchField } from '../shared/SearchField'
import { SheetWritingMessages } from '../shared/SheetWritingMessages'
import { AlignTable } from './AlignTable'
import { AlikeLines } from './AlikeLines'
import { filterLines, noLineFilter } from './lines'
import { LineCard } from './LineCard'
import { SingleLines } from './SingleLines'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0 },
  legend: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legendItem: { overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
})

/** Pixels from which a table has room. */
const roomForTable = 640
/** Cards that are drawn at a time. */
const portion = 40

export function AlignmentView({ alignment }: { alignment: Alignment }) {
  const styles = useStyles()
  const pane = usePane()
  const { language, words: { common } } = pane
  const words = planPagesWords[language].align
  const own = alignWords[language]
  const { plans, shared } = alignment
  const writing = useSheetWriting(pane)
  const [filter, setFilter] = useState(noLineFilter)
  const root = useRef<HTMLDivElement>(null)
  const wide = useWide(root, roomForTable)
  const shown = useMemo(() => filterLines(shared, filter, language), [shared, filter, language])
  return (
    <div className={styles.root} ref={root}>
      <ul className={styles.legend} lang="zh-CN">
        {plans.map(({ id, region, title, years }, at) => (
          <li key={id} className={styles.legendItem}>{own.plan(planLetter(at), region.name, title, years.from, years.to)}</li>
        ))}
      </ul>
      <Button
        className={styles.button}
        appearance="primary"
        size="small"
        icon={<TableAddRegular />}
        disabledFocusable={!writing.possible || writing.busy}
        onClick={() => void writing.write(() => alignmentSheet(alignment, language))}
      >
        {planPagesWords[language].writeSheet}
      </Button>
      <SheetWritingMessages writing={writing} />
      {shared.length === 0
        ? <EmptyState level="h3" icon={<ColumnTripleRegular />} title={words.nothingShared} hint={words.nothingSharedHint} />
        : (
            <>
              <Text as="h3" weight="semibold" className={styles.title}>{own.shared(measuresIn(shared))}</Text>
              <SearchField label={words.searchMeasure} value={filter.query} onChange={(query) => setFilter({ ...filter, query })} />
              <div>
                {(['weaker', 'worded'] as const).map((only) => (
                  <Checkbox
                    key={only}
                    label={words.only[only]}
                    checked={filter[only]}
                    onChange={(_, { checked }) => setFilter({ ...filter, [only]: checked === true })}
                  />
                ))}
              </div>
              <Text size={200} role="status" className={styles.quiet}>{words.shown(shown.length, shared.length)}</Text>
              {shown.length === 0
                ? (
                    <EmptyState level="h3" icon={<SearchRegular />} title={words.nothingFound} hint={words.nothingFoundHint}>
                      <Button onClick={() => setFilter(noLineFilter)}>{common.clearFilters}</Button>
                    </EmptyState>
                  )
                : wide
                  ? <AlignTable plans={plans} lines={shown} />
                  : (
                      <Portions
                        items={shown} portion={portion} label={words.lines} more={words.more}
                        keyOf={({ measure, component }) => `${measure} ${component ?? ''}`}
                      >
                        {(line) => <LineCard plans={plans} line={line} />}
                      </Portions>
                    )}
            </>
          )}
      {plans.map((plan, at) => <SingleLines key={plan.id} alignment={alignment} plan={at} />)}
      <AlikeLines alignment={alignment} />
      <ul className={styles.notes}>{own.notes.map((note) => <li key={note}>{note}</li>)}</ul>
    </div>
  )
}
