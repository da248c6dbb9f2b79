/** How a sheet is printed. */
import { printAreas, parsePart, quoted } from './addresses'
import { HostObject, Mistake } from './bridge'
import type { SheetState } from './sheet-state'
import { number, oneOf, text, truth, whole } from './wanted'

export class PageSetup extends HostObject {
  readonly declared = ['Et.PageSetup']
  readonly #state: SheetState
  constructor(state: SheetState) { super(); this.#state = state }
  get Orientation(): unknown { return this.#page('Orientation', 1) }
  set Orientation(value: unknown) { this.#state.page.Orientation = oneOf(value, [1, 2]) }
  get PaperSize(): unknown { return this.#page('PaperSize', 9) }
  set PaperSize(value: unknown) { this.#state.page.PaperSize = oneOf(value, [1, 5, 8, 9, 11, 12, 13]) }
  get Zoom(): unknown { return this.#page('Zoom', 100) }
  set Zoom(value: unknown) { this.#state.page.Zoom = value === false ? value : whole(value, 10, 400) }
  get FitToPagesWide(): unknown { return this.#page('FitToPagesWide', 1) }
  set FitToPagesWide(value: unknown) { this.#fit('FitToPagesWide', value) }
  get FitToPagesTall(): unknown { return this.#page('FitToPagesTall', 1) }
  set FitToPagesTall(value: unknown) { this.#fit('FitToPagesTall', value) }
  get PrintArea(): unknown { return this.#page('PrintArea', '') }
  set PrintArea(value: unknown) { this.#areas('PrintArea', 'Print_Area', value) }
  get PrintTitleRows(): unknown { return this.#page('PrintTitleRows', '') }
  set PrintTitleRows(value: unknown) {
    if (value !== '' && !/^\$\d+:\$\d+$/.test(text(value))) throw new Mistake(`${String(value)} are no rows such as $1:$3`)
    this.#areas('PrintTitleRows', 'Print_Titles', value)
  }
  get CenterHorizontally(): unknown { return this.#page('CenterHorizontally', false) }
  set CenterHorizontally(value: unknown) { this.#state.page.CenterHorizontally = truth(value) }
  get CenterVertically(): unknown { return this.#page('CenterVertically', false) }
  set CenterVertically(value: unknown) { this.#state.page.CenterVertically = truth(value) }
  get LeftMargin(): unknown { return this.#page('LeftMargin', 50.4) }
  set LeftMargin(value: unknown) { this.#margin('LeftMargin', value) }
  get RightMargin(): unknown { return this.#page('RightMargin', 50.4) }
  set RightMargin(value: unknown) { this.#margin('RightMargin', value) }
  get TopMargin(): unknown { return this.#page('TopMargin', 54) }
  set TopMargin(value: unknown) { this.#margin('TopMargin', value) }
  get BottomMargin(): unknown { return this.#page('BottomMargin', 54) }
  set BottomMargin(value: unknown) { this.#margin('BottomMargin', value) }
  get HeaderMargin(): unknown { return this.#page('HeaderMargin', 21.6) }
  set HeaderMargin(value: unknown) { this.#margin('HeaderMargin', value) }
  get FooterMargin(): unknown { return this.#page('FooterMargin', 21.6) }
  set FooterMargin(value: unknown) { this.#margin('FooterMargin', value) }
  get LeftFooter(): unknown { return this.#page('LeftFooter', '') }
  set LeftFooter(value: unknown) { this.#footer('LeftFooter', value) }
  get CenterFooter(): unknown { return this.#page('CenterFooter', '') }
  set CenterFooter(value: unknown) { this.#footer('CenterFooter', value) }
  get RightFooter(): unknown { return this.#page('RightFooter', '') }
  set RightFooter(value: unknown) { this.#footer('RightFooter', value) }

  #page(name: string, usual: unknown): unknown { return this.#state.page[name] ?? usual }
  #fit(name: string, value: unknown): void { this.#state.page[name] = value === false ? value : whole(value, 1, 32_767) }
  /** Points: a margin of ten inches or more is one that was told in another measure. */
  #margin(name: string, value: unknown): void { this.#state.page[name] = number(value, 0, 720) }
  #footer(name: string, value: unknown): void {
    if (/&[LCR]/.test(text(value, 255))) throw new Mistake(`${name} is one part of the footer and says no more where it stands`)
    this.#state.page[name] = value
  }
  /** What is printed is kept as a name of the sheet. */
  #areas(property: string, name: string, value: unknown): void {
    const { book } = this.#state
    const area = value === '' ? null : parsePart(text(value))
    if (value !== '' && !area) throw new Mistake(`${String(value)} is no area`)
    this.#state.page[property] = area ? printAreas([area]) : ''
    if (area) book.setName(name, `=${quoted(this.#state.name)}!${printAreas([area])}`, true, this.#state)
    else book.names.splice(0, Infinity, ...book.names.filter((it) => it.scope !== this.#state || it.name !== name))
  }
}
