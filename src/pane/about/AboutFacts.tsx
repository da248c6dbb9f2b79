/** Version, licence, host, plans and address; what works here; and what the self-check is for. */
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import { aboutWords } from '../../messages'
import { usePane } from '../pane-context'
import type { About } from './about'
import { useFacts } from './use-facts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  facts: {
    display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', margin: 0,
    columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
})

interface AboutFactsProps {
  about: About
  onCheck: () => void
}

export function AboutFacts({ about: { product, host }, onCheck }: AboutFactsProps) {
  const styles = useStyles()
  const { language, library, workbook } = usePane()
  const words = aboutWords[language]
  const facts = useFacts(host)
  const runsIn = facts === undefined ? '…' : facts === null ? words.unknown : [facts.name, facts.version, facts.platform].filter(Boolean).join(' · ')
  return (
    <>
      <section className={styles.section}>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>{words.title}</Text>
        <Text>{words.what}</Text>
        <dl className={styles.facts}>
          <dt>{words.facts.version}</dt><dd>{product.version}</dd>
          <dt>{words.facts.licence}</dt><dd>{product.license}</dd>
          <dt>{words.facts.runsIn}</dt><dd>{runsIn}</dd>
          <dt>{words.facts.plans}</dt><dd>{words.planCount(library.plans.length)}</dd>
          <dt>{words.facts.address}</dt><dd>{new URL('.', location.href).href}</dd>
        </dl>
      </section>
      {workbook.status === 'ready' && (
        <section className={styles.section}>
          <Text as="h3" weight="semibold" className={styles.heading}>{words.can}</Text>
          <ul className={styles.list}>
            {Object.entries(words.capabilities).map(([name, text]) => {
              const offered = workbook.workbook.capabilities[name as keyof typeof words.capabilities]
              return (
                <li key={name} className={mergeClasses(styles.item, !offered && styles.quiet)}>
                  {offered ? <CheckmarkCircleRegular aria-hidden /> : <SubtractCircleRegular aria-hidden />}
                  <span>{offered ? words.yes : words.no} · {text}</span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <Text as="h3" weight="semibold" className={styles.heading}>{words.check.title}</Text>
        <Text>{words.check.purpose}</Text>
        <Text className={styles.quiet}>{words.check.notNeeded}</Text>
        <Button className={styles.button} icon={<BeakerRegular />} disabledFocusable={workbook.status !== 'ready'} onClick={onCheck}>
          {words.check.open}
        </Button>
      </section>
    </>
  )
}
