/** The lockfile installs everywhere: from any registry, and on every platform that a package supports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Lockfile {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>
}

const { packages } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as Lockfile

test('it names no download address', () => {
  expect(Object.keys(packages).filter((path) => packages[path]!.resolved !== undefined)).toEqual([])
})

test('it holds the packages of every platform: newer npm refuses to install otherwise', () => {
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(named.filter((name) => !locked.has(name))).toEqual([])
})
