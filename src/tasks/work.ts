/** Long work in slices: it can be watched and called off, and the page that it runs in stays alive. */
import type { Steps } from '../model'

/** How a caller follows long work. */
export interface Work {
  /** Calls the work off: it rejects with the signal's reason. */
  signal?: AbortSignal
  /** Told after each slice how far the work is, from 0 to 1; work that is done at once says nothing. */
  onProgress?: (share: number) => void
  /** Called after each slice; the work goes on when it resolves. By default once everything else that waits has had its turn. */
  pause?: () => Promise<void>
}

/** Milliseconds of one slice: short enough that hardly a frame is missed. */
const slice = 15

/** Runs steps in slices. Rejects with what they throw, or with the signal's reason. */
export async function inSlices<T>(steps: Steps<T>, work: Work = {}): Promise<T> {
  work.signal?.throwIfAborted()
  let began = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - began < slice) continue
    await rest(work, step.value)
    began = performance.now()
  }
}

/** Tells how far the work is and lets others have their turn. Rejects with the signal's reason. */
export async function rest({ signal, onProgress, pause = nextTask }: Work, share: number): Promise<void> {
  onProgress?.(share)
  await pause()
  signal?.throwIfAborted()
}

/** Resolves in a task of its own, without the delay of a timer, which hidden pages stretch to a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
