/** A thread of the command line; coming to a file with this name brings it down. */
import { parentPort } from 'node:worker_threads'
import { answerJobs } from '../../../src/apps/cli/threads'
import { seedLibrary } from '../../support/library'

const port = parentPort!
const asked: string[] = []

function comeToNext(): void {
  if (asked[0]?.includes('崩溃')) process.exit(3)
}

port.on('message', ({ job }: { job?: { file: string } }) => {
  if (job) asked.push(job.file)
  comeToNext()
})
const answer = port.postMessage.bind(port)
port.postMessage = (message) => {
  answer(message)
  asked.shift()
  comeToNext()
}
answerJobs(port, seedLibrary())
