/** The scenarios of one outcome, with what was expected and what came. */
import { Fragment } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { SubtractCircleFilled } from '@fluentui/react-icons/svg/subtract-circle'
import { aboutWords } from '../../messages'
import { scenarios as all, type Outcome, type ScenarioRecord } from '../../selfcheck'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  group: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  summary: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  facts: {
    display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', margin: `${tokens.spacingVerticalXXS} 0 0`,
    columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  },
})

export function OutcomeGroup({ outcome, scenarios }: { outcome: Outcome; scenarios: readonly ScenarioRecord[] }) {
  const styles = useStyles()
  const { language } = usePane()
  const words = aboutWords[language].check
  const hint = outcome in words.hints ? words.hints[outcome as keyof typeof words.hints] : null
  const bad = outcome === 'differs' || outcome === 'failed'
  return (
    <details className={styles.group} open={outcome !== 'agreed'}>
      <summary>
        <span className={styles.summary}>
          <OutcomeIcon outcome={outcome} className={bad ? styles.bad : outcome === 'agreed' ? styles.good : styles.quiet} />
          <Text weight="semibold">{words.outcomes[outcome]} · {scenarios.length}</Text>
        </span>
      </summary>
      {hint && <Text size={200} className={styles.quiet}>{hint}</Text>}
      <ul className={styles.list}>
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            {all.find(({ id }) => id === scenario.id)?.title[language] ?? scenario.title}
            <Details scenario={scenario} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OutcomeIcon({ outcome, className }: { outcome: Outcome; className: string }) {
  const Icon = outcome === 'agreed' ? CheckmarkCircleFilled
    : outcome === 'differs' ? DismissCircleFilled : outcome === 'failed' ? ErrorCircleFilled : SubtractCircleFilled
  return <Icon className={className} aria-hidden />
}

function Details({ scenario: { difference, error, cleaning, notes } }: { scenario: ScenarioRecord }) {
  const styles = useStyles()
  const { language } = usePane()
  const words = aboutWords[language].check
  const facts: [string, string][] = [
    ...difference ? [
      [words.place, difference.path], [words.expected, print(difference.expected)], [words.actual, print(difference.actual)],
    ] as [string, string][] : [],
    ...[error, cleaning].flatMap((each): [string, string][] => each ? [[words.reason, each.sdk?.message ?? each.message]] : []),
    ...notes.map(({ what, value }): [string, string] => [what, print(value)]),
  ]
  if (facts.length === 0) return null
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text], index) => <Fragment key={index}><dt>{name}</dt><dd>{text}</dd></Fragment>)}
    </dl>
  )
}

function print(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
