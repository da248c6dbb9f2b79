/** The bridge between a page and WPS: what a page sees of an object is what the declarations have, and every step over it counts. */
import type { Member, Members } from './members'

/** A mistake of the caller; a real WPS may pass over it without a word. */
export class Mistake extends Error {
  override readonly name = 'Mistake'
}

/** What a real WPS refuses too. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Called before anything is asked of an object; throws where it is gone. */
export const checkAlive = Symbol('check that the object is there')

/** An object of WPS: all that its prototype has, and nothing else of it, is seen by the page. */
export abstract class HostObject {
  /** Interfaces of the declarations that it stands for. */
  abstract readonly declared: readonly string[]
  [checkAlive](): void {}
}

/** What the language itself and printing tests look for in any object. */
const askedByTheLanguage = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType', 'tagName'])
/** Declared as read-only, and written by the template that the maker's own tool generates. */
const writableAnyway = new Set(['ribbonUI'])
/** Take whole arrays, though declared as something else. */
const takesArrays = new Set(['Value2', 'Formula'])

/** One bridge, with a count of the calls over it and the mistakes that were made. */
export class Bridge {
  calls = 0
  readonly mistakes: string[] = []
  /** Called before each call with its number and its member; may throw in its place. */
  beforeCall: (number: number, member: string) => void = () => undefined
  private readonly checked = new Set<object>()
  private readonly objects = new WeakMap<object, HostObject>()

  constructor(private readonly members: Members) {}

  /** The object as a page sees it; never the same one twice, as over a real bridge. */
  expose(object: HostObject): object {
    this.checkDeclared(object)
    const seen = new Proxy(object, {
      get: (_, key) => this.get(object, key),
      set: (_, key, value) => this.set(object, key, value),
      has: (_, key) => typeof key === 'string' && this.find(object, key) !== undefined,
      deleteProperty: () => this.fail('a member of WPS cannot be deleted'),
      defineProperty: () => this.fail('a member of WPS cannot be defined'),
    })
    this.objects.set(seen, object)
    return seen
  }

  /** The object behind what a page sees; anything else as it is. */
  behind(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? this.objects.get(value) ?? value : value
  }

  private get(object: HostObject, key: string | symbol): unknown {
    if (typeof key === 'symbol' || askedByTheLanguage.has(key)) return undefined
    const member = this.demand(object, key)
    if (member.method) return this.callable(object, key, member)
    return this.step(object, key, () => Reflect.get(object, key, object))
  }

  private set(object: HostObject, key: string | symbol, value: unknown): boolean {
    const name = String(key)
    const member = this.demand(object, name)
    if (member.method || (member.readonly && !writableAnyway.has(name))) this.fail(`${called(object, name)} is read-only`)
    if (!descriptorOf(object, name)?.set) this.fail(`writing ${called(object, name)} is not implemented in the fake WPS`)
    const inner = this.behind(value)
    if (!writableAnyway.has(name) && !(Array.isArray(inner) && takesArrays.has(name))) this.checkValue(called(object, name), inner)
    this.step(object, name, () => Reflect.set(object, name, inner, object))
    return true
  }

  private callable(object: HostObject, key: string, { least, most }: Member): unknown {
    const misused = () => this.fail(`${called(object, key)} is a method, and is used as a property`)
    return new Proxy(() => undefined, {
      apply: (_, __, args: unknown[]) => {
        const given = args.findLastIndex((arg) => arg !== undefined) + 1
        if (given < least || given > most) this.fail(`${called(object, key)} takes ${least} to ${most} arguments and not ${given}`)
        const inner = args.map((arg) => this.behind(arg))
        for (const arg of inner) if (typeof arg !== 'function') this.checkValue(called(object, key), arg, true)
        return this.step(object, key, () => (Reflect.get(object, key, object) as (...all: unknown[]) => unknown).apply(object, inner))
      },
      get: misused,
      set: misused,
      has: misused,
    })
  }

  /** One call over the bridge. */
  private step(object: HostObject, member: string, act: () => unknown): unknown {
    this.calls++
    this.beforeCall(this.calls, member)
    object[checkAlive]()
    try {
      const result = act()
      return result instanceof HostObject ? this.expose(result) : result
    } catch (error) {
      if (error instanceof Mistake) this.mistakes.push(error.message)
      throw error
    }
  }

  private demand(object: HostObject, key: string): Member {
    const member = this.find(object, key)
    if (!member) this.fail(`${called(object, key)} is not declared`)
    if (!descriptorOf(object, key)) this.fail(`${called(object, key)} is not implemented in the fake WPS`)
    return member
  }

  private find(object: HostObject, key: string): Member | undefined {
    for (const name of object.declared) {
      const declared = this.members[name]
      if (declared && Object.hasOwn(declared, key)) return declared[key]
    }
    return undefined
  }

  /** What can be given over the bridge: no dates, no numbers that are none, no objects of our own. */
  private checkValue(where: string, value: unknown, asArgument = false): void {
    if (value === undefined && asArgument) return
    const fits = typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    if (!fits && !(value instanceof HostObject)) this.fail(`${where} does not take ${print(value)}`)
  }

  /** All that an object of the fake has must be declared, and of that sort. */
  private checkDeclared(object: HostObject): void {
    const prototype = Object.getPrototypeOf(object) as object
    if (this.checked.has(prototype)) return
    for (const [key, { value, set }] of descriptorsOf(object)) {
      const member = this.find(object, key)
      if (!member) throw new Error(`the fake has ${called(object, key)}, which is not declared`)
      if (member.method !== (typeof value === 'function')) throw new Error(`${called(object, key)} is declared as another sort of member`)
      if (set && member.readonly && !writableAnyway.has(key)) throw new Error(`${called(object, key)} is declared as read-only`)
    }
    this.checked.add(prototype)
  }

  private fail(message: string): never {
    this.mistakes.push(message)
    throw new Mistake(message)
  }
}

/** What the classes of an object give the page, by the class of the object. */
const described = new WeakMap<object, ReadonlyMap<string, PropertyDescriptor>>()

function descriptorsOf(object: HostObject): ReadonlyMap<string, PropertyDescriptor> {
  const own = Object.getPrototypeOf(object) as object
  const found = described.get(own) ?? describeClass(own)
  described.set(own, found)
  return found
}

function describeClass(own: object): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>()
  for (let at = own; at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (key !== 'constructor' && !found.has(key)) found.set(key, descriptor)
    }
  }
  return found
}

function descriptorOf(object: HostObject, key: string): PropertyDescriptor | undefined {
  return descriptorsOf(object).get(key)
}

function called({ declared }: HostObject, key: string): string {
  return `${declared.join('/')}.${key}`
}

/** A value for a message. */
export function print(value: unknown): string {
  if (value instanceof HostObject) return value.declared.join('/')
  if (value instanceof Date) return 'a Date'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object of our own'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value)
}
