#!/usr/bin/env node
/** The command line `duibiao`. */
import { library } from '../seeds'
import { processOutput } from './output'
import { run } from './program'

process.exitCode = await run(process.argv.slice(2), library, processOutput(process)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  return 2
})
