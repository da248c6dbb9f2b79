#!/usr/bin/env node
/** The command line `duibiao`; its threads run this same file. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { library } from '../seeds'
import { processOutput } from './output'
import { run } from './program'
import { answerJobs } from './threads'

if (isMainThread) {
  const startThread = () => new Worker(new URL(import.meta.url))
  process.exitCode = await run(process.argv.slice(2), library, processOutput(process), startThread).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
    return 2
  })
} else {
  answerJobs(parentPort!, library())
}
