/** The name of the product, the way to the page about it, and the switch of languages. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language'
import { aboutWords, languages, type Language } from '../messages'
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

interface PaneHeaderProps {
  onLanguage: (language: Language) => void
  /** The page about the product is open. */
  aboutOpen: boolean
  onAbout: (open: boolean) => void
}

export const aboutButtonId = 'duibiao-about'

export function PaneHeader({ onLanguage, aboutOpen, onAbout }: PaneHeaderProps) {
  const styles = useStyles()
  const { language, words } = usePane()
  const other = languages.find((candidate) => candidate !== language)!
  return (
    <header className={styles.root}>
      <Text as="h1" size={500} weight="semibold" className={styles.name}>{words.app.name}</Text>
      <Button
        id={aboutButtonId}
        appearance="subtle"
        size="small"
        icon={<InfoRegular />}
        aria-expanded={aboutOpen}
        onClick={() => onAbout(!aboutOpen)}
      >
        {aboutWords[language].open}
      </Button>
      <Button appearance="subtle" size="small" icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
        {words.app.switchLanguage}
      </Button>
    </header>
  )
}
