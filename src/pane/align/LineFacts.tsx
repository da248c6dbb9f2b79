/** What a line of the comparison is about, and what is said of its plans in words. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { comparisonText, lineName, remarksText, type AlignedLine } from '../../align'
import { alignWords } from '../../messages'
import { usePane } from '../pane-context'

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
})

/** The name of the measure, its common unit and which way is better. */
export function LineName({ line }: { line: AlignedLine }) {
  const styles = useStyles()
  const { language } = usePane()
  const words = alignWords[language]
  const facts = [...line.unitOfMeasure === null ? [] : [words.unit(line.unitOfMeasure)], words.direction[line.direction]]
  return (
    <>
      <Text block weight="semibold" className={styles.name}>{lineName(line, language)}</Text>
      <Text block size={200} className={styles.quiet}>{facts.join(words.comma)}</Text>
    </>
  )
}

/** How the plans compare, where they word it otherwise and what was converted. */
export function LineRemarks({ line }: { line: AlignedLine }) {
  const styles = useStyles()
  const { language } = usePane()
  const said = [...line.comparisons.map((comparison) => comparisonText(comparison, line.unitOfMeasure, language)), ...remarksText(line, language)]
  return said.length > 0 && <ul className={styles.list}>{said.map((text) => <li key={text}><Text size={200}>{text}</Text></li>)}</ul>
}
