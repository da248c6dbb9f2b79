/** Checks manifest.xml of the Excel add-in offline: what Excel would refuse, or pass over in silence, is told with its line. */
import { parseXml } from './xml.mjs'

/**
 * Children in the order that the schema demands; `?` may be absent, `*` may stand any number of times, `+` at least once.
 * An element that is not here may not hold others.
 */
const order = {
  OfficeApp: [
    'Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
    'SupportUrl?', 'AppDomains?', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ],
  DisplayName: ['Override*'], Description: ['Override*'], AppDomains: ['AppDomain+'], Requirements: ['Sets'], Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'], Hosts: ['Host+'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  Host: ['Runtimes?', 'AllFormFactors?', 'DesktopFormFactor?'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint+'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['CustomTab?', 'Script?', 'Page?', 'Metadata?', 'Namespace?'],
  Script: ['SourceLocation'], Page: ['SourceLocation'], Metadata: ['SourceLocation'],
  CustomTab: ['Group+', 'Label'],
  Group: ['Label', 'Icon', 'Control+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image+'],
  Action: ['TaskpaneId?', 'SourceLocation?', 'FunctionName?'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image+'], 'bt:Urls': ['bt:Url+'], 'bt:ShortStrings': ['bt:String+'], 'bt:LongStrings': ['bt:String+'],
  'bt:String': ['bt:Override*'],
}

/** Where the resource of a `resid` must stand. An icon of the ribbon, too, is a `bt:Image`, with a `resid` of its own. */
const shelfOf = {
  Label: 'bt:ShortStrings', Title: 'bt:ShortStrings', Description: 'bt:LongStrings', 'bt:Image': 'bt:Images', SourceLocation: 'bt:Urls',
  Runtime: 'bt:Urls', FunctionFile: 'bt:Urls', LearnMoreUrl: 'bt:Urls', Namespace: 'bt:ShortStrings',
}
const longest = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }
const ribbonIcons = ['16', '32', '80']

/**
 * Checks a manifest.
 * @param {string} xml
 * @param {(path: string) => { width: number, height: number } | null} pictureSize size of a picture of the installation, by
 * its path (`assets/icon-16.png`); null where there is none
 * @returns {string[]} what is wrong; nothing for a good manifest
 */
export function checkManifest(xml, pictureSize) {
  let root
  try {
    root = parseXml(xml)
  } catch (error) {
    return [error.message]
  }
  if (root.name !== 'OfficeApp') return [`the root is ${root.name}, not OfficeApp`]
  const elements = [...walk(root)]
  return [
    ...elements.flatMap(checkOrder),
    ...checkHead(root),
    ...elements.flatMap(checkAddresses),
    ...checkResources(root, elements),
    ...checkRuntime(elements),
    ...checkPictures(root, elements, pictureSize),
  ]
}

/**
 * The size of a PNG picture.
 * @param {Uint8Array} bytes
 * @returns {{ width: number, height: number } | null} null where it is no PNG
 */
export function pngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function* walk(element) {
  yield element
  for (const child of element.children) yield* walk(child)
}

const find = (element, ...path) => path.reduce((at, name) => at?.children.find((child) => child.name === name), element)
const at = (element, problem) => `line ${element.line}: ${element.name} ${problem}`

function checkOrder(element) {
  const names = element.children.map((child) => child.name)
  const wanted = order[element.name] ?? []
  const pattern = wanted.map((it) => `(?:${it.replace(/[?*+]$/, '')} )${/[?*+]$/.exec(it)?.[0] ?? ''}`).join('')
  if (new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(''))) return []
  return [at(element, `holds ${names.join(', ') || 'nothing'}; it must hold ${wanted.join(', ') || 'nothing'}, in this order`)]
}

function checkHead(root) {
  const text = (name) => find(root, name)?.text.trim() ?? ''
  const required = find(root, 'Requirements', 'Sets')?.children ?? []
  const sets = Object.fromEntries(required.map(({ attributes }) => [attributes.Name, attributes.MinVersion]))
  const ribbonHost = find(root, 'VersionOverrides', 'Hosts', 'Host')
  const problems = [
    [/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(text('Id')), `Id ${text('Id')} is no GUID`],
    [/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version')), `Version ${text('Version')} is not four numbers`],
    [/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale')), `DefaultLocale ${text('DefaultLocale')} is no language and country`],
    [text('Permissions') === 'ReadWriteDocument', `Permissions ${text('Permissions')} must be ReadWriteDocument`],
    [root.attributes['xsi:type'] === 'TaskPaneApp', 'OfficeApp must be a TaskPaneApp'],
    [find(root, 'Hosts', 'Host')?.attributes.Name === 'Workbook', 'the host must be Workbook'],
    [ribbonHost?.attributes['xsi:type'] === 'Workbook', 'the host of VersionOverrides must be Workbook'],
    [/^\d+\.\d+$/.test(sets.SharedRuntime ?? ''), 'the requirement set SharedRuntime is missing'],
    [/^\d+\.\d+$/.test(sets.ExcelApi ?? ''), 'the requirement set ExcelApi is missing'],
  ]
  return problems.filter(([good]) => !good).map(([, problem]) => problem)
}

const addressed = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Url', 'bt:Image']

function checkAddresses(element) {
  const address = element.attributes.DefaultValue
  if (!addressed.includes(element.name) || address === undefined || /^https:\/\/[^/\s]+\/\S*$/.test(address)) return []
  return [at(element, `has the address ${address}, which is not https`)]
}

function checkResources(root, elements) {
  const shelves = find(root, 'VersionOverrides', 'Resources')?.children ?? []
  const resources = shelves.flatMap((shelf) => shelf.children.map((child) => ({ shelf: shelf.name, child, id: child.attributes.id ?? '' })))
  const users = elements.filter(({ attributes }) => attributes.resid !== undefined)
  const problems = []
  for (const { shelf, child, id } of resources) {
    if (!/^.{1,32}$/.test(id)) problems.push(at(child, `has the id ${id}, which is not 1 to 32 characters long`))
    const twin = resources.some((other) => other.child !== child && other.id === id)
    if (twin) problems.push(at(child, `has the id ${id} of another resource`))
    if (!users.some(({ attributes }) => attributes.resid === id)) problems.push(at(child, `${id} is used by nothing`))
    for (const value of [child.attributes.DefaultValue, ...child.children.map(({ attributes }) => attributes.Value)]) {
      const limit = longest[shelf] ?? Infinity
      if (!value) problems.push(at(child, `${id} has no value`))
      else if (value.length > limit) problems.push(at(child, `${id} has ${value.length} characters; at most ${limit} in ${shelf}`))
    }
  }
  for (const user of users) {
    const { resid } = user.attributes
    const shelf = shelfOf[user.name]
    const there = resources.some((resource) => resource.id === resid && resource.shelf === shelf)
    if (!there) problems.push(at(user, `refers to ${resid}, which is not in ${shelf}`))
  }
  const ids = elements.filter(({ name }) => ['CustomTab', 'Group', 'Control'].includes(name))
  for (const element of ids) {
    const { id } = element.attributes
    const own = id && !ids.some((other) => other !== element && other.attributes.id === id)
    if (!own) problems.push(at(element, `has the id ${id ?? ''}, which must be its own`))
  }
  return problems
}

/** In a shared runtime everything that runs is one page: the runtime, the functions, the commands and the pane. */
function checkRuntime(elements) {
  const runtime = elements.find(({ name }) => name === 'Runtime')
  if (!runtime) return ['there is no Runtime to share']
  const shared = runtime.attributes.resid
  const pages = elements.filter(({ name }) => name === 'Page' || name === 'Action').map((element) => find(element, 'SourceLocation'))
  const running = [...elements.filter(({ name }) => name === 'FunctionFile'), ...pages.filter(Boolean)]
  return [
    ...runtime.attributes.lifetime === 'long' ? [] : [at(runtime, 'must have the lifetime long')],
    ...running.filter(({ attributes }) => attributes.resid !== shared)
      .map((element) => at(element, `refers to ${element.attributes.resid}, the shared runtime to ${shared}`)),
    ...elements.filter(({ name }) => name === 'Action').flatMap(checkAction),
  ]
}

function checkAction(action) {
  const needs = { ShowTaskpane: ['TaskpaneId', 'SourceLocation'], ExecuteFunction: ['FunctionName'] }[action.attributes['xsi:type']]
  if (!needs) return [at(action, `${action.attributes['xsi:type']} is unknown`)]
  return needs.filter((name) => !find(action, name)).map((name) => at(action, `lacks its ${name}`))
}

function checkPictures(root, elements, pictureSize) {
  const addressOf = Object.fromEntries((find(root, 'VersionOverrides', 'Resources', 'bt:Images')?.children ?? [])
    .map(({ attributes }) => [attributes.id, attributes.DefaultValue]))
  const icons = elements.filter(({ name }) => name === 'Icon')
  const wanted = [
    [find(root, 'IconUrl'), find(root, 'IconUrl')?.attributes.DefaultValue, 32],
    [find(root, 'HighResolutionIconUrl'), find(root, 'HighResolutionIconUrl')?.attributes.DefaultValue, 64],
    ...icons.flatMap(({ children }) => children).map((image) => [image, addressOf[image.attributes.resid], Number(image.attributes.size)]),
  ]
  const wrong = wanted.filter(([element, address]) => element && address).flatMap(([element, address, pixels]) => {
    const path = address.replace(/^https:\/\/[^/]+\//, '')
    const size = pictureSize(path)
    if (!size) return [at(element, `shows ${path}, which is no PNG picture here`)]
    const { width, height } = size
    return width === pixels && height === pixels ? [] : [at(element, `shows ${path}, ${width} × ${height} pixels, as ${pixels}`)]
  })
  const lacking = icons.flatMap((icon) => ribbonIcons.filter((size) => !icon.children.some(({ attributes }) => attributes.size === size))
    .map((size) => at(icon, `lacks the size ${size}`)))
  return [...new Set([...wrong, ...lacking])]
}
