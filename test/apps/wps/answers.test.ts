/** What the pane asks WPS itself: facts, values on a scratch sheet, its language, a place for files. */
import { wpsFacts } from '../../../src/apps/wps/host-facts'
import { wpsLanguage } from '../../../src/apps/wps/language'
import { probeValues } from '../../../src/apps/wps/probes'
import { jsonSaver } from '../../../src/apps/wps/save-json'
import type { WpsApplication } from '../../../src/hosts/wps'
import { createFakeWps, type Variant } from '../../hosts/wps/fake'
import { inBrowser } from './browser'

const variants: Variant[] = (['undefined', 'null', 'text'] as const).flatMap((empty) =>
  (['rows', 'flat'] as const).map((lines) => ({ empty, lines })))

describe('values on a scratch sheet', () => {
  it.each(variants)('are recorded as WPS gives them: %j', (variant) => {
    const { application } = createFakeWps(variant)
    const empty = { undefined: 'undefined', null: null, text: '' }[variant.empty!]
    const line = (...values: unknown[]) => variant.lines === 'flat' ? values : [values]
    expect(probeValues(application, application.ActiveWorkbook)).toMatchObject({
      emptyCell: empty,
      oneCell: 1,
      oneRow: line(1, 2, 3),
      oneColumn: variant.lines === 'flat' ? [1, 2, 3] : [[1], [2], [3]],
      block: [[1, '字', true], [0.5, false, empty]],
      codeAsText: '0101',
      millisecondsToWriteLarge: expect.any(Number) as number,
    })
  })

  it('touch no other sheet or workbook, and leave in front what was there, and the switches as they were', () => {
    const wps = createFakeWps()
    const book = wps.book()
    const first = book.sheets[0]!.name
    const front = book.active.name
    wps.type({ sheet: first, row: 0, column: 0 }, '机密')
    const workbook = wps.application.ActiveWorkbook
    const other = wps.openBook('另一本.xlsx')
    const before = { ...wps.switches }
    const answers = probeValues(wps.application, workbook)
    expect([book, other].map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([[first, '对表自检 探针'], ['Sheet1']])
    expect([wps.book().name, book.active.name]).toEqual(['另一本.xlsx', front])
    expect(wps.switches).toEqual(before)
    expect(JSON.stringify(answers)).not.toContain('机密')
  })

  it('record an error as an answer, and go on', () => {
    const { application } = createFakeWps()
    const broken = {
      ActiveSheet: application.ActiveSheet,
      Worksheets: { Count: 1, Item: () => null, Add: () => ({ Range: () => ({ get Value2() { throw new Error('不支持') }, Formula: 1n }) }) },
    } as unknown as Et.Workbook
    expect(probeValues(application, broken)).toMatchObject({ emptyCell: { error: '不支持' }, formulaOfEmpty: '[object BigInt]' })
  })
})

describe('facts', () => {
  inBrowser()

  it('tell what WPS is, what it offers and what its browser lacks, and nothing of the file', async () => {
    const wps = createFakeWps()
    wps.openBook('/media/usb/机密预算.xlsx')
    const facts = await wpsFacts(wps.application)
    expect(facts).toMatchObject({
      name: 'WPS 表格', version: wps.application.Version,
      details: {
        build: wps.application.Build,
        members: expect.arrayContaining(['PluginStorage', 'FileSystem']) as string[],
        millisecondsPerCall: expect.any(Number) as number,
        browser: { protocol: 'http:', secureContext: false, offers: expect.arrayContaining(['fetch']) as string[] },
      },
    })
    expect(JSON.stringify(facts)).not.toMatch(/机密|home|user@host/)
    expect(JSON.stringify(facts)).not.toContain('localStorage')
  })

  it('are told as far as an old WPS answers', async () => {
    const old = { Version: '11.8', get LanguageSettings(): never { throw new Error('没有') } } as unknown as WpsApplication
    const { version, details } = await wpsFacts(old)
    expect(version).toBe('11.8')
    expect(details).toMatchObject({ build: 'undefined', uiLanguage: { error: '没有' }, members: [] })
  })
})

test.each([
  [1033, 'en'], [2057, 'en'], [2052, 'zh-CN'], [1028, 'zh-CN'], [1041, 'zh-CN'],
])('a WPS that speaks %p has the pane in %s', (id, language) => {
  expect(wpsLanguage({ LanguageSettings: { LanguageID: () => id } } as unknown as WpsApplication)).toBe(language)
})

test('a WPS that does not say what it speaks has the pane in Chinese', () => {
  expect(wpsLanguage({} as WpsApplication)).toBe('zh-CN')
})

describe('saving JSON', () => {
  const json = JSON.stringify({ title: '对表“自检”', sign: '😀\n' })
  const fileAt = (wps: ReturnType<typeof createFakeWps>, path: string) => new TextDecoder('ascii', { fatal: true }).decode(wps.fileSystem.get(path))

  it('puts a file on the desktop that any encoding reads, and tells its path', async () => {
    const wps = createFakeWps()
    const path = await jsonSaver(wps.application)!('自检.json', json)
    expect(path).toBe('/media/usb/桌面/自检.json')
    expect(fileAt(wps, path)).toMatch(/^[\x20-\x7e]*$/)
    expect(JSON.parse(fileAt(wps, path))).toEqual(JSON.parse(json))
  })

  it.each([
    ['C:\\Users\\张\\Desktop', 'C:\\Users\\张\\Desktop\\自检.json'], ['D:\\', 'D:\\自检.json'], ['/root/', '/root/自检.json'],
  ])('writes paths as the system does: %s', async (desktop, path) => {
    const written: string[] = []
    const application = {
      Env: { GetDesktopPath: () => desktop, GetDownloadPath: () => '' }, FileSystem: { WriteFile: (at: string) => written.push(at), Exists: () => true },
    }
    expect(await jsonSaver(application as unknown as WpsApplication)!('自检.json', json)).toBe(path)
    expect(written).toEqual([path])
  })

  it('tries the downloads where the desktop takes nothing, and rejects where neither does', async () => {
    const saver = (takes: string) => jsonSaver({
      Env: { GetDesktopPath: () => '/d', GetDownloadPath: () => '/l' }, FileSystem: { WriteFile: () => true, Exists: (path: string) => path.startsWith(takes) },
    } as unknown as WpsApplication)!
    expect(await saver('/l')('a.json', json)).toBe('/l/a.json')
    await expect(saver('/x')('a.json', json)).rejects.toThrow('a.json')
  })

  it.each([
    ['knows no desktop', { GetDesktopPath: undefined }, {}],
    ['may not write there', {}, { WriteFile: (path: string) => { if (path.startsWith('/d')) throw new Error('denied') } }],
  ])('tries the downloads where WPS %s', async (_, env, files) => {
    const application = {
      Env: { GetDesktopPath: () => '/d', GetDownloadPath: () => '/l', ...env }, FileSystem: { WriteFile: () => true, Exists: () => true, ...files },
    }
    expect(await jsonSaver(application as unknown as WpsApplication)!('a.json', json)).toBe('/l/a.json')
  })

  it('is not offered where WPS reaches no files', () => {
    expect(jsonSaver({} as WpsApplication)).toBeUndefined()
  })
})
