/** No text is longer than Office allows, and every one has its words in both languages. */
import { find, named, textOf, wrong } from './elements.mjs'
import { resourcesOf } from './resources.mjs'

/** The languages beside the default one. */
const locales = ['en-US']
const longest = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'DisplayName': 125, 'ProviderName': 125, 'Description': 250 }
const longestId = 125
const longestResid = 32

/** @param {import('./elements.mjs').Manifest} manifest */
export function checkTexts(manifest) {
  const namespaces = named(manifest, 'Namespace').map(({ attributes }) => attributes.resid)
  const strings = resourcesOf(manifest).filter(({ element }) => element.name === 'bt:String')
  const head = ['DisplayName', 'Description'].map((name) => find(manifest.root, name)).filter(Boolean)
  const provider = find(manifest.root, 'ProviderName')
  return [
    ...strings.flatMap(({ element, shelf, id }) => namespaces.includes(id)
      ? checkNamespace(element) : [...checkLengths(element, longest[shelf]), ...checkLocales(element)]),
    ...head.flatMap((element) => [...checkLengths(element, longest[element.name]), ...checkLocales(element)]),
    ...provider ? checkLength(provider, textOf(provider), longest.ProviderName) : [],
    ...named(manifest, 'CustomTab', 'Group', 'Control').flatMap((element) => checkLength(element, element.attributes.id ?? '-', longestId)),
    ...named(manifest, 'TaskpaneId', 'FunctionName').flatMap((element) => checkLength(element, textOf(element), longestId)),
    ...resourcesOf(manifest).flatMap(({ element, id }) => checkLength(element, id, longestResid)),
  ]
}

function checkLengths(element, limit) {
  const overrides = element.children.filter(({ name }) => name.endsWith('Override'))
  return [checkLength(element, element.attributes.DefaultValue ?? '', limit), ...overrides.map((it) => checkLength(it, it.attributes.Value ?? '', limit))].flat()
}

function checkLength(element, text, limit) {
  if (text === '') return [wrong(element, 'is empty', 'write its text')]
  return text.length <= limit ? [] : [wrong(element, `has ${text.length} characters, “${text.slice(0, 20)}…”`, `at most ${limit} are allowed`)]
}

function checkLocales(element) {
  const found = element.children.map(({ attributes }) => attributes.Locale ?? '')
  const stranger = found.filter((locale, index) => !locales.includes(locale) || found.indexOf(locale) !== index)
  const lacking = locales.filter((locale) => !found.includes(locale))
  return [
    ...lacking.map((locale) => wrong(element, `${element.attributes.id ?? ''} has no words for ${locale}`, `add an Override Locale="${locale}"`)),
    ...stranger.map((locale) => wrong(element, `${element.attributes.id ?? ''} has words for ${locale} that are one too many`, `leave one for ${locales.join(', ')}`)),
  ]
}

/** The part before the dot in a formula is the same for everybody, or a workbook would not calculate in another language. */
function checkNamespace(element) {
  const { DefaultValue: namespace = '' } = element.attributes
  return [
    ...element.children.map((child) => wrong(child, 'translates the namespace of the cell functions', 'take it out')),
    ...checkLength(element, namespace, longestResid),
    ...namespace === '' || /^[A-Z][A-Z0-9_.]*$/.test(namespace) ? []
      : [wrong(element, `“${namespace}” can't stand in a formula`, 'write capital letters, digits, dots and underscores')],
  ]
}
