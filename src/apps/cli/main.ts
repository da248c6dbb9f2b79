#!/usr/bin/env node
/** The command line `duibiao`; its threads run this same file. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { library } from '../seeds'
import { answerReads, legacyLimits, legacyThread, legacyThreadFrom } from './legacy-thread'
import { run } from './program'
import { processStreams } from './streams'
import { answerJobs } from './threads'

const self = new URL(import.meta.url)
legacyThreadFrom(() => new Worker(self, { workerData: legacyThread, resourceLimits: legacyLimits }))

if (isMainThread) {
  // Whoever reads us (head, less) may have seen enough.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2))
  const startThread = () => new Worker(self)
  process.exitCode = await run(process.argv.slice(2), library, processStreams(process), startThread).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
    return 2
  })
} else if (workerData === legacyThread) {
  answerReads(parentPort!)
} else {
  answerJobs(parentPort!, library())
}
