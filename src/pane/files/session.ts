/** The list of received files (收到的文件): what was chosen, checked one after the other, and what came of each. */
import type { Library } from '../../model'
import { checkFile, dependsOnRecognition, type FileOutcome } from './check-file'
import type { FileAccess, PickedFile } from './file-access'

export interface ListedFile {
  /** The same for as long as the file stands in the list, also when it is chosen again. */
  id: number
  file: PickedFile
  /** Another file of this name stood here, which may have been another file: its folder is not known. */
  replaced: boolean
  state: { kind: 'waiting' } | { kind: 'checking' } | FileOutcome
}

export interface ReceivedFiles {
  files: readonly ListedFile[]
  /** Sheets that are none of our templates are recognised, where there is no doubt. */
  recognise: boolean
  /** How far the check of what was waiting is, from 0 to 1; null while there is none. */
  share: number | null
}

export interface FileSession {
  current: () => ReceivedFiles
  /** Tells of every change until the function that is returned is called. */
  subscribe: (listener: () => void) => () => void
  /** Lists files and checks them. One that is in the list is checked anew in its place: by its path, or else by its name. */
  add: (files: readonly PickedFile[]) => void
  /** Checks by this library from now on; what was checked by another one is checked again. */
  use: (library: Library) => void
  /** Recognises other people's sheets from now on, or not; files for which that makes a difference are checked again. */
  setRecognise: (recognise: boolean) => void
  /** Checks what is still waiting. */
  resume: () => void
  /** Stops; what is checked stays. */
  stop: () => void
  clear: () => void
}

const sessions = new WeakMap<FileAccess, FileSession>()

/** The list of a way to files, which lasts as long as the page: a file that is opened may bring another pane with it. */
export function sessionOf(access: FileAccess, library: Library): FileSession {
  const session = sessions.get(access) ?? createFileSession(library)
  sessions.set(access, session)
  return session
}

/** An empty list. */
export function createFileSession(first: Library): FileSession {
  let library = first
  const listeners = new Set<() => void>()
  let list: ReceivedFiles = { files: [], recognise: false, share: null }
  let lastId = 0
  let running: AbortController | null = null

  const change = (part: Partial<ReceivedFiles>) => {
    list = { ...list, ...part }
    for (const listener of listeners) listener()
  }
  const waiting = () => list.files.filter(({ state }) => state.kind === 'waiting')
  /** Gives a file its state, unless another was chosen in its place meanwhile. */
  const put = ({ id, file }: ListedFile, state: ListedFile['state']) =>
    change({ files: list.files.map((each) => each.id === id && each.file === file ? { ...each, state } : each) })

  const run = async () => {
    if (running) return
    const { signal } = running = new AbortController()
    for (let done = 0; ; done++) {
      const [next, ...others] = waiting()
      if (!next) break
      const onProgress = (share: number) => {
        if (!signal.aborted) change({ share: (done + share) / (done + 1 + others.length) })
      }
      put(next, { kind: 'checking' })
      onProgress(0)
      // The page has its turn before each file: reading may block it.
      await new Promise((resolve) => setTimeout(resolve))
      const { recognise } = list
      const by = library
      const outcome = await checkFile(next.file, by, recognise, { signal, onProgress }).catch(() => null)
      if (outcome === null || signal.aborted) return
      put(next, by !== library || (recognise !== list.recognise && dependsOnRecognition(outcome)) ? { kind: 'waiting' } : outcome)
    }
    running = null
    change({ share: null })
  }

  /** Checks once more what has such an outcome. */
  const again = (which: (outcome: FileOutcome) => boolean) => {
    const isOver = ({ state }: ListedFile) => state.kind !== 'waiting' && state.kind !== 'checking' && which(state)
    change({ files: list.files.map((each) => isOver(each) ? { ...each, state: { kind: 'waiting' } } : each) })
    void run()
  }

  const stop = () => {
    running?.abort()
    running = null
    const files = list.files.map((each): ListedFile => each.state.kind === 'checking' ? { ...each, state: { kind: 'waiting' } } : each)
    change({ files, share: null })
  }

  return {
    current: () => list,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (picked) => {
      change({ files: merged(list.files, picked, () => ++lastId) })
      void run()
    },
    use: (next) => {
      if (next === library) return
      library = next
      again(() => true)
    },
    setRecognise: (recognise) => {
      change({ recognise })
      again(dependsOnRecognition)
    },
    resume: () => void run(),
    stop,
    clear: () => {
      stop()
      change({ files: [] })
    },
  }
}

/** The list with these files in it, in the places of those that they stand for. */
function merged(listed: readonly ListedFile[], picked: readonly PickedFile[], newId: () => number): ListedFile[] {
  const files = [...listed]
  // Two of one name that are chosen together are two files.
  const open = new Set(listed)
  for (const file of picked) {
    const former = [...open].find((each) => keyOf(each.file) === keyOf(file))
    if (former) open.delete(former)
    const next: ListedFile = { id: former?.id ?? newId(), file, replaced: former !== undefined && file.path === null, state: { kind: 'waiting' } }
    if (former) files[files.indexOf(former)] = next
    else files.push(next)
  }
  return files
}

function keyOf({ path, name }: PickedFile): string {
  return path ?? name
}
