/** Why a received file could not be checked, and what to do about it. */
import { doubtWords, filesWords, type Language } from '../../messages'
import { isFault, type Fault } from '../../model'
import { describeFault } from '../../report'

/** The words of a fault; of those that the list itself can mend, what to do here. `recognise` as the list was told. */
export function faultText(fault: Fault, recognise: boolean, language: Language): { title: string; message: string } {
  const words = filesWords[language]
  const { title, message } = describeFault(fault, language)
  if (isFault(fault, 'template-not-found')) return { title, message: words.noTemplate[recognise ? 'on' : 'off'] }
  if (isFault(fault, 'mapping-unsure')) {
    const { sheet, doubts } = fault.data
    return { title, message: words.unsure(sheet, doubts.map((doubt) => doubtWords[language][doubt]).join(words.semicolon)) }
  }
  return { title, message }
}
