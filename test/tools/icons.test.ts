/** The icons of the ribbon are drawn from their SVG as it stands, in every size that Office asks for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconRecord } from '../../tools/icons.mjs'
import { pngSize } from '../../tools/manifest/png.mjs'

const assets = join(__dirname, '../../assets')
const pictures = readdirSync(assets).filter((name) => /^icon.*-\d+\.png$/.test(name))

test('each picture is the one drawn from its SVG: otherwise run npm run icons', () => {
  expect(iconRecord(assets)).toEqual(JSON.parse(readFileSync(join(assets, 'icons.json'), 'utf8')))
})

test('there is an icon for the add-in and one for each of the other buttons', () => {
  expect(Object.keys(iconRecord(assets))).toEqual(['icon-check.svg', 'icon-clear.svg', 'icon-next.svg', 'icon-template.svg', 'icon.svg'])
})

test('no picture is left over from an SVG that is gone', () => {
  const drawn = Object.values(iconRecord(assets)).flatMap((each) => Object.keys(each.pictures))
  expect(pictures.sort()).toEqual(drawn.sort())
})

test.each(pictures)('%s has the size in its name', (name) => {
  const pixels = Number(/-(\d+)\.png$/.exec(name)![1])
  expect(pngSize(readFileSync(join(assets, name)))).toEqual({ width: pixels, height: pixels })
})
