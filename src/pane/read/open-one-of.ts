/** Opens what the user has chosen: all plans that are ready at once, documents one at a time. */
import type { PickedDocument } from './document-access'
import type { Opening } from './session'

/** All of them where each is ready; else the first document, and what is left of the others. @throws Fault of the first that can't be opened. */
export async function openOneOf(files: readonly PickedDocument[]): Promise<Opening> {
  const ready: Extract<Opening, { kind: 'plans' }>[] = []
  for (const file of files) {
    const opened = await file.read()
    if (opened.kind === 'document') return { ...opened, file: file.name, left: files.filter((other) => other !== file) }
    ready.push(opened)
  }
  return { kind: 'plans', sources: ready.flatMap(({ sources }) => sources), problems: ready.flatMap(({ problems }) => problems) }
}
