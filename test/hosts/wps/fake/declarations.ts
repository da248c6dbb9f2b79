/** Reads the installed declarations of WPS's object model; nothing derived of them is stored. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import type { Member, Members } from './members'

let parsed: Members | undefined

/** All interfaces of the installed et-jsapi-declare. */
export function declaredMembers(): Members {
  if (!parsed) {
    const folder = dirname(require.resolve('et-jsapi-declare/package.json'))
    const files = readdirSync(folder).filter((name) => name.endsWith('.d.ts'))
    parsed = membersOf(files.map((name) => readFileSync(join(folder, name), 'utf8')))
  }
  return parsed
}

interface Declared {
  bases: string[]
  members: Record<string, Member>
}

/** The interfaces that source texts declare, by their names with those of their namespaces. */
export function membersOf(sources: readonly string[]): Members {
  const interfaces = new Map<string, Declared>()
  for (const source of sources) {
    collect(ts.createSourceFile('declarations.d.ts', source, ts.ScriptTarget.Latest).statements, '', interfaces)
  }
  const resolved = (name: string): Record<string, Member> => {
    const { bases = [], members = {} } = interfaces.get(name) ?? {}
    return Object.assign({}, ...bases.map(resolved), members) as Record<string, Member>
  }
  return Object.fromEntries([...interfaces.keys()].map((name) => [name, resolved(name)]))
}

function collect(statements: Iterable<ts.Statement>, space: string, found: Map<string, Declared>): void {
  for (const statement of statements) {
    if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
      collect(statement.body.statements, `${space}${statement.name.text}.`, found)
    } else if (ts.isInterfaceDeclaration(statement)) {
      const name = space + statement.name.text
      const declared = found.get(name) ?? { bases: [], members: {} }
      found.set(name, declared)
      for (const { types } of statement.heritageClauses ?? []) {
        declared.bases.push(...types.flatMap(({ expression }) => ts.isIdentifier(expression) ? [space + expression.text] : []))
      }
      for (const element of statement.members) addMember(element, declared.members)
    }
  }
}

function addMember(element: ts.TypeElement, members: Record<string, Member>): void {
  if (!element.name || !ts.isIdentifier(element.name)) return
  const name = element.name.text
  if (ts.isMethodSignature(element)) {
    members[name] = overloaded(members[name], methodOf(element.parameters))
  } else if (ts.isPropertySignature(element)) {
    const readonly = element.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false
    members[name] = element.type && ts.isFunctionTypeNode(element.type)
      ? methodOf(element.type.parameters)
      : { method: false, readonly, least: 0, most: 0 }
  }
}

function methodOf(parameters: readonly ts.ParameterDeclaration[]): Member {
  const least = parameters.findIndex(({ questionToken }) => questionToken)
  return { method: true, readonly: true, least: least < 0 ? parameters.length : least, most: parameters.length }
}

function overloaded(before: Member | undefined, next: Member): Member {
  if (!before?.method) return next
  return { ...next, least: Math.min(before.least, next.least), most: Math.max(before.most, next.most) }
}
