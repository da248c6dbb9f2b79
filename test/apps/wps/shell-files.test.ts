/** The files that WPS reads as they are: each names only what is there, in a language that the oldest WPS understands. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Linter } from 'eslint'
import { commandNames } from '../../../src/pane/command-names'
import { loadShell, shellFile } from './shell'

const ribbon = shellFile('ribbon.xml')
const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8')

/** Attributes of each button of the ribbon. */
const buttons = [...ribbon.matchAll(/<button ([^>]*)\/>/g)]
  .map(([, attributes]) => Object.fromEntries([...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])))

/** The words of Excel's ribbon, by the name of their resource. */
const excelWords = (name: string) => {
  const [, zh, en] = new RegExp(`<bt:String id="${name}" DefaultValue="([^"]*)">\\s*<bt:Override Locale="en-US" Value="([^"]*)"/>`).exec(manifest)!
  return { zh, en }
}

describe('main.js', () => {
  it('is ECMAScript 5, and the check would tell if it were not', () => {
    const verify = (code: string) => new Linter().verify(code, [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }])
    expect(verify(shellFile('main.js'))).toEqual([])
    expect(verify('const a = () => 1')).not.toEqual([])
  })

  it('sends the commands that the pane knows', () => {
    const sent = [...shellFile('main.js').matchAll(/command: '(\w+)'/g)].map(([, name]) => name)
    expect(sent.sort()).toEqual([...commandNames].sort())
  })
})

describe('ribbon.xml', () => {
  it('begins as the installer expects', () => {
    expect(ribbon).toMatch(/^<customUI /)
  })

  it('calls only what is there at the window', () => {
    const called = new Set([...ribbon.matchAll(/\b(?:on|get)[A-Z]\w*="([^"]*)"/g)].map(([, name]) => name!))
    const { shell } = loadShell()
    expect([...called].sort()).toEqual(['GetImage', 'GetLabel', 'OnAction', 'OnAddinLoad'])
    for (const name of called) expect(shell).toHaveProperty(name, expect.any(Function))
  })

  it('has the buttons of Excel’s ribbon, with their words in both languages', () => {
    const names = ['OpenPane', 'WriteTemplate', 'Check', 'NextProblem', 'ClearMarks']
    const [zh, en] = [loadShell().shell, loadShell({ members: { LanguageSettings: { LanguageID: () => 1033 } } }).shell]
    expect(buttons.map(({ id, label, supertip }) => ({ id, label, supertip, zh: zh.GetLabel({ Id: id! }), en: en.GetLabel({ Id: id! }) })))
      .toEqual(names.map((name) => {
        const label = excelWords(`${name}.Label`)
        return { id: expect.stringMatching(/^duibiao[A-Z]/) as string, label: label.zh, supertip: excelWords(`${name}.Tip`).zh, ...label }
      }))
    expect([...ribbon.matchAll(/<(?:tab|group) [^>]*label="([^"]*)"/g)].map(([, label]) => label))
      .toEqual(['Tab.Label', 'PlanGroup.Label', 'CheckGroup.Label'].map((name) => excelWords(name).zh))
  })

  it.each([0.75, 1, 1.25, 1.5, 2, 2.5, 3])('has a picture for each button at a density of %p', (devicePixelRatio) => {
    const { shell } = loadShell({ devicePixelRatio })
    const images = buttons.map(({ id }) => String(shell.GetImage({ Id: id! })))
    for (const image of images) {
      expect(image).toMatch(/^images\/icon[-a-z]*-\d+\.png$/)
      expect(existsSync(join(__dirname, '../../../assets', image.replace('images/', '')))).toBe(true)
    }
    expect(new Set(images).size).toBe(buttons.length)
    expect(Number(/(\d+)\.png$/.exec(images[0]!)![1])).toBeGreaterThanOrEqual(Math.min(32 * devicePixelRatio, 80))
  })
})

test('index.html loads the shell as a classic script, and nothing else', () => {
  expect([...shellFile('index.html').matchAll(/<script.*?>|<link.*?>/g)].map(([tag]) => tag)).toEqual(['<script src="main.js">'])
})

test('manifest.xml names the add-in', () => {
  expect(shellFile('manifest.xml')).toMatch(/^<JsPlugin>\s*<ApiVersion>1\.0\.0<\/ApiVersion>\s*<Name>duibiao<\/Name>/)
})
