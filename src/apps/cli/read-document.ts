/** Reads a published document on the command line, which says how far it is. */
import { cliWords, type Language } from '../../messages'
import type { Library } from '../../model'
import { publishedPlans, type Published } from '../../plans'
import type { SourceDocument } from '../../reading'
import type { Streams } from './streams'

/** The plans and commitments of a document; a long one tells its progress. */
export function readDocument(file: string, document: SourceDocument, library: Library, language: Language, streams: Streams): Published {
  let told = 0
  const published = publishedPlans(document, library, (share) => {
    const percent = Math.floor(share * 100)
    if (percent > told) streams.progress(cliWords[language].readingProgress(file, told = percent))
  })
  if (told > 0) streams.progress('')
  return published
}
