/** Runs a TypeScript module of this checkout in a thread: what Jest does for the main one. Its path comes as the thread's data. */
import Module, { createRequire } from 'node:module'
import { workerData } from 'node:worker_threads'
import { transformFileSync } from '@swc/core'

Module._extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: false,
  })
  module._compile(code, file)
}
createRequire(import.meta.url)(workerData)
