/** Excel refuses a manifest whose elements stand in another order than the schema's, and passes over what it does not know. */
import { wrong } from './elements.mjs'

/**
 * Children in the order that the schema demands; `?` may be absent, `*` may stand any number of times, `+` at least once. An
 * element that is not here may not hold others; where a name has types, each has its own entry.
 */
const order = {
  'OfficeApp': [
    'Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
    'SupportUrl', 'AppDomains?', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ],
  'DisplayName': ['Override*'], 'Description': ['Override*'], 'AppDomains': ['AppDomain+'], 'Requirements': ['Sets'], 'Sets': ['Set+'],
  'DefaultSettings': ['SourceLocation'], 'Hosts': ['Host+'],
  'VersionOverrides': ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  'Host Workbook': ['Runtimes', 'AllFormFactors?', 'DesktopFormFactor'],
  'Runtimes': ['Runtime'],
  'AllFormFactors': ['ExtensionPoint+'],
  'DesktopFormFactor': ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  'GetStarted': ['Title', 'Description', 'LearnMoreUrl'],
  'ExtensionPoint PrimaryCommandSurface': ['CustomTab'],
  'ExtensionPoint CustomFunctions': ['Script', 'Page', 'Metadata', 'Namespace'],
  'Script': ['SourceLocation'], 'Page': ['SourceLocation'], 'Metadata': ['SourceLocation'],
  'CustomTab': ['Group+', 'Label'],
  'Group': ['Label', 'Icon', 'Control+'],
  'Control Button': ['Label', 'Supertip', 'Icon', 'Action'],
  'Supertip': ['Title', 'Description'],
  'Icon': ['bt:Image+'],
  'Action ShowTaskpane': ['TaskpaneId', 'SourceLocation'],
  'Action ExecuteFunction': ['FunctionName'],
  'Resources': ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image+'], 'bt:Urls': ['bt:Url+'], 'bt:ShortStrings': ['bt:String+'], 'bt:LongStrings': ['bt:String+'],
  'bt:String': ['bt:Override*'],
}
const typed = ['ExtensionPoint', 'Control', 'Action']

/** @param {import('./elements.mjs').Manifest} manifest */
export function checkOrder({ elements }) {
  return elements.flatMap(checkChildren)
}

function checkChildren(element) {
  const type = element.attributes['xsi:type']
  const wanted = order[`${element.name} ${type}`] ?? order[element.name] ?? []
  if (typed.includes(element.name) && !order[`${element.name} ${type}`]) {
    const types = Object.keys(order).filter((key) => key.startsWith(`${element.name} `)).map((key) => key.split(' ')[1])
    return [wrong(element, `is of the type ${type}, which we do not use`, `make it ${types.join(' or ')}`)]
  }
  const names = element.children.map(({ name }) => name)
  const pattern = wanted.map((it) => `(?:${plain(it)} )${/[?*+]$/.exec(it)?.[0] ?? ''}`).join('')
  if (new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(''))) return []
  return [wrong(element, ...explain(names, wanted))]
}

const plain = (it) => it.replace(/[?*+]$/, '')

function explain(names, wanted) {
  const stranger = names.find((name) => !wanted.some((it) => plain(it) === name))
  if (stranger) return [`holds ${stranger}, which Excel does not look for there`, 'take it out']
  const lacking = wanted.find((it) => !/[?*]$/.test(it) && !names.includes(plain(it)))
  if (lacking) return [`lacks ${plain(lacking)}`, `add it; the order is ${wanted.map(plain).join(', ')}`]
  const twice = names.find((name, index) => wanted.some((it) => it === name || it === `${name}?`) && names.indexOf(name) !== index)
  if (twice) return [`holds ${twice} more than once`, 'leave one']
  return [`holds ${names.join(', ')}`, `put them in the order ${wanted.map(plain).join(', ')}`]
}
