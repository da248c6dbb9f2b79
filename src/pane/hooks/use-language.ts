/** The pane's language, remembered from one visit to the next where the browser lets us. */
import { useCallback, useState } from 'react'
import { languages, type Language } from '../../messages'

const key = 'duibiao.language'

/** The language and a function that changes and remembers it. */
export function useLanguage(initial: Language | undefined, onLanguage?: (language: Language) => void): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => initial ?? rememberedLanguage() ?? languages[0])
  const change = useCallback((next: Language) => {
    setLanguage(next)
    remember(next)
    onLanguage?.(next)
  }, [onLanguage])
  return [language, change]
}

/** The language chosen last time, if any. Storage is absent or forbidden in some web views. */
export function rememberedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(key)
    return languages.find((language) => language === stored)
  } catch {
    return undefined
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    return
  }
}
