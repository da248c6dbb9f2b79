/** What the declarations of a host's object model say of its members, as plain data. */

/** One member of an interface. */
export interface Member {
  method: boolean
  readonly: boolean
  /** Arguments that a method must be given, and may be given at most. */
  least: number
  most: number
}

/** Members of interfaces (`Et.Range`) by name, with those they inherit. */
export type Members = Readonly<Record<string, Readonly<Record<string, Member>>>>
