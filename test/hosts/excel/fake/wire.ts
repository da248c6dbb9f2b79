/** The wire protocol of Office.js, seen from Excel's side: answers batches of actions on a tree of host objects. */

/** An error as Excel answers it; the library makes an `OfficeExtension.Error` of it. */
export class HostError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}

/** Something that the wire can name. Its members are called as on the wire; a member that is not there fails the test. */
export abstract class HostObject {
  /** The key under which its collection gives it back, where it is in one. */
  get wireId(): string | undefined {
    return undefined
  }
}

/** A collection: indexed by the ids of its items. */
export abstract class HostCollection extends HostObject {
  abstract readonly items: readonly HostObject[]
  /** @throws HostError `ItemNotFound`. */
  abstract GetItem(key: unknown): HostObject
}

/** A range or the like, which the library keeps by reference between batches. */
export abstract class ReferencedObject extends HostObject {}

interface ArgumentInfo {
  Arguments?: unknown[]
  ReferencedObjectPathIds?: (number | null)[]
}

interface ObjectPath {
  ObjectPathType: number
  Name: string
  ParentObjectPathId?: number
  ArgumentInfo?: ArgumentInfo
}

interface Action {
  Id: number
  ActionType: number
  Name: string
  ObjectPathId: number
  ArgumentInfo?: ArgumentInfo
  QueryInfo?: { Select?: string[]; Skip?: number; Top?: number; Expand?: string[] }
}

/** One batch as it arrives. */
export interface RequestBody {
  Actions: Action[]
  ObjectPaths: Record<string, ObjectPath>
}

interface Result {
  ActionId: number
  Value: unknown
}

/** The answer to one batch. */
export interface ResponseBody {
  Results: Result[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number }
}

const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const
const pathTypes = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const

/** Answers batches on the objects below `root`, and keeps the references that the library holds. */
export class Wire {
  /** Objects held by reference; empty again when a batch has cleaned up after itself. */
  readonly references = new Map<string, ReferencedObject>()
  /** Under which references each object is held, oldest first. */
  private readonly idsOf = new Map<object, string[]>()
  private held = 0

  constructor(private readonly root: HostObject) {}

  /** Answers one batch. Actions before a failing one stay done. */
  answer(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] }
    const batch = new Batch(body.ObjectPaths, this.root, this.references)
    for (const [index, action] of body.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: this.act(action, batch) })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        const Location = `${batch.lastClass}.${lowerFirst(action.Name)}`
        response.Error = { Code: error.code, Message: error.message, Location, ActionIndex: index, HttpStatusCode: 400 }
        break
      }
    }
    return response
  }

  private act({ ActionType, ObjectPathId, Name, ArgumentInfo, QueryInfo }: Action, batch: Batch): unknown {
    if (ActionType === actionTypes.trace) return null
    const target = batch.resolve(ObjectPathId)
    if (ActionType === actionTypes.instantiate) return target && this.identity(target)
    if (ActionType === actionTypes.query) return target && query(target, QueryInfo)
    if (!target) {
      if (Name === '_KeepReference') return null
      throw new HostError('InvalidOperation', `${Name} of a null object`)
    }
    const args = batch.args(ArgumentInfo)
    if (ActionType === actionTypes.setProperty) {
      checkSetter(target, Name)
      Reflect.set(target, Name, args[0])
      return null
    }
    if (ActionType !== actionTypes.method) throw missing(`action type ${ActionType}`)
    if (Name === '_KeepReference') return this.keep(target)
    if (Name === '_RemoveReference') return this.release(String(args[0]))
    return call(target, Name, args) ?? null
  }

  private identity(target: HostObject): Record<string, string> {
    const [id] = this.idsOf.get(target) ?? []
    if (id !== undefined) return { _ReferenceId: id }
    return target.wireId === undefined ? {} : { _Id: target.wireId }
  }

  private keep(target: ReferencedObject): null {
    const id = `ref${++this.held}`
    this.references.set(id, target)
    this.idsOf.set(target, [...this.idsOf.get(target) ?? [], id])
    return null
  }

  private release(id: string): boolean {
    const target = this.references.get(id)
    if (!target) return false
    const others = this.idsOf.get(target)!.filter((other) => other !== id)
    if (others.length > 0) this.idsOf.set(target, others)
    else this.idsOf.delete(target)
    return this.references.delete(id)
  }
}

/** The object paths of one batch, each walked once. */
class Batch {
  lastClass = 'Workbook'
  private readonly resolved = new Map<number, HostObject | null>()

  constructor(
    private readonly paths: Record<string, ObjectPath>, private readonly root: HostObject,
    private readonly references: ReadonlyMap<string, HostObject>,
  ) {}

  /** The object of a path; null for a null object. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id)
    if (known !== undefined) return known
    const path = this.paths[id]
    if (!path) throw missing(`object path ${id}`)
    const found = this.walk(path)
    this.resolved.set(id, found)
    if (found) this.lastClass = found.constructor.name
    return found
  }

  args({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((value, index) => {
      const id = ReferencedObjectPathIds[index]
      return id ? this.resolve(id) : value
    })
  }

  private walk({ ObjectPathType, Name, ParentObjectPathId, ArgumentInfo }: ObjectPath): HostObject | null {
    if (ObjectPathType === pathTypes.global) return this.root
    if (ObjectPathType === pathTypes.nullObject) return null
    if (ObjectPathType === pathTypes.reference) {
      const held = this.references.get(Name)
      if (!held) throw new HostError('ItemNotFound', `no reference ${Name}`)
      return held
    }
    const parent = this.resolve(ParentObjectPathId!)
    if (!parent) return null
    this.lastClass = parent.constructor.name
    const args = this.args(ArgumentInfo)
    if (ObjectPathType === pathTypes.indexer) return (parent as HostCollection).GetItem(args[0])
    if (ObjectPathType === pathTypes.property) return get(parent, Name) as HostObject
    if (ObjectPathType === pathTypes.method) return call(parent, Name, args) as HostObject | null
    throw missing(`object path type ${ObjectPathType}`)
  }
}

function query(target: HostObject, { Select = [], Skip, Top, Expand = [] }: NonNullable<Action['QueryInfo']> = {}): unknown {
  const plain = Select.length > 0 && Skip === undefined && Top === undefined && Expand.length === 0
  if (!plain) throw missing(`a query of ${nameOf(target)} that does not just name its properties`)
  if (!(target instanceof HostCollection)) return select(target, Select)
  return { _Items: target.items.map((item) => ({ ...select(item, Select), _Id: item.wireId })) }
}

function select(target: HostObject, paths: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/')
    const name = upperFirst(head)
    const value = get(target, name)
    if (rest.length > 0) values[name] = { ...values[name] as object, ...select(value as HostObject, [rest.join('/')]) }
    else values[name] = value
  }
  return values
}

function get(target: HostObject, name: string): unknown {
  if (!(name in target)) throw missing(`${nameOf(target)}.${name}`)
  return Reflect.get(target, name)
}

function call(target: HostObject, name: string, args: unknown[]): unknown {
  const method = get(target, name)
  if (typeof method !== 'function') throw missing(`method ${nameOf(target)}.${name}`)
  return Reflect.apply(method, target, args) as unknown
}

function checkSetter(target: HostObject, name: string): void {
  for (let level: object | null = target; level; level = Object.getPrototypeOf(level) as object | null) {
    const own = Object.getOwnPropertyDescriptor(level, name)
    if (own) {
      if (own.set || own.writable) return
      break
    }
  }
  throw missing(`setting ${nameOf(target)}.${name}`)
}

function missing(what: string): Error {
  return new Error(`${what} is not implemented in the fake Excel`)
}

function nameOf(target: HostObject): string {
  return target.constructor.name
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
