/** The row that is selected in the sheet, where the sheet itself shows no prompt: its target, what was read, what is short. */
import { useMemo, useSyncExternalStore } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { CheckResult } from '../../report'
import { usePane } from '../pane-context'
import { rowFacts, type RowFacts } from './row-facts'

const line = tokens.lineHeightBase200

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    // One height for every row and for none, so that nothing below moves while the user walks through the sheet.
    height: `calc(${tokens.lineHeightBase300} + 3 * ${line})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { display: 'flex' },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: line,
  },
  fact: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // Takes the place of the outcome, which there is none of.
  long: { margin: 0, overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, height: `calc(2 * ${line})` },
})

/** Nothing where the sheet itself shows prompts, or there is no template. */
export function RowCard() {
  const { cell, check: { outcome } } = usePane()
  return cell.needed && outcome?.kind === 'results' ? <SelectedRow results={outcome.results} /> : null
}

function SelectedRow({ results }: { results: readonly CheckResult[] }) {
  const styles = useStyles()
  const { words: { check: { row: words } }, language, library, cell } = usePane()
  const at = useSyncExternalStore(cell.subscribe, cell.current)
  const facts = useMemo(() => rowFacts(results, at, library, language), [results, at, library, language])
  return (
    <section className={styles.root} aria-label={words.label} aria-live="off">
      {facts ? <Facts facts={facts} /> : <Text size={200} className={styles.quiet}>{words.none}</Text>}
    </section>
  )
}

function Facts({ facts: { title, unitOfMeasure, target, actual, outcome } }: { facts: RowFacts }) {
  const styles = useStyles()
  const { words: { check: { row: words }, plan } } = usePane()
  return (
    <>
      <div className={styles.heading}>
        <Text weight="semibold" className={styles.title} title={title} lang="zh-CN">{title}</Text>
        {unitOfMeasure !== null && <Text className={styles.unit} lang="zh-CN">{plan.unitOfMeasure(unitOfMeasure)}</Text>}
      </div>
      <dl className={styles.facts}>
        <dt className={styles.quiet}>{words.target}</dt>
        <dd className={styles.fact} title={target}>{target}</dd>
        <dt className={styles.quiet}>{words.actual}</dt>
        <dd className={outcome === null ? styles.long : styles.fact} title={actual}>{actual}</dd>
        {outcome !== null && <dt className={styles.quiet}>{words.outcome}</dt>}
        {outcome !== null && <dd className={styles.fact} title={outcome}>{outcome}</dd>}
      </dl>
    </>
  )
}
