/** The pane's language, remembered from one visit to the next. */
import { useCallback, useEffect, useState } from 'react'
import { languages, type Language } from '../../messages'
import { recall, remember } from '../shared/storage'

const name = 'language'

/** The language and a function that changes and remembers it. What the host speaks (`offered`) counts until one is chosen. */
export function useLanguage(
  initial: Language | undefined, offered: Promise<Language> | undefined, onLanguage?: (language: Language) => void,
): [Language, (language: Language) => void] {
  const [chosen, setChosen] = useState<Language | undefined>(() => initial ?? rememberedLanguage())
  const [host, setHost] = useState<Language>()
  useEffect(() => { void offered?.then(setHost) }, [offered])
  useEffect(() => {
    // Another pane of the page may have changed it while this one rested.
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is remembered lies outside of React
    setChosen((before) => rememberedLanguage() ?? before)
  }, [])
  const change = useCallback((next: Language) => {
    setChosen(next)
    remember(name, next)
    onLanguage?.(next)
  }, [onLanguage])
  return [chosen ?? host ?? languages[0], change]
}

/** The language chosen last time, if any. */
export function rememberedLanguage(): Language | undefined {
  const stored = recall(name)
  return languages.find((language) => language === stored)
}
