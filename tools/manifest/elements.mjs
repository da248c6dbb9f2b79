/** Walking through a manifest, and telling where in it something is wrong. */

/** @typedef {import('./xml.mjs').Element} Element */

/**
 * What the rules are given.
 * @typedef {{
 *   root: Element,
 *   elements: Element[],
 *   pictureSize: (path: string) => { width: number, height: number } | null,
 *   exists?: (path: string) => boolean,
 *   functions?: string[],
 *   version?: string,
 * }} Manifest
 */

/** An element and all that it holds, in the order of the document. */
export function* walk(element) {
  yield element
  for (const child of element.children) yield* walk(child)
}

/** The first element on a path of names, or undefined. */
export function find(element, ...path) {
  return path.reduce((at, name) => at?.children.find((child) => child.name === name), element)
}

/** All elements of these names. */
export function named({ elements }, ...names) {
  return elements.filter(({ name }) => names.includes(name))
}

/** The text of an element, without space around it. */
export const textOf = (element) => element?.text.trim() ?? ''

/** A problem in words: where, what, and what to do. */
export function wrong(element, problem, remedy) {
  return `line ${element.line}: ${element.name} ${problem}: ${remedy}`
}

/** The folder that all addresses lie in, with a slash at its end: the one of the pane; undefined where that is no address. */
export function folderOf({ root }) {
  const address = find(root, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue
  return URL.canParse(address ?? '') ? new URL('.', address).href : undefined
}
