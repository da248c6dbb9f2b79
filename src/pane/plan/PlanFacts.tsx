/** What document the plan is: who issued it, when, for which years. */
import { Fragment } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Plan } from '../../model'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  title: { margin: 0, display: 'block' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  notes: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
})

export function PlanFacts({ plan }: { plan: Plan }) {
  const styles = useStyles()
  const { words: { plan: words, common } } = usePane()
  const facts: [string, string][] = [
    [words.facts.region, `${plan.region.name} (${plan.region.code})`],
    [words.facts.issuer, plan.issuer],
    [words.facts.documentNumber, plan.documentNumber ?? words.noNumber],
    [words.facts.date, plan.date],
    ...(plan.table === null ? [] : [[words.facts.table, plan.table] as [string, string]]),
    ...(plan.periods.length === 0 ? [] : [
      [words.facts.periods, common.list(plan.periods)] as [string, string],
      [words.facts.indicators, common.indicators(plan.indicators.length)] as [string, string],
    ]),
  ]
  return (
    <section className={styles.root}>
      <Text as="h2" weight="semibold" className={styles.title} lang="zh-CN">{plan.title}</Text>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {plan.notes.length > 0 && (
        <details className={styles.notes}>
          <summary className={styles.summary}>{words.facts.notes}</summary>
          <ul className={styles.list} lang="zh-CN">{plan.notes.map((note) => <li key={note}>{note}</li>)}</ul>
        </details>
      )}
    </section>
  )
}
