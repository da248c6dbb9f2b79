/** The manifest of the Excel add-in is good, and the checker that says so catches what it must. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkManifest, pngSize } from '../tools/check-manifest.mjs'

const root = join(__dirname, '..')
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8')
const pictureSize = (path: string) => existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : null
const check = (xml: string): string[] => checkManifest(xml, pictureSize)

test('the manifest is good', () => {
  expect(check(manifest)).toEqual([])
})

test('it demands what the Excel host is tested with', () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.13"/>')
  expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>')
})

test('every English text has a Chinese one beside it', () => {
  const texts = [...manifest.matchAll(/<(DisplayName|Description|bt:String)\b[^>]*DefaultValue="([^"]*)"[^>]*>\s*<(?:bt:)?Override Locale="en-US" Value="([^"]+)"\/>/g)]
  expect(texts).toHaveLength(6)
  for (const [, , chinese, english] of texts) {
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(english).not.toMatch(/\p{Script=Han}/u)
  }
})

const faults: [string, (xml: string) => string, RegExp][] = [
  ['a tag that is not closed', (xml) => xml.replace('</Hosts>', ''), /^line \d+: /],
  ['tags that cross', (xml) => xml.replace('</Group>\n', '').replace('</CustomTab>', '</CustomTab></Group>'), /closes/],
  ['an attribute twice', (xml) => xml.replace('lifetime="long"', 'lifetime="long" lifetime="long"'), /twice/],
  ['a bare ampersand', (xml) => xml.replace('Plan indicators', 'Plans & indicators'), /&amp;/],
  ['a second root', (xml) => `${xml}<OfficeApp/>`, /one root/],
  ['another root', () => '<Office/>', /not OfficeApp/],
  ['elements in another order', (xml) => xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'), /OfficeApp holds Version, Id/],
  ['the tab\'s label before its groups', (xml) => xml.replace('<Label resid="Tab.Label"/>', '').replace('<Group id', '<Label resid="Tab.Label"/><Group id'), /CustomTab holds Label, Group/],
  ['an element that the schema does not know', (xml) => xml.replace('<Requirements>', '<Extras/><Requirements>'), /OfficeApp holds .*Extras/],
  ['no Permissions', (xml) => xml.replace('<Permissions>ReadWriteDocument</Permissions>', ''), /OfficeApp holds/],
  ['weaker permissions', (xml) => xml.replace('ReadWriteDocument', 'ReadDocument'), /Permissions ReadDocument/],
  ['an id that is no GUID', (xml) => xml.replace('c0d448b8', 'c0d448b'), /no GUID/],
  ['a version of two numbers', (xml) => xml.replace('0.1.0.0', '0.1'), /Version 0\.1/],
  ['a locale without country', (xml) => xml.replace('zh-CN</', 'zh</'), /DefaultLocale/],
  ['another host', (xml) => xml.replace('Name="Workbook"', 'Name="Document"'), /host must be Workbook/],
  ['no requirement set of Excel', (xml) => xml.replace('<Set Name="ExcelApi" MinVersion="1.13"/>', ''), /ExcelApi is missing/],
  ['an address without https', (xml) => xml.replace('https://localhost:3000/taskpane', 'http://localhost:3000/taskpane'), /not https/],
  ['a resid that leads nowhere', (xml) => xml.replace('resid="Group.Label"', 'resid="Group.Labels"'), /Label refers to Group\.Labels/],
  ['a resid of another kind', (xml) => xml.replace('<Title resid="OpenPane.Label"/>', '<Title resid="OpenPane.Description"/>'), /Title refers to OpenPane\.Description/],
  ['a resource that nothing uses', (xml) => xml.replace('<bt:Urls>', '<bt:Urls><bt:Url id="Other" DefaultValue="https://localhost/x"/>'), /Other is used by nothing/],
  ['an id twice', (xml) => xml.replace('bt:String id="Group.Label"', 'bt:String id="Tab.Label"'), /of another resource/],
  ['a control with the id of its group', (xml) => xml.replace('id="Duibiao.OpenPane"', 'id="Duibiao.Group"'), /must be its own/],
  ['a short text too long', (xml) => xml.replace('DefaultValue="打开对表"', `DefaultValue="${'长'.repeat(126)}"`), /at most 125/],
  ['a long text too long, in English', (xml) => xml.replace('Choose a plan', 'x'.repeat(250)), /at most 250/],
  ['a pane outside the shared runtime', (xml) => xml.replace('<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Pane.Url"/>')
    .replace('<bt:Urls>', '<bt:Urls><bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/pane.html"/>'), /the shared runtime to Taskpane\.Url/],
  ['a short runtime', (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), /lifetime long/],
  ['no runtime', (xml) => xml.replace(/<Runtimes>[^]*<\/Runtimes>/, ''), /no Runtime/],
  ['a button that opens nothing', (xml) => xml.replace('<SourceLocation resid="Taskpane.Url"/>', ''), /lacks its SourceLocation/],
  ['an icon that is not there', (xml) => xml.replace('assets/icon-80.png', 'assets/icon-81.png'), /no PNG picture/],
  ['an icon of another size', (xml) => xml.replace('id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"', 'id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-64.png"'), /64 × 64 pixels, as 80/],
  ['an icon that is no picture', (xml) => xml.replace('assets/icon-32.png', 'assets/icon.svg'), /no PNG picture/],
  ['no icon of a size that Excel needs', (xml) => xml.replaceAll('<bt:Image size="80" resid="Icon.80"/>', ''), /lacks the size 80/],
]

test.each(faults)('the checker catches %s', (_, spoil, expected) => {
  const spoilt = spoil(manifest)
  expect(spoilt).not.toBe(manifest)
  expect(check(spoilt).join('\n')).toMatch(expected)
})

test('the icon of the marketplace size is there too', () => {
  expect(pictureSize('assets/icon-128.png')).toEqual({ width: 128, height: 128 })
})
