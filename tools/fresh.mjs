/** Tells whether dist/ was built from the sources as they stand, by a hash of everything that goes into it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './setup.mjs'

const sources = ['src', 'seeds', 'assets', 'tools', 'manifest.xml', 'package.json', 'package-lock.json']
const stamp = join(root, 'dist/.sources')

/** Whether the last build saw the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(stamp, 'utf8') === sourceHash()
  } catch {
    return false
  }
}

/** Notes that dist/ was built from sources with this hash. */
export function markBuilt(hash) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

/** SHA-256 over the names and contents of all sources. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => filesOf(join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesOf(path) {
  let names
  try {
    names = readdirSync(path)
  } catch (error) {
    return error.code === 'ENOTDIR' ? [path] : []
  }
  return names.sort().flatMap((name) => filesOf(join(path, name)))
}
