/** The name of the product and the switch of languages. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language'
import { languages, type Language } from '../messages'
import { usePane } from './pane-context'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  name: { margin: 0, flex: 1 },
})

export function PaneHeader({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const styles = useStyles()
  const { language, words } = usePane()
  const other = languages.find((candidate) => candidate !== language)!
  return (
    <header className={styles.root}>
      <Text as="h1" size={500} weight="semibold" className={styles.name}>{words.app.name}</Text>
      <Button appearance="subtle" size="small" icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
        {words.app.switchLanguage}
      </Button>
    </header>
  )
}
