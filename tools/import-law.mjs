/** The import law: which room of src/ may import which, and which packages; as a table and as the ESLint rule that holds it. */
import { posix, relative, resolve, sep } from 'node:path'
import { root } from './setup.mjs'

const corePackages = ['zod', 'big.js', '@noble/hashes']
const viewPackages = ['react', 'react-dom', '@fluentui']
const hostRooms = ['workbook', 'model', 'template/layout', 'messages']

/**
 * For each room the rooms (or single files of rooms) that it may import beside itself, and the packages; `*` stands for all.
 * What is not allowed here is forbidden. A host is a room of its own, and so is an app.
 * @type {Record<string, { rooms: string[], packages: string[] }>}
 */
export const law = {
  model: { rooms: [], packages: corePackages },
  messages: { rooms: ['model'], packages: corePackages },
  notation: { rooms: ['model', 'messages'], packages: corePackages },
  assess: { rooms: ['model', 'notation', 'messages'], packages: corePackages },
  rules: { rooms: ['model', 'notation', 'assess', 'messages'], packages: corePackages },
  template: { rooms: ['model', 'notation', 'messages'], packages: corePackages },
  reading: { rooms: ['model', 'notation', 'messages'], packages: [...corePackages, 'opencc-js'] },
  align: { rooms: ['model', 'notation', 'messages'], packages: corePackages },
  lint: {
    rooms: ['model', 'notation', 'assess', 'messages', 'reading/document', 'reading/place-in-words', 'reading/commitments'],
    packages: corePackages,
  },
  plans: {
    rooms: ['model', 'notation', 'messages', 'reading', 'lint', 'align', 'template', 'workbook', 'documents/shown'], packages: corePackages,
  },
  report: { rooms: ['model', 'notation', 'assess', 'rules', 'messages'], packages: corePackages },
  workbook: { rooms: ['model', 'template/layout'], packages: corePackages },
  tasks: { rooms: ['model', 'notation', 'assess', 'rules', 'template', 'report', 'workbook', 'messages'], packages: corePackages },
  selfcheck: { rooms: ['workbook', 'model', 'template/layout', 'messages'], packages: corePackages },
  documents: { rooms: ['archive', 'reading/document', 'notation', 'model'], packages: ['parse5', 'big.js'] },
  archive: { rooms: ['model'], packages: ['fflate'] },
  'hosts/memory': { rooms: hostRooms, packages: [] },
  'hosts/xlsx': { rooms: [...hostRooms, 'archive'], packages: [] },
  'hosts/legacy': { rooms: [...hostRooms, 'archive'], packages: ['@e965/xlsx'] },
  'hosts/univer': { rooms: hostRooms, packages: ['@univerjs', 'rxjs'] },
  'hosts/excel': { rooms: hostRooms, packages: [] },
  'hosts/wps': { rooms: hostRooms, packages: [] },
  pane: { rooms: ['tasks', 'plans', 'reading', 'lint', 'align', 'selfcheck', 'model', 'messages', 'report', 'notation'], packages: viewPackages },
  apps: { rooms: ['*'], packages: viewPackages },
  'apps/functions': { rooms: ['model', 'notation', 'assess', 'messages', 'apps/seeds'], packages: [] },
  'apps/workbench': { rooms: ['*'], packages: [...viewPackages, '@univerjs', 'rxjs'] },
  'apps/cli': { rooms: ['*'], packages: ['commander', 'node:', ...corePackages] },
}

/** The room of a file below src/, such as `notation` or `hosts/xlsx`, by the longest name in the law. */
function roomOf(path) {
  const inside = (room) => path === room || path.startsWith(`${room}/`)
  return Object.keys(law).filter(inside).sort((a, b) => b.length - a.length)[0]
}

/**
 * Why a file may not import something, or undefined where it may.
 * @param {string} file path of the importing file below src/, with `/`
 * @param {string} source what it imports, as written
 * @returns {string | undefined}
 */
export function breach(file, source) {
  const room = roomOf(file)
  if (room === undefined) return `${file} stands in no room of the import law (tools/import-law.mjs)`
  const { rooms, packages } = law[room]
  if (!source.startsWith('.')) {
    return packages.some((name) => source === name || source.startsWith(name.endsWith(':') ? name : `${name}/`))
      ? undefined
      : `${room} may not import the package ${source}; it may import ${list(packages)}`
  }
  const path = posix.join(posix.dirname(file), source)
  const outside = path.startsWith('../')
  const allowed = outside ? room === 'apps' && (path.startsWith('../seeds/') || path === '../package.json')
    : [room, ...rooms].some((name) => name === '*' || path === name || path.startsWith(`${name}/`))
  return allowed ? undefined : `${room} may not import ${outside ? `${source}, which lies outside src` : path}; it may import ${list(rooms)}`
}

function list(names) {
  return names.length === 0 ? 'none' : names.join(', ')
}

/** ESLint rule `law/import`: static imports, re-exports, dynamic imports and import types all count. */
const importRule = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{why}}' } },
  create(context) {
    const file = relative(resolve(root, 'src'), context.filename).split(sep).join('/')
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const why = breach(file, node.value)
      if (why !== undefined) context.report({ node, messageId: 'breach', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
    }
  },
}

export const lawPlugin = { rules: { import: importRule } }
