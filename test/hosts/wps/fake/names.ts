/** Defined names. */
import { parseReference, quoted } from './addresses'
import type { BookState, NameState } from './book-state'
import { checkAlive, HostObject, Mistake, print, Refusal } from './bridge'
import { Range } from './ranges'
import type { Session } from './session'
import { text, truth, whole } from './wanted'

export class Names extends HostObject {
  readonly declared = ['Et.Names']
  constructor(private readonly session: Session, private readonly book: BookState) { super() }
  override [checkAlive](): void { this.book.checkThere() }
  /** Names of single sheets too. */
  get Count(): number { return this.book.names.length }
  Item(index: unknown): Name {
    const { names } = this.book
    const found = typeof index === 'string'
      ? names.find((it) => printed(it).toLowerCase() === index.toLowerCase())
      : names[whole(index, 1, names.length) - 1]
    if (!found) throw new Refusal(`there is no name ${String(index)}`)
    return new Name(this.session, this.book, found)
  }
  /** A name that is there already gets something else to refer to. */
  Add(name: unknown, refersTo: unknown, visible: unknown = true): Name {
    return new Name(this.session, this.book, this.book.setName(text(name), absolute(refersTo), truth(visible)))
  }
}

class Name extends HostObject {
  readonly declared = ['Et.Name']
  constructor(private readonly session: Session, private readonly book: BookState, private readonly state: NameState) { super() }
  override [checkAlive](): void {
    this.book.checkThere()
    if (!this.book.names.includes(this.state)) throw new Refusal(`the name ${this.state.name} is gone`)
  }
  get Name(): string { return printed(this.state) }
  get Visible(): boolean { return this.state.visible }
  set Visible(value: unknown) { this.state.visible = truth(value) }
  get RefersTo(): string { return this.state.refersTo }
  set RefersTo(value: unknown) { this.book.setName(this.state.name, absolute(value), this.state.visible, this.state.scope) }
  get RefersToRange(): Range {
    const reference = parseReference(this.state.refersTo)
    const sheet = reference && this.book.sheetNamed(reference.sheet)
    if (!reference || !sheet) throw new Refusal(`the name ${this.state.name} is no range`)
    return new Range(this.session, sheet, [reference.area])
  }
  Delete(): void { this.book.names.splice(this.book.names.indexOf(this.state), 1) }
}

/** A name of a single sheet is told with it. */
function printed({ name, scope }: NameState): string {
  return scope ? `${quoted(scope.name)}!${name}` : name
}

/** What a name may refer to: a formula whose references do not count from the active cell. @throws Mistake. */
function absolute(value: unknown): string {
  if (!text(value).startsWith('=')) throw new Mistake(`${print(value)} lacks its =, and would be a text`)
  if (/![A-Z]|\$[A-Z]+\d/.test(value as string)) throw new Mistake(`${print(value)} counts from the active cell`)
  return value as string
}
