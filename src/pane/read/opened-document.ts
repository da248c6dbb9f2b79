/** A document that was read, under correction: its tables, what was done to each, and what of an earlier visit holds still. */
import { readingPrint, type KeptCorrections, type ReadDocument } from '../../plans'
import type { ReadTable, SourceDocument } from '../../reading'
import type { PickedDocument } from './document-access'
import { noHistory, type History } from './history'
import { sourceTexts, type SourceTexts } from './source-texts'

/** A table of the document, or its list of tasks (任务清单), under correction. */
export interface TableWork {
  kind: 'table' | 'tasks'
  read: ReadTable
  /** By which corrections of an earlier visit are known to hold still. */
  print: string
  history: History
  /** How much was done when the plan was last used or saved. */
  kept: History['done'] | null
}

/** A document that was read. */
export interface OpenedDocument {
  kind: 'document'
  /** The same for as long as this document is the one that is worked on. */
  id: number
  /** The file's name; null for a pasted text. */
  name: string | null
  document: SourceDocument
  read: ReadDocument
  source: SourceTexts
  tables: readonly TableWork[]
  /** Position among the tables; 0 where there is none. */
  chosen: number
  /** What was chosen together with it, and is not read yet. */
  left: readonly PickedDocument[]
  /** How many corrections came back with it from an earlier visit, and how many do not fit how it is read now; null where it is opened anew. */
  restored: { corrections: number; lost: number } | null
  /** Whether it will be there in the next visit, too. */
  lasts: boolean
}

/** A document as it was read; with the corrections of an earlier visit, where they hold still. */
export function openedDocument(
  id: number, { read, ...opened }: Pick<OpenedDocument, 'name' | 'document' | 'read' | 'left'>, earlier: KeptCorrections | null,
): OpenedDocument {
  const tables = [...read.tables, ...read.tasks ? [read.tasks] : []].map((table, at): TableWork => {
    const print = readingPrint(table)
    const { done, kept } = earlier?.tables[at]?.print === print ? earlier.tables[at] : { done: [], kept: false }
    return {
      kind: table === read.tasks ? 'tasks' : 'table', read: table, print, history: done.length > 0 ? { done, undone: [] } : noHistory, kept: kept ? done : null,
    }
  })
  const corrections = sum(tables.map(({ history }) => history.done.length))
  return {
    kind: 'document', id, ...opened, read, source: sourceTexts(opened.document), tables, lasts: true,
    chosen: earlier && tables[earlier.chosen] ? earlier.chosen : 0,
    restored: earlier && { corrections, lost: sum(earlier.tables.map(({ done }) => done.length)) - corrections },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
