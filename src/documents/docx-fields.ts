/** Fields (域) of a Word document: what they print is text, but for lists of what stands elsewhere in it (目录). */

const listing = /^\s*(?:TOC|TOA|INDEX)\b/i

/** Whether the instruction of a field makes it a list of what stands elsewhere. */
export function listsContents(instruction: string): boolean {
  return listing.test(instruction)
}

/** Follows the fields that begin and end between runs, over paragraphs; in a file where not all of them end, no result is left out. */
export class Fields {
  private readonly open: { instruction: string; result: boolean }[] = []
  private readonly closed: boolean

  constructor(source: string) {
    const count = (type: string) => source.split(`fldCharType="${type}"`).length
    this.closed = count('begin') === count('end')
  }

  /** A mark of a field: `begin`, `separate` before its result, `end`. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push({ instruction: '', result: false })
    else if (type === 'separate') Object.assign(this.open.at(-1) ?? {}, { result: true })
    else if (type === 'end') this.open.pop()
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.result) field.instruction += text
  }

  /** Whether what comes now is a line of such a list. */
  get listing(): boolean {
    return this.closed && this.open.some(({ instruction, result }) => result && listsContents(instruction))
  }
}
