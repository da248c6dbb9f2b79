/** Who the add-in is, what it is for, and what it demands of Excel. */
import { find, textOf, wrong } from './elements.mjs'

const guid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const version = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){3}$/

/** @param {import('./elements.mjs').Manifest} manifest `version`, if given, is the one of the package */
export function checkIdentity(manifest) {
  const { root } = manifest
  const text = (name) => textOf(find(root, name))
  const sets = find(root, 'Requirements', 'Sets')
  const minVersion = (name) => sets?.children.find(({ attributes }) => attributes.Name === name)?.attributes.MinVersion ?? ''
  const ribbonHost = find(root, 'VersionOverrides', 'Hosts', 'Host')
  const own = manifest.version === undefined ? text('Version') : `${manifest.version}.0`
  return [
    [root, root.attributes['xsi:type'] === 'TaskPaneApp', 'is no TaskPaneApp', 'write xsi:type="TaskPaneApp"'],
    [find(root, 'Id'), guid.test(text('Id')), `${text('Id')} is no GUID`, 'write one with hyphens and without braces'],
    [find(root, 'Version'), version.test(text('Version')), `${text('Version')} is not four numbers`, 'write it like 1.2.3.0'],
    [find(root, 'Version'), text('Version') === own, `${text('Version')} is not the package's`, `write ${own}`],
    [find(root, 'DefaultLocale'), text('DefaultLocale') === 'zh-CN', `${text('DefaultLocale')} is not the language of our texts`, 'write zh-CN'],
    [find(root, 'Permissions'), text('Permissions') === 'ReadWriteDocument', `${text('Permissions')} lets us write nothing`, 'write ReadWriteDocument'],
    [find(root, 'Hosts', 'Host'), find(root, 'Hosts', 'Host')?.attributes.Name === 'Workbook', 'is not Excel', 'write Name="Workbook"'],
    [ribbonHost, ribbonHost?.attributes['xsi:type'] === 'Workbook', 'is not Excel', 'write xsi:type="Workbook"'],
    ...['SharedRuntime', 'ExcelApi'].map((name) => [
      sets, /^\d+\.\d+$/.test(minVersion(name)), `does not demand ${name}`, `add <Set Name="${name}" MinVersion="…"/>`,
    ]),
  ].filter(([element, good]) => element && !good).map(([element, , problem, remedy]) => wrong(element, problem, remedy))
}
