/** The language that WPS speaks. */
import type { Language } from '../../messages'
import type { WpsApplication } from '../../hosts/wps'

/** msoLanguageIDUI */
const ofUi = 2
const english = 9

/** English where WPS says that it speaks it; otherwise Chinese. */
export function wpsLanguage(application: WpsApplication): Language {
  try {
    // The low ten bits of a locale are its language.
    return (application.LanguageSettings.LanguageID(ofUi) & 0x3ff) === english ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
