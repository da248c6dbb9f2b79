/** Checks many files on all cores: each thread takes the next file when it has done one. */
import type { MessagePort, Worker } from 'node:worker_threads'
import { withPlans, type Library, type PlanSource } from '../../model'
import type { OwnLibrary } from './plans-at'
import { checkFile, crashed, type FileJob, type FileOptions, type Outcome } from './check-file'
import { receive, send, type SentOutcome } from './wire'

/** Starts a thread that answers with `answerJobs`. */
export type StartThread = () => Worker

/** What a thread is told first: the plans beside those that it knows. */
interface Beginning {
  plans: readonly PlanSource[]
}

interface Question {
  number: number
  job: FileJob
  options: FileOptions
}

interface Answer {
  number: number
  outcome: SentOutcome
}

/** Files that wait with a thread, so that it never waits for us. */
const waiting = 3

/** The side of a thread: checks what it is asked to, in order. */
export function answerJobs(port: MessagePort, published: Library): void {
  let library = published
  let last = Promise.resolve()
  port.on('message', (message: Beginning | Question) => {
    if ('plans' in message) {
      library = withPlans(published, message.plans)
      return
    }
    const { number, job, options } = message
    last = last.then(async () => {
      const answer: Answer = { number, outcome: send(await checkFile(job, options, library)) }
      port.postMessage(answer)
    })
  })
}

/**
 * The outcomes of all jobs, in their order. A thread that breaks down costs the file that it was at; another one goes on.
 * @param onDone told after each file.
 */
export function checkInThreads(
  jobs: readonly FileJob[], options: FileOptions, { library, own }: OwnLibrary, start: StartThread, threads: number, onDone: (job: FileJob) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const open = jobs.map((_, number) => number)
  let left = jobs.length

  return new Promise((resolve) => {
    for (let thread = 0; thread < Math.min(threads, jobs.length); thread++) run()

    function run() {
      const worker = start()
      const beginning: Beginning = { plans: own }
      worker.postMessage(beginning)
      /** What the thread has been asked and has not answered, in order. */
      const asked: number[] = []
      const ask = () => {
        while (asked.length < waiting && open.length > 0) {
          const number = open.shift()!
          asked.push(number)
          const question: Question = { number, job: jobs[number]!, options }
          worker.postMessage(question)
        }
        if (asked.length === 0) void worker.terminate()
      }
      let reason: unknown = 'the thread ended'
      worker.on('message', ({ number, outcome }: Answer) => {
        asked.splice(asked.indexOf(number), 1)
        settle(number, receive(outcome, library))
        ask()
      })
      worker.on('error', (error) => { reason = error })
      worker.on('exit', () => {
        const failed = asked.shift()
        if (failed === undefined) return
        open.unshift(...asked)
        settle(failed, { fault: crashed(jobs[failed]!.file, reason) })
        if (open.length > 0) run()
      })
      ask()
    }

    function settle(number: number, outcome: Outcome) {
      outcomes[number] = outcome
      onDone(jobs[number]!)
      if (--left === 0) resolve(outcomes)
    }
  })
}
