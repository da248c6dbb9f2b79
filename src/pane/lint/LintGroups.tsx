/** Findings under the headings of their severities, each with its places side by side. */
import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components'
import { lintMessage, lintPlaceInWords, type LintFinding } from '../../lint'
import { planPagesWords, severityWords } from '../../messages'
import type { Plan } from '../../model'
import { IssueIcon } from '../check/IssueIcon'
import { usePane } from '../pane-context'
import { Portions } from '../shared/Portions'
import { groupFindings, headingOf } from './findings'

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: `0 0 ${tokens.spacingVerticalS}` },
  item: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  message: { overflowWrap: 'anywhere' },
  places: {
    gridColumn: '1 / -1', listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingHorizontalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 11em), 1fr))',
  },
  place: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  heading: { color: tokens.colorNeutralForeground2 },
})

/** Findings that are drawn at a time, of each severity. */
const portion = 50

interface LintGroupsProps {
  plan: Plan
  findings: readonly LintFinding[]
}

export function LintGroups({ plan, findings }: LintGroupsProps) {
  const styles = useStyles()
  const { language } = usePane()
  const words = planPagesWords[language].lint
  return groupFindings(findings).map(({ severity, findings: own }) => {
    const { name } = severityWords[language][severity]
    const items = own.map((finding, key) => ({ key, finding }))
    return (
      <section key={severity} aria-label={name}>
        <Text as="h3" weight="semibold" className={styles.title}>{name} <Badge appearance="tint" color="informative">{own.length}</Badge></Text>
        <Portions items={items} portion={portion} keyOf={({ key }) => key} more={words.more}>
          {({ finding }) => <Finding plan={plan} finding={finding} />}
        </Portions>
      </section>
    )
  })
}

function Finding({ plan, finding }: { plan: Plan; finding: LintFinding }) {
  const styles = useStyles()
  const { language, library } = usePane()
  return (
    <div className={styles.item}>
      <IssueIcon kind={finding.severity} />
      <Text className={styles.message}>{lintMessage(finding, language)}</Text>
      <ul className={styles.places} aria-label={planPagesWords[language].lint.places}>
        {finding.places.map((place, at) => {
          const heading = headingOf(place, plan, library)
          return (
            <li key={at} className={styles.place}>
              {heading !== null && <Text block size={200} className={styles.heading} lang="zh-CN">{heading}</Text>}
              <Text block size={200}>{lintPlaceInWords(place, language)}</Text>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
