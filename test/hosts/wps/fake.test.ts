/** The fake WPS behaves as the declared object model, and takes no mistake without a word. */
import { createFakeWps, type FakeWps, type Variant } from './fake'
import { Mistake, Refusal } from './fake/bridge'

/** What tests look at of an object; the declarations would keep the mistakes from being written down. */
type Loose = Record<string, unknown> & ((...args: unknown[]) => unknown)

interface Desk {
  wps: FakeWps
  app: Loose
  sheet: Loose
  range: (address: string) => Loose
}

function desk(variant: Variant = {}): Desk {
  const wps = createFakeWps(variant)
  const sheet = wps.application.ActiveWorkbook.Worksheets.Item(1) as Et.Worksheet
  const [app, loose] = [wps.application, sheet] as unknown as [Loose, Loose]
  return { wps, app, sheet: loose, range: (address) => sheet.Range(address) as unknown as Loose }
}

const call = (object: unknown, method: string, ...args: unknown[]): unknown => ((object as Loose)[method] as (...all: unknown[]) => unknown)(...args)
const part = (object: unknown, ...path: string[]): Loose => path.reduce<unknown>((at, name) => (at as Loose)[name], object) as Loose
const set = (object: unknown, name: string, value: unknown) => { (object as Loose)[name] = value }
const sheets = ({ app }: Desk) => part(app, 'ActiveWorkbook', 'Worksheets')
const addSheet = (it: Desk, name: string) => {
  const added = call(sheets(it), 'Add')
  set(added, 'Name', name)
  return added as Loose
}
const protectedSheet = (it: Desk, ...options: unknown[]) => {
  call(it.sheet, 'Protect', ...options)
  return it.range('A1')
}

const mistakes: Record<string, (it: Desk) => unknown> = {
  'reading an undeclared member': ({ range }) => range('A1').Valeu2,
  'writing an undeclared member': ({ range }) => set(range('A1'), 'Colour', 1),
  'reading a method as a property': ({ range }) => `${range('A1').Address as string}`,
  'reading a property of a method': ({ range }) => (range('A1').Resize as Loose).Value2,
  'writing a read-only member': ({ range }) => set(range('A1'), 'Row', 2),
  'writing over a method': ({ range }) => set(range('A1'), 'Resize', 2),
  'too many arguments': ({ range }) => call(range('A1'), 'Resize', 1, 2, 3),
  'too few arguments': ({ sheet }) => call(sheet, 'Range'),
  'null as an argument': ({ range }) => call(range('A1'), 'Resize', null, 2),
  'Item(0)': (it) => call(sheets(it), 'Item', 0),
  'Item beyond the last': (it) => call(sheets(it), 'Item', 2),
  'a cell of row 0': ({ sheet }) => call(sheet.Cells, 'Item', 0, 1),
  'an area 0': ({ range }) => call(range('A1,C3').Areas, 'Item', 0),
  'a colour as text': ({ range }) => set(range('A1').Interior, 'Color', '#FFFF00'),
  'a colour beyond white': ({ range }) => set(range('A1').Font, 'Color', 0x1000000),
  'a date': ({ range }) => set(range('A1'), 'Value2', new Date(0)),
  'a date in a table': ({ range }) => set(range('A1:B1'), 'Value2', [[new Date(0), 1]]),
  'null in a table': ({ range }) => set(range('A1:B1'), 'Value2', [[null, 1]]),
  'nothing at all': ({ range }) => set(range('A1'), 'Value2', undefined),
  'no number': ({ range }) => set(range('A1'), 'Value2', Number.NaN),
  'a flat list for a column': ({ range }) => set(range('A1:A3'), 'Value2', [1, 2, 3]),
  'a table of another size': ({ range }) => set(range('A1:B2'), 'Value2', [[1, 2]]),
  'the value of several areas': ({ range }) => range('A1,C3').Value2,
  'an apostrophe in a text cell': ({ range }) => {
    set(range('A1'), 'NumberFormat', '@')
    set(range('A1'), 'Value2', "'007")
  },
  'text for a truth value': ({ range }) => set(range('A1').Font, 'Bold', 'true'),
  'an unknown constant': ({ range }) => set(range('A1'), 'HorizontalAlignment', 'center'),
  'a width of 0': ({ range }) => set(range('A1').EntireColumn, 'ColumnWidth', 0),
  'a height of 0': ({ range }) => set(range('A1').EntireRow, 'RowHeight', 0),
  'a name without =': ({ app }) => call(part(app, 'ActiveWorkbook', 'Names'), 'Add', '目标', 'Sheet1!$A$1'),
  'a name that counts from the active cell': ({ app }) => call(part(app, 'ActiveWorkbook', 'Names'), 'Add', '目标', '=Sheet1!A1'),
  'a prompt that is too long': ({ range }) => {
    call(range('A1').Validation, 'Add', 0)
    set(range('A1').Validation, 'InputMessage', '长'.repeat(256))
  },
  'a title that is too long': ({ range }) => {
    call(range('A1').Validation, 'Add', 0)
    set(range('A1').Validation, 'InputTitle', '长'.repeat(33))
  },
  'a rule without =': ({ range }) => call(range('A1').FormatConditions, 'Add', 2, undefined, 'A1>1'),
  'a merge that asks': ({ range }) => {
    set(range('A1:B1'), 'Value2', [[1, 2]])
    call(range('A1:B1'), 'Merge')
  },
  'a merge over a merge': ({ range }) => {
    call(range('A1:B1'), 'Merge')
    call(range('B1:C1'), 'Merge')
  },
  'deleting a sheet that asks': (it) => call(addSheet(it, '二'), 'Delete'),
  'lifting a password that asks': (it) => {
    protectedSheet(it, '密')
    call(it.sheet, 'Unprotect')
  },
  'freezing without a split': ({ app }) => set(part(app, 'ActiveWindow'), 'FreezePanes', true),
  'splitting frozen panes': ({ app }) => {
    set(part(app, 'ActiveWindow'), 'SplitRow', 2)
    set(part(app, 'ActiveWindow'), 'FreezePanes', true)
    set(part(app, 'ActiveWindow'), 'SplitRow', 3)
  },
  'freezing what is scrolled': ({ app }) => {
    set(part(app, 'ActiveWindow'), 'ScrollRow', 5)
    set(part(app, 'ActiveWindow'), 'SplitRow', 2)
    set(part(app, 'ActiveWindow'), 'FreezePanes', true)
  },
  'a footer that says where it stands': ({ sheet }) => set(sheet.PageSetup, 'CenterFooter', '&C第 &P 页'),
  'a margin in inches told as text': ({ sheet }) => set(sheet.PageSetup, 'LeftMargin', '0.5'),
  'an event that there is not': ({ app }) => call(app.ApiEvent, 'AddApiEventListener', 'SheetChanged', () => undefined),
}

const refusals: Record<string, (it: Desk) => unknown> = {
  'a sheet that is not there': (it) => call(sheets(it), 'Item', '没有'),
  'a name that is not there': ({ app }) => call(part(app, 'ActiveWorkbook', 'Names'), 'Item', '没有'),
  'a name for a sheet that is not there': ({ app }) => call(part(app, 'ActiveWorkbook', 'Names'), 'Add', '目标', "='没有'!$A$1"),
  'a name like a cell': ({ app }) => call(part(app, 'ActiveWorkbook', 'Names'), 'Add', 'A1', '=Sheet1!$A$1'),
  'an address that is too long': ({ range }) => range(Array.from({ length: 60 }, (_, row) => `A${row * 2 + 100}`).join(',')),
  'a formula that is none': ({ range }) => set(range('A1'), 'Formula', '=SUM(A2'),
  'a second validation': ({ range }) => {
    call(range('A1:A3').Validation, 'Add', 3, 1, 1, '是,否')
    call(range('A3').Validation, 'Add', 3, 1, 1, '是,否')
  },
  'a list that is too long': ({ range }) => call(range('A1').Validation, 'Add', 3, 1, 1, '长'.repeat(256)),
  'the kind of no validation': ({ range }) => part(range('A1').Validation, 'Type'),
  'selecting in another sheet': (it) => {
    addSheet(it, '二')
    call(it.range('A1'), 'Select')
  },
  'activating a hidden sheet': (it) => {
    const added = addSheet(it, '二')
    set(added, 'Visible', 0)
    call(added, 'Activate')
  },
  'a locked cell': (it) => set(protectedSheet(it), 'Value2', 1),
  'a table over a locked cell': (it) => {
    set(it.range('A1'), 'Locked', false)
    protectedSheet(it)
    set(it.range('A1:A2'), 'Value2', [[1], [2]])
  },
  'a format on a protected sheet': (it) => set(protectedSheet(it), 'NumberFormat', '0%'),
  'a colour on a protected sheet': (it) => set(protectedSheet(it).Interior, 'Color', 0),
  'a line on a protected sheet': (it) => set(call(protectedSheet(it).Borders, 'Item', 7), 'LineStyle', 1),
  'a rule on a protected sheet': (it) => call(protectedSheet(it).FormatConditions, 'Add', 2, undefined, '=TRUE'),
  'a validation on a protected sheet': (it) => call(protectedSheet(it).Validation, 'Add', 0),
  'a width on a protected sheet': (it) => set(protectedSheet(it).EntireColumn, 'ColumnWidth', 9),
  'a height on a protected sheet': (it) => set(protectedSheet(it).EntireRow, 'RowHeight', 9),
  'a merge on a protected sheet': (it) => call(protectedSheet(it), 'Merge'),
  'unlocking on a protected sheet': (it) => set(protectedSheet(it), 'Locked', false),
  'a wrong password': (it) => {
    protectedSheet(it, '密')
    call(it.sheet, 'Unprotect', '')
  },
  'hiding the last sheet': ({ sheet }) => set(sheet, 'Visible', 0),
  'deleting the last visible sheet': (it) => {
    set(addSheet(it, '二'), 'Visible', 0)
    set(it.app, 'DisplayAlerts', false)
    call(it.sheet, 'Delete')
  },
  'deleting a very hidden sheet': (it) => {
    const added = addSheet(it, '二')
    set(added, 'Visible', 2)
    set(it.app, 'DisplayAlerts', false)
    call(added, 'Delete')
  },
  'two sheets of one name': (it) => addSheet(it, 'SHEET1'),
  'a sheet name of 32 characters': ({ sheet }) => set(sheet, 'Name', 'a'.repeat(32)),
  'a sheet name with a slash': ({ sheet }) => set(sheet, 'Name', 'a/b'),
  'a sheet name in apostrophes': ({ sheet }) => set(sheet, 'Name', "'表'"),
  'a new sheet in a locked structure': (it) => {
    it.wps.book().structureLocked = true
    call(sheets(it), 'Add')
  },
  'a sheet that is gone': (it) => {
    const added = addSheet(it, '二')
    set(it.app, 'DisplayAlerts', false)
    call(added, 'Delete')
    return part(added, 'Name')
  },
  'a workbook that is closed': ({ wps, sheet }) => {
    wps.openBook('二.xlsx')
    wps.closeBook('工作簿1')
    return part(sheet, 'Name')
  },
  'a workbook while a cell is edited': ({ wps, sheet }) => {
    wps.editing = true
    return part(sheet, 'Name')
  },
  'counting all cells of a sheet': ({ sheet }) => part(sheet, 'Cells', 'Count'),
  'lines inside of one cell': ({ range }) => set(call(range('A1').Borders, 'Item', 11), 'LineStyle', 1),
  'hiding half a row': ({ range }) => set(range('A1:B1'), 'Hidden', true),
  'the size of letters in a rule': ({ range }) => set(part(call(range('A1').FormatConditions, 'Add', 2, undefined, '=TRUE'), 'Font'), 'Size', 12),
  'a page that ends before row 1': ({ sheet, range }) => call(sheet.HPageBreaks, 'Add', range('A1')),
}

describe('a mistake throws, and is kept also where it is caught', () => {
  test.each(Object.entries(mistakes))('%s', (_, act) => {
    const it = desk()
    expect(() => act(it)).toThrow(Mistake)
    expect(it.wps.mistakes).toHaveLength(1)
  })
})

describe('what WPS refuses is no mistake', () => {
  test.each(Object.entries(refusals))('%s', (_, act) => {
    const it = desk()
    expect(() => act(it)).toThrow(Refusal)
    expect(it.wps.mistakes).toEqual([])
  })
})

describe('a protected sheet lets be changed what it allows', () => {
  const options = (place: number) => [undefined, true, true, true, false, ...Array.from({ length: 11 }, (_, index) => index === place)]
  test.each<[string, number, (it: Desk) => void]>([
    ['formats', 0, ({ range }) => set(range('A1'), 'NumberFormat', '0%')],
    ['widths', 1, ({ range }) => set(range('A1').EntireColumn, 'ColumnWidth', 9)],
    ['heights', 2, ({ range }) => set(range('A1').EntireRow, 'RowHeight', 9)],
  ])('%s', (_, place, act) => {
    const it = desk()
    call(it.sheet, 'Protect', ...options(place))
    expect(() => act(it)).not.toThrow()
    call(it.sheet, 'Protect', ...options(place + 1))
    expect(() => act(it)).toThrow(Refusal)
  })

  test('and code everything, where protection is for people only', () => {
    const it = desk()
    call(it.sheet, 'Protect', undefined, true, true, true, true)
    set(it.range('A1'), 'Value2', 1)
    expect(it.range('A1').Value2).toBe(1)
  })
})

describe('values', () => {
  const typed: [unknown, unknown, string?][] = [
    ['007', 7], ['1,200', 1200], ['50%', 0.5, '0%'], ['3-5', 46022, 'yyyy/m/d'], ['TRUE', true], ['#N/A', -2146826246], ['=1+1', 2],
    ["'007", '007'], ["''x", "'x"], ['≥86', '≥86'], ['', undefined], [12.5, 12.5], [false, false], ['=1/0', -2146826281],
  ]
  test.each(typed)('%j into a General cell', (input, value, format = 'General') => {
    const cell = desk().range('A1')
    set(cell, 'Value2', input)
    expect([cell.Value2, cell.NumberFormat]).toEqual([value, format])
  })

  test.each([['007', '007'], ['=1+1', '=1+1'], [5, '5'], [true, 'TRUE'], ['#N/A', '#N/A']])('%j into a text cell', (input, value) => {
    const cell = desk().range('A1')
    set(cell, 'NumberFormat', '@')
    set(cell, 'Value2', input)
    expect([cell.Value2, cell.Formula, cell.NumberFormat]).toEqual([value, value, '@'])
  })

  test.each<[Variant, Record<string, unknown>]>([
    [{ empty: 'undefined', lines: 'rows' }, { A1: 1, C3: undefined, 'A1:A2': [[1], [undefined]], 'A1:B1': [[1, 'x']], 'A1:B2': [[1, 'x'], [undefined, undefined]] }],
    [{ empty: 'null', lines: 'flat' }, { A1: 1, C3: null, 'A1:A2': [1, null], 'A1:B1': [1, 'x'], 'A1:B2': [[1, 'x'], [null, null]] }],
    [{ empty: 'text', lines: 'flat' }, { A1: 1, C3: '', 'A1:A2': [1, ''], 'A1:B1': [1, 'x'], 'A1:B2': [[1, 'x'], ['', '']] }],
  ])('in the shapes of %j', (variant, shapes) => {
    const { range } = desk(variant)
    set(range('A1:B1'), 'Value2', [[1, 'x']])
    expect(Object.fromEntries(Object.keys(shapes).map((address) => [address, range(address).Value2]))).toEqual(shapes)
  })

  test.each(['null', 'undefined'] as const)('mixed properties are %s', (mixed) => {
    const { range } = desk({ mixed })
    set(range('A1'), 'NumberFormat', '0%')
    set(range('A2').Font, 'Bold', true)
    call(range('C1:D1'), 'Merge')
    set(range('5:5'), 'Hidden', true)
    const told = [range('A1:A2').NumberFormat, part(range('A1:A2'), 'Font', 'Bold'), range('B1:D1').MergeCells, range('4:5').Hidden]
    expect(told).toEqual(Array.from({ length: 4 }, () => mixed === 'null' ? null : undefined))
  })

  test('are computed only when asked for while calculation is by hand', () => {
    const { app, range } = desk()
    set(range('A1:B1'), 'Formula', [[1, '=A1*2']])
    set(app, 'Calculation', -4135)
    set(range('A1'), 'Value2', 5)
    expect(range('B1').Value2).toBe(2)
    set(app, 'Calculation', -4105)
    expect(range('B1').Value2).toBe(10)
  })
})

describe('rules and validations count from the active cell', () => {
  test.each([['C2', true, false], ['C3', false, true]])('with %s selected', (active, second, third) => {
    const { wps, range } = desk()
    set(range('C1:C3'), 'Value2', [[1], [9], [1]])
    wps.select('Sheet1', active)
    call(range('B2:B3').FormatConditions, 'Add', 2, undefined, '=C2>5')
    call(range('B2:B3').Validation, 'Add', 7, 1, 1, '=C2>5')
    const sheet = wps.book().sheet('Sheet1')
    // What the formula says of C2 it says of the cell that was selected, and of others as far away as they are from it.
    const held = (rule: Parameters<typeof sheet.holds>[0]) => [1, 2].map((row) => sheet.holds(rule, { row, column: 2 }))
    expect([held(sheet.rules[0]!), held(sheet.validations[0]!)]).toEqual([[second, third], [second, third]])
  })

  test('and are told for it', () => {
    const { wps, range } = desk()
    wps.select('Sheet1', 'A1')
    const rule = call(range('B2').FormatConditions, 'Add', 2, undefined, '=$A1>B$1')
    wps.select('Sheet1', 'C5')
    expect(part(rule, 'Formula1')).toBe('=$A5>D$1')
  })
})

describe('conditional formats', () => {
  const add = (cells: Loose, formula: string) => call(cells.FormatConditions, 'Add', 2, undefined, formula)
  const order = ({ wps }: Desk) => wps.book().sheet('Sheet1').rules.map(({ formula }) => formula)

  test('come last, stop those behind them, and can be moved', () => {
    const it = desk()
    const [first, second] = [add(it.range('A1'), '=1'), add(it.range('A1'), '=2')]
    expect([order(it), part(first, 'StopIfTrue'), part(second, 'Priority')]).toEqual([['=1', '=2'], true, 2])
    call(second, 'SetFirstPriority')
    expect(order(it)).toEqual(['=2', '=1'])
    set(first, 'Priority', 1)
    expect(order(it)).toEqual(['=1', '=2'])
    call(first, 'SetLastPriority')
    expect(order(it)).toEqual(['=2', '=1'])
  })

  test('lose the cells that are taken from them', () => {
    const it = desk()
    const rule = add(it.range('A1:A9'), '=1')
    call(it.range('A4:B5').FormatConditions, 'Delete')
    expect(call(part(rule, 'AppliesTo'), 'Address', false, false)).toBe('A1:A3,A6:A9')
    call(it.range('A:A').FormatConditions, 'Delete')
    expect(order(it)).toEqual([])
  })
})

describe('sheets and workbooks', () => {
  test('a new sheet comes to the front, before the one that was there', () => {
    const it = desk()
    addSheet(it, '二')
    expect([it.wps.book().sheets.map(({ name }) => name), it.wps.book().active.name]).toEqual([['二', 'Sheet1'], '二'])
  })

  test('the part in use counts looks and merges', () => {
    const { sheet, range } = desk()
    const used = () => call(sheet.UsedRange, 'Address', false, false)
    expect(used()).toBe('A1')
    set(range('B2').Interior, 'Color', 0)
    call(range('D4:E4'), 'Merge')
    set(range('Z:Z'), 'ColumnWidth', 5)
    expect(used()).toBe('B2:E4')
  })

  test('print areas are names of their sheets', () => {
    const { app, sheet } = desk()
    set(sheet.PageSetup, 'PrintArea', 'A1:B9')
    const names = part(app, 'ActiveWorkbook', 'Names')
    expect([names.Count, part(call(names, 'Item', 1), 'Name'), part(call(names, 'Item', 1), 'RefersTo')]).toEqual([1, 'Sheet1!Print_Area', '=Sheet1!$A$1:$B$9'])
  })

  test('names follow their sheets', () => {
    const it = desk()
    const names = part(it.app, 'ActiveWorkbook', 'Names')
    const name = call(names, 'Add', '目标', '=Sheet1!$A$1', false)
    set(it.sheet, 'Name', '表 1')
    expect([part(name, 'RefersTo'), part(name, 'Visible')]).toEqual(["='表 1'!$A$1", false])
    addSheet(it, '二')
    set(it.app, 'DisplayAlerts', false)
    call(it.sheet, 'Delete')
    expect(part(name, 'RefersTo')).toBe('=#REF!$A$1')
  })

  test('one of several workbooks is in front', () => {
    const { wps, app } = desk()
    const inFront = () => app.ActiveWorkbook && part(app, 'ActiveWorkbook', 'FullName')
    wps.openBook('/文/二.xlsx')
    expect([inFront(), part(app, 'ActiveWorkbook', 'Path'), part(app, 'Workbooks', 'Count')]).toEqual(['/文/二.xlsx', '/文', 2])
    wps.activateBook('工作簿1')
    expect(inFront()).toBe('工作簿1')
    wps.closeBook('工作簿1')
    wps.closeBook('二.xlsx')
    expect(inFront()).toBeNull()
  })

  test('no two answers are the same object', () => {
    const { app } = desk()
    expect(app.ActiveWorkbook).not.toBe(app.ActiveWorkbook)
  })
})

describe('events', () => {
  const tellings = (variant: Variant, act: (it: Desk) => void): string[] => {
    const it = desk(variant)
    const told: string[] = []
    for (const event of ['SheetChange', 'SheetSelectionChange', 'SheetActivate', 'WorkbookActivate']) {
      call(it.app.ApiEvent, 'AddApiEventListener', event, (...about: Loose[]) => {
        told.push([event, ...about.map((object) => 'Address' in object ? call(object, 'Address', false, false) : object.Name)].join(' '))
      })
    }
    act(it)
    return told
  }
  const ofAPerson = ({ wps }: Desk) => {
    wps.type({ sheet: 'Sheet1', row: 1, column: 1 }, 5)
    wps.select('Sheet1', 'C3:D4')
    wps.openBook('二.xlsx')
  }

  test('tell what a person does', () => {
    expect(tellings({}, ofAPerson)).toEqual(['SheetChange Sheet1 B2', 'SheetSelectionChange Sheet1 C3:D4', 'WorkbookActivate 二.xlsx'])
  })

  test.each([['heeding', 0], ['always', 3], ['never', 0]] as const)('%s, where they are turned off', (events, count) => {
    expect(tellings({ events }, (it) => {
      set(it.app, 'EnableEvents', false)
      ofAPerson(it)
    })).toHaveLength(count)
  })

  test('end', () => {
    const { wps, app } = desk()
    const [one, other] = [() => undefined, () => undefined]
    for (const listener of [one, other]) call(app.ApiEvent, 'AddApiEventListener', 'SheetChange', listener)
    call(app.ApiEvent, 'RemoveApiEventListener', 'SheetChange', one)
    expect(wps.listening('SheetChange')).toBe(1)
    call(app.ApiEvent, 'RemoveApiEventListener', 'SheetChange')
    expect(wps.listening('SheetChange')).toBe(0)
  })
})

test('panes, the store and files are those of the declarations', () => {
  const { wps, app } = desk()
  const pane = call(app, 'CreateTaskPane', 'http://intranet/ui/taskpane.html', '对表')
  set(pane, 'Visible', true)
  set(call(app, 'GetTaskPane', part(pane, 'ID')), 'DockPosition', 0)
  expect([...wps.panes.values()]).toMatchObject([{ id: 1, visible: true, dock: 0, title: '对表' }])
  call(app.PluginStorage, 'setItem', 'a', 1)
  expect([call(app.PluginStorage, 'getItem', 'a'), call(app.PluginStorage, 'getItem', 'b')]).toEqual(['1', null])
  wps.fileSystem.set('/收到/一.xlsx', new Uint8Array([80, 75, 0, 3]))
  expect([call(app.FileSystem, 'readdirSync', '/收到'), call(app.FileSystem, 'ReadFile', '/收到/一.xlsx')]).toEqual([['一.xlsx'], 'PK'])
  expect(new Uint8Array(call(app.FileSystem, 'ReadFileAsArrayBuffer', '/收到/一.xlsx') as ArrayBuffer)).toEqual(new Uint8Array([80, 75, 0, 3]))
  const dialog = call(app, 'FileDialog', 3)
  expect(call(dialog, 'Show')).toBe(0)
  wps.choice = ['/收到/一.xlsx', '/收到/二.xlsx']
  expect([call(dialog, 'Show'), part(dialog, 'SelectedItems', 'Count'), call(part(dialog, 'SelectedItems'), 'Item', 2)]).toEqual([-1, 2, '/收到/二.xlsx'])
})
