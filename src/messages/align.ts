/** The words of an alignment (对照) of plans: as text, as a sheet and on the command line. */
import type { Direction } from '../model'
import type { Words } from './language'

interface AlignWords {
  command: string
  argument: string
  output: string
  title: string
  sheetName: string
  /** `letter` stands for the plan in what follows. */
  plan: (letter: string, region: string, title: string, from: number, to: number) => string
  noTable: string
  shared: (count: number) => string
  single: (letter: string, count: number) => string
  /** Look-alikes that are not merged. */
  alike: (count: number) => string
  alikeRow: (letter: string, code: string, name: string, unit: string | null) => string
  alikeWords: (first: string, own: string, second: string, other: string) => string
  alikeSameName: string
  alikeUnits: (first: string, second: string) => string
  alikeUnitMissing: string
  alikeKinds: (first: string, second: string) => string
  unit: (unit: string) => string
  direction: Record<Direction, string>
  period: (period: string) => string
  base: (period: string) => string
  comma: string
  semicolon: string
  outcome: Record<'stricter' | 'same' | 'weaker', (first: string, second: string, difference: string | null) => string>
  cannotCompare: (first: string, second: string, reason: string) => string
  reason: Record<string, string>
  /** Targets of one period, or of the nearest two. */
  at: (first: string, second: string) => string
  compared: (text: string) => string
  worded: (names: string) => string
  wording: (letter: string, name: string) => string
  converted: (letter: string, from: string, to: string, factor: string) => string
  amount: (value: string, unit: string | null) => string
  standing: Record<'strictest' | 'same' | 'weaker', string>
  /** Behind a standing that no year in common decides. */
  otherYear: string
  headings: {
    no: string
    measure: string
    unit: string
    direction: string
    standing: string
    comparison: string
    remarks: string
  }
  group: (letter: string, region: string, from: number, to: number) => string
  notes: string[]
  page: string
  twoAtLeast: string
  twice: (plan: string) => string
  onlyXlsx: (file: string) => string
  written: (file: string) => string
  /** A row that no known measure means, with the measures that it may be. */
  unmatched: (file: string, no: number, name: string, perhaps: string) => string
}

export const alignWords: Words<AlignWords> = {
  'zh-CN': {
    command: '把两个或更多规划按标准指标并排对照：谁有、目标多少、谁严谁宽',
    argument: '规划编号、规划文件（.json）、含规划表的表格文件或已发布的文件，共两个以上规划',
    output: '另存为对照表（.xlsx）',
    title: '市县指标对照表',
    sheetName: '市县指标对照表',
    plan: (letter, region, title, from, to) => `${letter} ${region}《${title}》（${from === to ? from : `${from}—${to}`}年）`,
    noTable: '没有指标表，不能对照',
    shared: (count) => `共有指标 ${count} 项`,
    single: (letter, count) => `仅 ${letter} 有 ${count} 项`,
    alike: (count) => `名称相近、口径可能不同 ${count} 对（没有合并，也没有比较；确是同一指标的，请在规划中选同一个标准指标）`,
    alikeRow: (letter, code, name, unit) => `${letter} ${code} ${name}${unit === null ? '' : `（${unit}）`}`,
    alikeWords: (first, own, second, other) => `名称不同之处：${first} ${own === '' ? '没有' : `有“${own}”`}，${second} ${other === '' ? '没有' : `有“${other}”`}`,
    alikeSameName: '名称相同，但选的是两个标准指标',
    alikeUnits: (first, second) => `计量单位不是一类：${first}与${second}`,
    alikeUnitMissing: '有一个没有写计量单位',
    alikeKinds: (first, second) => `统计口径：${first}与${second}`,
    unit: (unit) => `计量单位 ${unit}`,
    direction: { higher: '越高越好', lower: '越低越好' },
    period: (period) => `${period}年`,
    base: (period) => `${period}年基期`,
    comma: '，',
    semicolon: '；',
    outcome: {
      stricter: (first, second, difference) => `${first} 严于 ${second}${difference === null || difference === '0' ? '' : `，相差 ${difference}`}`,
      same: (first, second) => `${first} 与 ${second} 相同`,
      weaker: (first, second, difference) => `${first} 宽于 ${second}${difference === null || difference === '0' ? '' : `，相差 ${difference}`}`,
    },
    cannotCompare: (first, second, reason) => `${first} 与 ${second} 不可比：${reason}`,
    reason: {
      'unit-other': '计量单位不是一类', 'five-year-total': '一个是五年累计数，一个是当年数', 'running-total-from': '累计的起始年份不同',
      'size-of-region': '总量指标，地区大小不同', 'components-differ': '一个分项、一个不分项', 'sides-differ': '一个是下限，一个是上限',
      approximate: '目标是约数', words: '目标是文字，由人判断', form: '一个是区间或比值，一个是数', unreadable: '目标读不懂',
    },
    at: (first, second) => first === second ? `${first}年` : `${first}年对${second}年（没有同年目标）`,
    compared: (text) => `比较：${text}`,
    worded: (names) => `表述不同：${names}`,
    wording: (letter, name) => `${letter}“${name}”`,
    converted: (letter, from, to, factor) => factor === '1' ? `${letter} 原为${from}，视同${to}` : `${letter} 原为${from}，×${factor} 换算为${to}`,
    amount: (value, unit) => unit === '%' ? `${value} 个百分点` : `${value}${unit === null ? '' : ` ${unit}`}`,
    standing: { strictest: '最严', same: '相同', weaker: '▽较宽' },
    otherYear: '·异年',
    headings: {
      no: '序号', measure: '标准指标', unit: '计量单位', direction: '方向', standing: '比较', comparison: '比较说明', remarks: '表述与换算',
    },
    group: (letter, region, from, to) => `${letter} ${region}\n${from === to ? from : `${from}—${to}`}年`,
    notes: [
      '各规划的数值已换算为“计量单位”栏的单位，换算过的在“表述与换算”栏注明；没有注明的，与原文一致。',
      '“▽较宽”并加底色的，是同一年的目标要求低于另一规划；“异年”是没有同一年的目标，按最近的年份比较，仅供参考；总量指标因地区大小不同，只并列、不判断严宽。',
      '空格表示该规划没有这项指标，或没有设这一年的目标。',
    ],
    page: '第 &P 页，共 &N 页',
    twoAtLeast: '对照要有两个以上的规划，请再写一个规划编号或文件',
    twice: (plan) => `规划 ${plan} 写了两次，请去掉一个`,
    onlyXlsx: (file) => `对照表只能写成 .xlsx，${file} 是别的扩展名。请把 -o 后的文件名改为 .xlsx`,
    written: (file) => `已写入 ${file}`,
    unmatched: (file, no, name, perhaps) => `${file} 第 ${no} 行“${name}”没有对上标准指标，按新指标对照${perhaps === '' ? '' : `；可能是：${perhaps}`}`,
  },
  en: {
    command: 'put two or more plans side by side by measure: who has it, what each asks for, which is stricter',
    argument: 'plan ids, plan files (.json), workbooks with plan sheets or published documents: two plans or more',
    output: 'also save the comparison as a sheet (.xlsx)',
    title: 'Comparison of plans',
    sheetName: 'Comparison of plans',
    plan: (letter, region, title, from, to) => `${letter} ${region}: ${title} (${from === to ? from : `${from}–${to}`})`,
    noTable: 'has no table of indicators and can’t be compared',
    shared: (count) => `Measures in common: ${count}`,
    single: (letter, count) => `Only in ${letter}: ${count}`,
    alike: (count) => `Similar names, perhaps counted otherwise: ${count} (neither merged nor compared; where two are one, choose the same measure in both plans)`,
    alikeRow: (letter, code, name, unit) => `${letter} ${code} ${name}${unit === null ? '' : ` (${unit})`}`,
    alikeWords: (first, own, second, other) => `the names differ: ${first} has ${own === '' ? 'nothing' : `“${own}”`}, ${second} ${other === '' ? 'nothing' : `“${other}”`}`,
    alikeSameName: 'the same name, but two measures were chosen',
    alikeUnits: (first, second) => `units of another kind: ${first} and ${second}`,
    alikeUnitMissing: 'one states no unit of measure',
    alikeKinds: (first, second) => `counted as ${first} and as ${second}`,
    unit: (unit) => `unit ${unit}`,
    direction: { higher: 'higher is better', lower: 'lower is better' },
    period: (period) => period,
    base: (period) => `base ${period}`,
    comma: ', ',
    semicolon: '; ',
    outcome: {
      stricter: (first, second, difference) => `${first} asks for more than ${second}${difference === null || difference === '0' ? '' : `, by ${difference}`}`,
      same: (first, second) => `${first} and ${second} are the same`,
      weaker: (first, second, difference) => `${first} asks for less than ${second}${difference === null || difference === '0' ? '' : `, by ${difference}`}`,
    },
    cannotCompare: (first, second, reason) => `${first} and ${second} can’t be compared: ${reason}`,
    reason: {
      'unit-other': 'units of another kind', 'five-year-total': 'a five-year total against one year', 'running-total-from': 'running totals that begin in different years',
      'size-of-region': 'a total, and the regions differ in size', 'components-differ': 'parts against the whole', 'sides-differ': 'a lower bound against an upper one',
      approximate: 'an approximate target', words: 'a target in words, for a person to judge', form: 'a range or a ratio against a number', unreadable: 'a target that can’t be read',
    },
    at: (first, second) => first === second ? first : `${first} against ${second} (no year in common)`,
    compared: (text) => `compared: ${text}`,
    worded: (names) => `worded otherwise: ${names}`,
    wording: (letter, name) => `${letter} “${name}”`,
    converted: (letter, from, to, factor) => factor === '1' ? `${letter} prints ${from}, taken for ${to}` : `${letter} prints ${from}, × ${factor} is ${to}`,
    amount: (value, unit) => unit === '%' ? `${value} percentage points` : `${value}${unit === null ? '' : ` ${unit}`}`,
    standing: { strictest: 'strictest', same: 'same', weaker: '▽ weaker' },
    otherYear: ' (other year)',
    headings: {
      no: 'No', measure: 'Measure', unit: 'Unit', direction: 'Direction', standing: 'Standing', comparison: 'Comparison', remarks: 'Wording and conversion',
    },
    group: (letter, region, from, to) => `${letter} ${region}\n${from === to ? from : `${from}–${to}`}`,
    notes: [
      'Values are in the unit of the unit column; what was converted is named under “Wording and conversion”, all else is as published.',
      '“▽ weaker”, on a colour, asks for less than another plan in the same year; “(other year)” goes by the nearest years, as there is none in common. Totals of regions of different size stand side by side and are not judged.',
      'An empty cell: the plan has no such measure, or sets no target for that year.',
    ],
    page: 'Page &P of &N',
    twoAtLeast: 'a comparison needs two plans or more; name another plan or file',
    twice: (plan) => `plan ${plan} is named twice; leave one out`,
    onlyXlsx: (file) => `the comparison is written as .xlsx, and ${file} has another ending. Give -o a name that ends in .xlsx`,
    written: (file) => `wrote ${file}`,
    unmatched: (file, no, name, perhaps) => `${file}, row ${no}: “${name}” is none of the known measures and is compared as a new one${perhaps === '' ? '' : `; it may be: ${perhaps}`}`,
  },
}
