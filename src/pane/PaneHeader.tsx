/** The name of the product, the way to the page about it, the switch of languages, and the way to put the pane away. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language'
import { PanelRightContractRegular } from '@fluentui/react-icons/svg/panel-right-contract'
import { aboutWords, languages, type Language } from '../messages'
import { usePane } from './pane-context'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  name: { margin: 0, flex: 1, whiteSpace: 'nowrap' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
})

interface PaneHeaderProps {
  onLanguage: (language: Language) => void
  /** The page about the product is open. */
  aboutOpen: boolean
  onAbout: (open: boolean) => void
  /** Puts the pane away, where it can. */
  collapse?: () => void
}

export function PaneHeader({ onLanguage, aboutOpen, onAbout, collapse }: PaneHeaderProps) {
  const styles = useStyles()
  const { language, words } = usePane()
  const other = languages.find((candidate) => candidate !== language)!
  return (
    <header className={styles.root}>
      <Text as="h1" size={500} weight="semibold" className={styles.name}>{words.app.name}</Text>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<InfoRegular />}
        aria-expanded={aboutOpen}
        onClick={() => onAbout(!aboutOpen)}
      >
        {aboutWords[language].open}
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<LocalLanguageRegular />}
        lang={other}
        onClick={() => onLanguage(other)}
      >
        {words.app.switchLanguage}
      </Button>
      {collapse && (
        <Button className={styles.button} appearance="subtle" size="small" icon={<PanelRightContractRegular />} onClick={collapse}>
          {words.app.collapse}
        </Button>
      )}
    </header>
  )
}
