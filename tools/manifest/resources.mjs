/** What elements refer to by `resid` stands on its shelf, once, and is used. */
import { find, named, wrong } from './elements.mjs'

/** Where the resource of a `resid` must stand. An icon of the ribbon, too, is a `bt:Image`, with a `resid` of its own. */
const shelfOf = {
  'Label': 'bt:ShortStrings', 'Title': 'bt:ShortStrings', 'Namespace': 'bt:ShortStrings', 'Description': 'bt:LongStrings',
  'bt:Image': 'bt:Images', 'SourceLocation': 'bt:Urls', 'Runtime': 'bt:Urls', 'FunctionFile': 'bt:Urls', 'LearnMoreUrl': 'bt:Urls',
}

/** The resources with their shelf and id. */
export function resourcesOf({ root }) {
  const shelves = find(root, 'VersionOverrides', 'Resources')?.children ?? []
  return shelves.flatMap((shelf) => shelf.children.map((element) => ({ shelf: shelf.name, element, id: element.attributes.id ?? '' })))
}

/** @param {import('./elements.mjs').Manifest} manifest */
export function checkResources(manifest) {
  const resources = resourcesOf(manifest)
  const users = manifest.elements.filter(({ attributes }) => attributes.resid !== undefined)
  return [
    ...resources.flatMap(({ element, id }, index) => [
      ...resources.findIndex((other) => other.id === id) === index ? [] : [wrong(element, `has the id ${id} of another resource`, 'give it its own')],
      ...users.some(({ attributes }) => attributes.resid === id) ? [] : [wrong(element, `${id} is used by nothing`, 'take it out')],
    ]),
    ...users.flatMap((user) => {
      const shelf = shelfOf[user.name]
      const there = resources.some(({ id, shelf: its }) => id === user.attributes.resid && its === shelf)
      return there ? [] : [wrong(user, `refers to ${user.attributes.resid}, which is not in ${shelf}`, 'add it there, or correct the resid')]
    }),
    ...checkOwnIds(manifest),
  ]
}

function checkOwnIds(manifest) {
  const owners = named(manifest, 'CustomTab', 'Group', 'Control')
  return owners.flatMap((element, index) => {
    const { id } = element.attributes
    if (!id) return [wrong(element, 'has no id', 'give it its own')]
    return owners.findIndex((other) => other.attributes.id === id) === index ? [] : [wrong(element, `has the id ${id} of another`, 'give it its own')]
  })
}
