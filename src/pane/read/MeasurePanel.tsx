/** The measure (标准指标) of a row: why it is this one, what else it may be, and how units are converted. */
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Badge, Button, Text, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import { readPageWords } from '../../messages'
import type { DraftRow } from '../../plans'
import type { ProposedConversion } from '../../reading/match'
import { usePane } from '../pane-context'
import { draftText, matchText, measureText } from './measure-words'
import { MeasureSearch } from './MeasureSearch'
import { NewMeasureDialog } from './NewMeasureDialog'
import { useReview } from './review'
import { asksForMeasure } from './rows'

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  start: { alignSelf: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  alternative: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalXS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export function MeasurePanel({ row }: { row: DraftRow }) {
  const styles = useStyles()
  const { language, announce } = usePane()
  const { draft, correct } = useReview()
  const words = readPageWords[language].measure
  const { measure, drafted, proposal, own } = row
  const [open, setOpen] = useState(asksForMeasure(row))
  const [adding, setAdding] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const afterDialog = useRestoreFocusTarget()
  const alternative = proposal.alternatives.find((each) => each.measure === measure.id)
  const isNew = measure.id === own.measure.id
  const reasons = measure.id === proposal.measure ? matchText(proposal.reasons, language)
    : alternative ? matchText(alternative.reasons, language) : isNew ? draftText(own.reasons, language) : null
  const conversion = measure.id === proposal.measure ? proposal.conversion : alternative?.conversion ?? null
  /** The button that chose goes away; the keyboard goes to the one that shows the choice again. */
  const choose = (name: string, act: () => void) => {
    flushSync(() => {
      act()
      setOpen(false)
    })
    announce(words.chosen(name))
    toggle.current?.focus()
  }
  const chooseKnown = (id: string) => {
    const chosen = draft.measures.get(id)
    if (chosen) choose(chosen.name['zh-CN'], () => correct({ kind: 'measure', row: row.id, measure: id }))
  }
  const others = proposal.alternatives.filter((each) => each.measure !== measure.id)
  return (
    <section className={styles.root} aria-label={words.label}>
      <div className={styles.head}>
        <Text as="h5" weight="semibold" className={styles.title}>{words.label}</Text>
        <Badge appearance="tint" color={drafted ? 'warning' : 'success'}>{drafted ? words.drafted : words.matched}</Badge>
      </div>
      <Text className={styles.text} lang="zh-CN">{measureText(measure, language)}</Text>
      {reasons !== null && <Text size={200} className={styles.quiet}>{`${words.why}${words.colon}${reasons}`}</Text>}
      {conversion && <Conversion conversion={conversion} />}
      <Button ref={toggle} className={styles.start} size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.close : words.change}</Button>
      {open && (
        <>
          {others.length > 0 && <Text size={200} weight="semibold">{words.alternatives}</Text>}
          <ul className={styles.list}>
            {others.map((each) => {
              const known = draft.measures.get(each.measure)
              return known && (
                <li key={each.measure} className={styles.alternative}>
                  <Text className={styles.text} lang="zh-CN">{measureText(known, language)}</Text>
                  <Text size={200} className={styles.quiet}>{matchText(each.reasons, language)}</Text>
                  {each.conversion && <Conversion conversion={each.conversion} />}
                  <Button size="small" aria-label={words.useThis(known.name['zh-CN'])} onClick={() => chooseKnown(each.measure)}>{words.use}</Button>
                </li>
              )
            })}
          </ul>
          <MeasureSearch measures={draft.measures} onChoose={chooseKnown} />
          <div className={styles.buttons}>
            {drafted && others.length > 0 && (
              <Button size="small" onClick={() => choose(own.measure.name['zh-CN'], () => correct({ kind: 'new-measure', row: row.id, measure: own.measure }))}>
                {words.keepNew}
              </Button>
            )}
            <Button {...afterDialog} size="small" onClick={() => setAdding(true)}>{words.add}</Button>
          </div>
        </>
      )}
      <NewMeasureDialog
        open={adding}
        draft={own}
        onCancel={() => setAdding(false)}
        onSave={(added) => {
          // The button that led to the dialog stays, and has the keyboard again.
          setAdding(false)
          correct({ kind: 'new-measure', row: row.id, measure: added })
          announce(words.chosen(added.name['zh-CN']))
        }}
      />
    </section>
  )
}

/** Said in full: a conversion that nobody sees would make other numbers of what was published. */
function Conversion({ conversion: { from, to, factor, assumes } }: { conversion: ProposedConversion }) {
  const styles = useStyles()
  const { language } = usePane()
  const words = readPageWords[language].measure
  return <Text size={200} className={styles.text}>{[words.conversion(from, to, factor), ...assumes === null ? [] : [words.months]].join(' ')}</Text>
}
