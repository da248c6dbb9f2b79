/** The manifest of the Excel add-in is good, and the checker that says so catches each kind of fault where it stands. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkManifest, checkManifestFile } from '../../../tools/manifest/check.mjs'
import { pngSize } from '../../../tools/manifest/png.mjs'

const root = join(__dirname, '../../..')
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8')
const files = ['taskpane.html', 'functions.js', 'functions.json', 'help.html']
const place = {
  pictureSize: (path: string) => existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : null,
  exists: (path: string) => files.includes(path) || existsSync(join(root, path)),
  functions: ['writeTemplate', 'check', 'nextProblem', 'clearMarks'],
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
}
const version = /<Version>.*<\/Version>/
const check = (xml: string): string[] => checkManifest(xml, place)

test('the manifest is good, and so is what the code and the package say about it', () => {
  expect(check(manifest)).toEqual([])
  expect(checkManifestFile(join(root, 'manifest.xml'))).toEqual([])
})

test('it demands what the Excel host is tested with, and the cell functions of no one', () => {
  const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(([, name, version]) => `${name} ${version}`)
  expect(sets).toEqual(['SharedRuntime 1.1', 'ExcelApi 1.13'])
})

test('the ribbon has the five steps in two groups, each with an icon of its own', () => {
  const groups = [...manifest.matchAll(/<Group id="([^"]+)">([^]*?)<\/Group>/g)]
    .map(([, id, inside]) => [id, [...inside!.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)].map(([, control]) => control)])
  expect(groups).toEqual([
    ['Duibiao.PlanGroup', ['Duibiao.OpenPane', 'Duibiao.WriteTemplate']],
    ['Duibiao.CheckGroup', ['Duibiao.Check', 'Duibiao.NextProblem', 'Duibiao.ClearMarks']],
  ])
  const icons = [...manifest.matchAll(/<Control [^]*?<bt:Image size="16" resid="([^"]+)"/g)].map(([, icon]) => icon)
  expect(new Set(icons).size).toBe(5)
})

test('every English text has a Chinese one beside it', () => {
  const texts = [...manifest.matchAll(/<(DisplayName|Description|bt:String)\b[^>]*DefaultValue="([^"]*)"[^>]*>\s*<(?:bt:)?Override Locale="en-US" Value="([^"]+)"\/>/g)]
  expect(texts).toHaveLength(17)
  for (const [, , chinese, english] of texts) {
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(english).not.toMatch(/\p{Script=Han}/u)
  }
})

/** A fault, how to seed it, and what must be said: the element, what is wrong with it, and the remedy. */
const faults: [string, (xml: string) => string, RegExp][] = [
  // Not XML
  ['a tag that is not closed', (xml) => xml.replace('</Hosts>', ''), /^line \d+: /],
  ['tags that cross', (xml) => xml.replace('</Group>\n', '').replace('</CustomTab>', '</CustomTab></Group>'), /^line \d+: .*closes/],
  ['an attribute twice', (xml) => xml.replace('lifetime="long"', 'lifetime="long" lifetime="long"'), /^line \d+: .*twice/],
  ['a bare ampersand', (xml) => xml.replace('Plan and template', 'Plan & template'), /^line \d+: .*&amp;/],
  ['a second root', (xml) => `${xml}<OfficeApp/>`, /one root/],
  ['another root', () => '<Office/>', /^line 1: the root is Office: it must be OfficeApp/],
  // Order
  ['elements in another order', (xml) => xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'), /OfficeApp holds Version, Id, .*: put them in the order Id, AlternateId, Version/],
  ['the tab\'s label before its groups', (xml) => xml.replace('<Label resid="Tab.Label"/>', '').replace('<Group id', '<Label resid="Tab.Label"/><Group id'), /CustomTab holds Label, Group, Group: put them in the order Group, Label/],
  ['the runtime after the form factors', (xml) => xml.replace(/(<Runtimes>[^]*<\/Runtimes>)([^]*)(<DesktopFormFactor>)/, '$2$1$3'), /Host holds AllFormFactors, Runtimes, DesktopFormFactor: put them/],
  ['the metadata of the functions before their page', (xml) => xml.replace(/(<Page>[^]*<\/Page>)([^]*<\/Metadata>)/, '$2$1'), /ExtensionPoint holds Script, Metadata, Page, Namespace: put/],
  ['an element that the schema does not know', (xml) => xml.replace('<Requirements>', '<Extras/><Requirements>'), /OfficeApp holds Extras.*: take it out/],
  ['two runtimes', (xml) => xml.replace(/<Runtime .*\/>/, '$&$&'), /Runtimes holds Runtime more than once: leave one/],
  ['no Permissions', (xml) => xml.replace('<Permissions>ReadWriteDocument</Permissions>', ''), /OfficeApp lacks Permissions: add it/],
  ['no runtime', (xml) => xml.replace(/<Runtimes>[^]*<\/Runtimes>/, ''), /Host lacks Runtimes: add it/],
  ['a button that opens nothing', (xml) => xml.replace(/(<TaskpaneId>.*<\/TaskpaneId>)\s*<SourceLocation .*\/>/, '$1'), /Action lacks SourceLocation: add it/],
  ['a button without an explanation', (xml) => xml.replace(/<Supertip>[^]*?<\/Supertip>/, ''), /Control lacks Supertip: add it/],
  ['an extension point of another kind', (xml) => xml.replace('xsi:type="PrimaryCommandSurface"', 'xsi:type="ContextMenu"'), /ExtensionPoint is of the type ContextMenu.*: make it PrimaryCommandSurface or CustomFunctions/],
  ['a button that does something else', (xml) => xml.replace('xsi:type="ExecuteFunction"', 'xsi:type="Execute"'), /Action is of the type Execute.*: make it ShowTaskpane or ExecuteFunction/],
  // Identity
  ['weaker permissions', (xml) => xml.replace('ReadWriteDocument', 'ReadDocument'), /Permissions ReadDocument .*: write ReadWriteDocument/],
  ['an id that is no GUID', (xml) => xml.replace('c0d448b8', 'c0d448b'), /Id c0d448b-.* is no GUID: write/],
  ['an id in braces', (xml) => xml.replace(/<Id>(.*)<\/Id>/, '<Id>{$1}</Id>'), /Id \{.* is no GUID: write one .* without braces/],
  ['a version of two numbers', (xml) => xml.replace(version, '<Version>0.1</Version>'), /Version 0\.1 is not four numbers: write it like/],
  ['a version with leading zeros', (xml) => xml.replace(version, '<Version>0.01.0.0</Version>'), /Version 0\.01\.0\.0 is not four numbers/],
  ['another version than the package\'s', (xml) => xml.replace(version, '<Version>99.0.0.0</Version>'), /Version 99\.0\.0\.0 is not the package's: write [\d.]+/],
  ['a locale without country', (xml) => xml.replace('zh-CN</', 'zh</'), /DefaultLocale zh .*: write zh-CN/],
  ['another host', (xml) => xml.replace('Name="Workbook"', 'Name="Document"'), /Host is not Excel: write Name="Workbook"/],
  ['a ribbon of another host', (xml) => xml.replace('<Host xsi:type="Workbook"', '<Host xsi:type="Document"'), /Host is not Excel: write xsi:type="Workbook"/],
  ['no task pane', (xml) => xml.replace('"TaskPaneApp"', '"ContentApp"'), /OfficeApp is no TaskPaneApp: write/],
  ['no requirement set of Excel', (xml) => xml.replace('<Set Name="ExcelApi" MinVersion="1.13"/>', ''), /Sets does not demand ExcelApi: add/],
  ['no shared runtime demanded', (xml) => xml.replace('<Set Name="SharedRuntime" MinVersion="1.1"/>', ''), /Sets does not demand SharedRuntime: add/],
  // Addresses
  ['an address without https', (xml) => xml.replace('id="Help.Url" DefaultValue="https', 'id="Help.Url" DefaultValue="http'), /bt:Url has the address http:.* which is not https/],
  ['an address that is none', (xml) => xml.replace('<SupportUrl DefaultValue="https://localhost:3000/help.html"', '<SupportUrl DefaultValue="help.html"'), /SupportUrl has no address but “help\.html”: write/],
  ['an address elsewhere', (xml) => xml.replace('https://localhost:3000/help.html', 'https://example.com/help.html'), /SupportUrl leads to https:\/\/example\.com.*outside https:\/\/localhost:3000\//],
  ['an address with a query', (xml) => xml.replace('functions.js"', 'functions.js?v=1"'), /bt:Url has the address .*functions\.js\?v=1 with a \? or #/],
  ['an address too long', (xml) => xml.replace('functions.json"', `${'x'.repeat(2048)}"`), /bt:Url has an address of \d{4} characters: at most 2048/],
  ['an address that leads to nothing', (xml) => xml.replace('functions.json"', 'function.json"'), /bt:Url leads to function\.json, which is not there: build it/],
  // Resources
  ['a resid that leads nowhere', (xml) => xml.replace('resid="PlanGroup.Label"', 'resid="PlanGroup.Labels"'), /Label refers to PlanGroup\.Labels, which is not in bt:ShortStrings: add/],
  ['a resid of another kind', (xml) => xml.replace('<Title resid="OpenPane.Label"/>', '<Title resid="OpenPane.Tip"/>'), /Title refers to OpenPane\.Tip, which is not in bt:ShortStrings/],
  ['a resource that nothing uses', (xml) => xml.replace('<bt:Urls>', '<bt:Urls><bt:Url id="Other" DefaultValue="https://localhost:3000/help.html"/>'), /bt:Url Other is used by nothing: take it out/],
  ['the id of another resource', (xml) => xml.replace('bt:String id="PlanGroup.Label"', 'bt:String id="Tab.Label"'), /bt:String has the id Tab\.Label of another resource: give/],
  ['a control with the id of its group', (xml) => xml.replace('id="Duibiao.OpenPane"', 'id="Duibiao.PlanGroup"'), /Control has the id Duibiao\.PlanGroup of another: give/],
  ['a group without id', (xml) => xml.replace('<Group id="Duibiao.PlanGroup">', '<Group>'), /Group has no id: give/],
  // Texts
  ['a short text too long', (xml) => xml.replace('DefaultValue="打开对表"', `DefaultValue="${'长'.repeat(126)}"`), /bt:String has 126 characters.*: at most 125/],
  ['a long text too long, in English', (xml) => xml.replace('Selects the next', 'x'.repeat(250)), /bt:Override has \d+ characters.*: at most 250/],
  ['a description too long', (xml) => xml.replace('按公开的规划', '长'.repeat(251)), /Description has \d+ characters.*: at most 250/],
  ['a name too long', (xml) => xml.replace('<DisplayName DefaultValue="对表"', `<DisplayName DefaultValue="${'长'.repeat(126)}"`), /DisplayName has 126 characters/],
  ['a provider too long', (xml) => xml.replace('对表 Duibiao', '长'.repeat(126)), /ProviderName has 126 characters/],
  ['an id too long', (xml) => xml.replace('id="Duibiao.Tab"', `id="${'x'.repeat(126)}"`), /CustomTab has 126 characters/],
  ['a resource id too long', (xml) => xml.replaceAll('PlanGroup.Label', 'x'.repeat(33)), /bt:String has 33 characters.*: at most 32/],
  ['an empty text', (xml) => xml.replace('Value="Next problem"', 'Value=""'), /bt:Override is empty: write/],
  ['a text without English', (xml) => xml.replace(/\s*<bt:Override Locale="en-US" Value="Open Duibiao"\/>/, ''), /bt:String OpenPane\.Label has no words for en-US: add/],
  ['a description without English', (xml) => xml.replace(/<Override Locale="en-US" Value="Checks[^>]*>/, ''), /Description .*has no words for en-US: add/],
  ['a language that nobody asked for', (xml) => xml.replace('Locale="en-US" Value="Open Duibiao"', 'Locale="en-GB" Value="Open Duibiao"'), /words for en-GB that are one too many/],
  ['a language twice', (xml) => xml.replace(/<bt:Override Locale="en-US" Value="Open Duibiao"\/>/, '$&$&'), /words for en-US that are one too many: leave one/],
  ['a namespace in two languages', (xml) => xml.replace('DefaultValue="DUIBIAO"/>', 'DefaultValue="DUIBIAO"><bt:Override Locale="en-US" Value="DB"/></bt:String>'), /bt:Override translates the namespace.*: take it out/],
  ['a namespace that no formula can hold', (xml) => xml.replace('DefaultValue="DUIBIAO"', 'DefaultValue="对表"'), /bt:String “对表” can't stand in a formula: write/],
  // Shared runtime
  ['a pane outside the shared runtime', (xml) => xml.replace(/(<TaskpaneId>.*<\/TaskpaneId>\s*<SourceLocation resid=)"Taskpane.Url"/, '$1"Help.Url"'), /SourceLocation refers to Help\.Url, not to the page of the shared runtime: write resid="Taskpane\.Url"/],
  ['commands outside the shared runtime', (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'), /FunctionFile refers to Help\.Url/],
  ['cell functions outside the shared runtime', (xml) => xml.replace(/(<Page>\s*<SourceLocation resid=)"Taskpane.Url"/, '$1"Help.Url"'), /SourceLocation refers to Help\.Url/],
  ['another pane in the base manifest', (xml) => xml.replace(/(<DefaultSettings>\s*<SourceLocation DefaultValue=.*)taskpane\.html/, '$1help.html'), /SourceLocation is .*help\.html, not the page of the shared runtime/],
  ['a short runtime', (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), /Runtime does not live long: write lifetime="long"/],
  ['a second pane', (xml) => xml.replace(/<Action xsi:type="ExecuteFunction">\s*<FunctionName>check<\/FunctionName>/, '<Action xsi:type="ShowTaskpane"><TaskpaneId>Other</TaskpaneId><SourceLocation resid="Taskpane.Url"/>'), /TaskpaneId Other is a second pane.*: write Duibiao\.Pane/],
  ['commands without a page', (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"/>', ''), /DesktopFormFactor has buttons .*but no FunctionFile: add it/],
  ['a command that the code does not have', (xml) => xml.replace('<FunctionName>check<', '<FunctionName>checkAll<'), /FunctionName checkAll is no function of the code: .*writeTemplate, check, nextProblem, clearMarks/],
  // Pictures
  ['an icon that is not there', (xml) => xml.replace('assets/icon-80.png', 'assets/icon-81.png'), /bt:Image shows assets\/icon-81\.png, which is no PNG picture: draw it/],
  ['an icon of another size', (xml) => xml.replace('id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"', 'id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-64.png"'), /shows assets\/icon-64\.png, 64 × 64 pixels, as 80: take/],
  ['an icon that is no picture', (xml) => xml.replace('assets/icon-32.png', 'assets/icon.svg'), /IconUrl shows assets\/icon\.svg, which is no PNG picture/],
  ['no icon of a size that Excel needs', (xml) => xml.replaceAll('<bt:Image size="80" resid="Icon.80"/>', ''), /Icon lacks the size 80: add it/],
  ['an icon of a size that Excel does not know', (xml) => xml.replace('<bt:Image size="20" resid="Icon.20"/>', '<bt:Image size="21" resid="Icon.20"/>'), /Icon has the size 21, which is unknown/],
]

test.each(faults)('the checker catches %s', (_, spoil, expected) => {
  const spoilt = spoil(manifest)
  expect(spoilt).not.toBe(manifest)
  const problems = check(spoilt)
  expect(problems.join('\n')).toMatch(expected)
  expect(problems.filter((problem) => !/^line \d+: \S+ .+/.test(problem))).toEqual([])
})

test('a manifest under a path below the host is checked against its own folder', () => {
  const moved = manifest.replaceAll('https://localhost:3000/', 'https://intranet.example/a%20b/')
  expect(check(moved)).toEqual([])
})
