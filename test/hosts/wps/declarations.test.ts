/** The declarations are read as they are installed, and the fake keeps to them. */
import { Bridge, HostObject, Mistake } from './fake/bridge'
import { declaredMembers, membersOf } from './fake/declarations'
import type { Members } from './fake/members'

test('tells members with their sort, inherited ones too, over all namespaces and files', () => {
  const members = membersOf([
    `declare namespace A {
      interface Base { readonly Count: number; Name: string }
      interface Thing extends Base { Item(index: number, other?: string): Thing; call: (a: number) => void; 'quoted name': string }
    }`,
    'declare namespace A { interface Thing { Item(index: number, other: string, third: number): void; Late(): void } }  interface Bare { Top: number }',
  ])
  const property = (readonly: boolean) => ({ method: false, readonly, least: 0, most: 0 })
  const method = (least: number, most: number) => ({ method: true, readonly: true, least, most })
  expect(members).toEqual({
    'A.Base': { Count: property(true), Name: property(false) },
    'A.Thing': {
      Count: property(true), Name: property(false), Item: method(1, 3), call: method(1, 1), Late: method(0, 0),
    },
    'Bare': { Top: property(false) },
  })
})

test.each([
  ['Et.Range', 'Value2', { method: false, readonly: false, least: 0, most: 0 }],
  ['Et.Range', 'Resize', { method: true, readonly: true, least: 0, most: 2 }],
  ['Et.Range', 'Row', { method: false, readonly: true, least: 0, most: 0 }],
  ['Et.Worksheet', 'Protect', { method: true, readonly: true, least: 0, most: 16 }],
  ['WPS.EtApiEvent', 'Cancel', { method: false, readonly: false, least: 0, most: 0 }],
  ['Kso.FileDialog', 'Show', { method: true, readonly: true, least: 0, most: 0 }],
] as const)('finds %s.%s in what is installed', (name, member, expected) => {
  expect(declaredMembers()[name]?.[member]).toEqual(expected)
})

describe('the fake cannot have a member', () => {
  const member = (method: boolean) => ({ method, readonly: true, least: 0, most: 0 })
  const members: Members = { Thing: { Name: member(false), Act: member(true) } }
  class Good extends HostObject {
    readonly declared = ['Thing']
    get Name(): string { return 'x' }
    Act(): string { return 'done' }
  }
  class Undeclared extends Good {
    get Other(): string { return 'x' }
  }
  class Property extends HostObject {
    readonly declared = ['Thing']
    get Act(): string { return 'x' }
  }
  class Method extends HostObject {
    readonly declared = ['Thing']
    Name(): string { return 'x' }
  }
  class Writable extends HostObject {
    readonly declared = ['Thing']
    get Name(): string { return 'x' }
    set Name(_: string) { throw new Error('never') }
  }

  test.each([
    ['that is not declared', Undeclared, 'Thing.Other, which is not declared'],
    ['that is declared as a method', Property, 'Thing.Act is declared as another sort'],
    ['that is declared as a property', Method, 'Thing.Name is declared as another sort'],
    ['to be written that is read-only', Writable, 'Thing.Name is declared as read-only'],
  ])('%s', (_, make, message) => {
    expect(() => new Bridge(members).expose(new make())).toThrow(message)
  })

  test('and shows what it may have', () => {
    const bridge = new Bridge(members)
    const seen = bridge.expose(new Good()) as { Name: string; Act: () => string; Other: string }
    expect([seen.Name, seen.Act(), bridge.calls]).toEqual(['x', 'done', 2])
    expect(() => seen.Other).toThrow(Mistake)
    expect(bridge.mistakes).toEqual(['Thing.Other is not declared'])
  })
})
