/** What the figures of a bench were measured on. */
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

/** @returns {{ date: string, cpu: string, cores: number, memory: string, system: string, node: string }} */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: process.version,
  }
}
