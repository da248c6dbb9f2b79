/** How each domain stands: a bar of its statuses and how many targets are met; choosing one narrows the list of issues. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Summary } from '../../report'
import { usePane } from '../pane-context'
import { plainButton } from '../shared/plain-button'
import { chartedStatuses, statusColours } from './status-colours'

const useStyles = makeStyles({
  title: { margin: 0, display: 'block' },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0 },
  row: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '5.5em minmax(0, 1fr) 3.5em',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground2Selected, border: `1px solid ${tokens.colorBrandStroke1}` },
  name: { overflowWrap: 'anywhere' },
  bar: {
    display: 'flex',
    height: '8px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: 'none',
  },
  count: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

interface DomainBarsProps {
  domains: Summary['byDomain']
  chosen: string | null
  onChoose: (domain: string | null) => void
}

export function DomainBars({ domains, chosen, onChoose }: DomainBarsProps) {
  const styles = useStyles()
  const { words: { check: words } } = usePane()
  return (
    <div>
      <Text as="h3" size={200} weight="semibold" className={styles.title}>{words.byDomain}</Text>
      <ul className={styles.list}>
        {domains.map(({ domain, byStatus }) => (
          <li key={domain}>
            <button
              type="button"
              className={mergeClasses(styles.row, domain === chosen && styles.chosen)}
              aria-pressed={domain === chosen}
              title={words.filterByDomain(domain)}
              onClick={() => onChoose(domain === chosen ? null : domain)}
            >
              <Text size={200} className={styles.name} lang="zh-CN">{domain}</Text>
              <span className={styles.bar} aria-hidden>
                {chartedStatuses.map((status) => byStatus[status] > 0 && (
                  <span key={status} style={{ flexGrow: byStatus[status], backgroundColor: statusColours[status] }} />
                ))}
              </span>
              <Text size={200} className={styles.count}>
                {words.domainMet(byStatus.met, byStatus.met + byStatus.short + byStatus.missing + byStatus['cannot-tell'])}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
