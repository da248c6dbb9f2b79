/** Cases of the plan lint: plans on which a check speaks, and near misses on which it stays silent. */
import type { Made, MadeCommitment, MadeRow } from './made'

export interface LintCase extends Made {
  check: string
  name: string
  /** What the data of each finding of the check holds. */
  finds: Record<string, unknown>[]
}

const speaks = (check: string, name: string, made: Made, ...data: Record<string, unknown>[]): LintCase => ({
  check, name, finds: data.length > 0 ? data : [{}], ...made,
})
const silent = (check: string, name: string, made: Made): LintCase => ({ check, name, finds: [], ...made })

const one = (row: MadeRow, rest: Made = {}): Made => ({ rows: [row], ...rest })
const said = (...commitments: (Partial<MadeCommitment> & { written: string })[]): Made => ({ commitments: commitments.map((made) => ({ subject: '慢病规范管理率', ...made })) })
const lower = { direction: 'lower' } as const
const count = { unitOfMeasure: '人', kind: 'count' } as const
const running = { unitOfMeasure: '人次', kind: 'running-total' } as const
const average = { unitOfMeasure: '人', kind: 'average' } as const
const rate: MadeRow = { name: '入园率(%)', cells: ['90', '91', '92', '93'] }
const unemployment: MadeRow = { name: '失业率(%)', cells: ['3', '≤3', '≤3', '≤3'], measure: lower }
const insured: MadeRow = { name: '参保人数(万人)', cells: ['40', '41', '42', '43'], measure: count }
const trained: MadeRow = { name: '职业技能培训(万人)', cells: ['16', '17', '18', '19'], measure: count }
const single: Made = { columns: ['2020', '2025'], years: { from: 2021, to: 2025 } }

export const cases: LintCase[] = [
  speaks('rate-above-hundred', 'a coverage', one({ name: '体检覆盖率(%)', cells: ['90', '95', '105', '110'] }), { column: '2022', target: '105' }),
  speaks('rate-above-hundred', 'per mille', one({ name: '普惠托位占比(‰)', cells: ['900', '1050', '980', '990'] }), { target: '1050' }),
  silent('rate-above-hundred', 'at most the whole', one({ name: '体检覆盖率(%)', cells: ['90', '95', '99', '100'] })),
  silent('rate-above-hundred', 'gross enrolment', one({ name: '学前教育毛入园率(%)', cells: ['101', '103', '104', '105'] })),
  silent('rate-above-hundred', 'a measure that may be more', one({ name: '床位占比(%)', cells: ['101', '103', '104', '105'], measure: { mayExceedHundred: true } })),
  silent('rate-above-hundred', 'a number of things', one({ name: '覆盖率达标乡镇(个)', cells: ['101', '103', '104', '105'], measure: count })),

  speaks('target-unreadable', 'a letter in the number', one({ ...rate, cells: ['90', '9O', '92', '93'] }), { column: '2021', text: '9O' }),
  speaks('target-unreadable', 'another unit than the name says', one({ ...rate, cells: ['90', '91人', '92', '93'] }), { reason: 'unit-mismatch' }),
  silent('target-unreadable', 'every form that can be read', one({ ...rate, cells: ['9O', '≥91', '全覆盖', '/'] })),

  speaks('row-empty', 'a task by its looks, in a plan with a base', one({ name: '达标县创建', cells: [], measure: { kind: 'milestone' } }), { columns: ['2020', '2021', '2022', '2023'] }),
  speaks('row-empty', 'an indicator', { rows: [rate, { name: '参保率(%)', cells: [] }], bases: 0 }, { name: '参保率' }),
  silent('row-empty', 'a task in a plan of targets alone', { rows: [{ name: '达标县创建', cells: [], measure: { kind: 'milestone' } }], bases: 0 }),
  silent('row-empty', 'a task that is said to be done', one({ name: '达标县创建', cells: ['', '完成'], measure: { kind: 'milestone' } })),
  silent('row-empty', 'a base alone', one({ ...rate, cells: ['90'] })),
  silent('row-empty', 'no target is set', one({ ...rate, cells: ['—', '/', '/', '/'] })),

  speaks('unit-missing', 'a rate without one', one({ ...rate, name: '入园率' }), { expected: '%', inCells: null }),
  speaks('unit-missing', 'in some cells only', one({ ...rate, name: '入园率', cells: ['0', '100%', '100%', '100%'] }), { inCells: '%' }),
  speaks('unit-missing', 'of a rate whose measure states none either', one({ name: '调解成功率', cells: ['70', '75'], measure: { unitOfMeasure: null, kind: 'rate' } }), { expected: '%' }),
  silent('unit-missing', 'a rate per so many people', one({ name: '年均每百万人口因灾死亡率', cells: ['0.6', '<1'], measure: { ...lower, unitOfMeasure: null } })),
  silent('unit-missing', 'in every cell', one({ ...rate, name: '入园率', cells: ['90%', '91%', '92%', '93%'] })),
  silent('unit-missing', 'never closed', one({ ...rate, name: '入园率(%' })),
  silent('unit-missing', 'an index has none', one({ name: '安全指数', cells: ['90', '91'], measure: { unitOfMeasure: null, kind: 'index' } })),
  silent('unit-missing', 'a task has none', one({ name: '巩固创建成果', measure: { kind: 'milestone' } })),
  silent('unit-missing', 'one that the notation does not know', one({ name: '孕产妇死亡率(1/10万)', cells: ['9', '8'], measure: lower })),
  silent('unit-missing', 'no number at all', one({ ...rate, name: '入园率', cells: ['/', '/', '/', '/'] })),

  speaks('unit-doubtful', 'people counted as visits', one({ name: '新增养老护理员数(人次)', cells: ['80', '87'], measure: count }), { unit: '人次', expected: '人' }),
  speaks('unit-doubtful', 'visits counted as people', one({ name: '服务人次(万人)', cells: ['30', '38'], measure: { ...count, unitOfMeasure: '人次' } }), { unit: '万人', expected: '人次' }),
  speaks('unit-doubtful', 'a share of people called their number', one({ name: '参加锻炼人数(%)', cells: ['35', '38'] }), { unit: '%', expected: '人' }),
  speaks('unit-doubtful', 'a rate in persons', one({ name: '结案率(人)', cells: ['90', '91'] }), { unit: '人', expected: '%' }),
  speaks('unit-doubtful', 'not what the measure counts', one({ name: '开展职业培训数(个)', cells: ['400', '480'], measure: { ...count, unitOfMeasure: '人次' } }), { unit: '个' }),
  silent('unit-doubtful', 'the same in ten thousands', one({ name: '参保人数(万人)', cells: ['40', '41'], measure: count })),
  silent('unit-doubtful', 'other counters of the same', one({ name: '指导中心(家)', cells: ['1', '2'], measure: { unitOfMeasure: '个', kind: 'count' } })),
  silent('unit-doubtful', 'a rate of one thing per another', one({ name: '事故死亡率(人/亿元)', cells: ['0.2', '0.1'], measure: { ...lower, unitOfMeasure: '人/亿元' } })),
  silent('unit-doubtful', 'a score of a rate', one({ name: '化解率得分(分)', cells: ['9', '9.5'], measure: { unitOfMeasure: '分', kind: 'index' } })),
  silent('unit-doubtful', 'a proportion in multiples', one({ name: '收入比例(倍)', cells: ['2.1', '2'], measure: { ...lower, unitOfMeasure: '倍', kind: 'index' } })),
  silent('unit-doubtful', 'an amount of a year', one({ name: '低保标准(万元/年)', cells: ['1.2', '1.3'], measure: { unitOfMeasure: '元', kind: 'amount' } })),

  speaks('percent-twice', 'in the name and in the cells', one({ ...rate, cells: ['90', '91%', '92％', '93'] }), { target: '91%', rows: 1 }),
  speaks('percent-twice', 'in many rows, said once', { rows: [{ ...rate, cells: ['', '91%'] }, { ...rate, name: '入学率(%)', cells: ['', '92%'] }] }, { name: '入园率', rows: 2 }),
  silent('percent-twice', 'in the cells only', one({ ...rate, name: '入园率', cells: ['90%', '91%', '92%', '93%'] })),
  silent('percent-twice', 'in the name only', one(rate)),

  speaks('comparator-missing', 'lower is better, another such row has a sign', {
    rows: [unemployment, { name: '死亡率(‰)', cells: ['4', '3.5', '3.4', '3.3'], measure: { ...lower, unitOfMeasure: '‰' } }],
  }, { lower: true, targets: ['3.5', '3.4', '3.3'], neighbour: '≤3', neighbourName: '失业率' }),
  speaks('comparator-missing', 'lower is better, no sign anywhere', one({ ...unemployment, cells: ['3', '2.9'] }), { neighbour: null }),
  speaks('comparator-missing', 'one year of a row has a sign', one({ ...rate, cells: ['90', '≥91', '92', '≥93'] }), { lower: false, targets: ['92'], neighbour: '≥91', neighbourName: null }),
  silent('comparator-missing', 'about so much', one({ ...rate, cells: ['90', '≥91', '40左右', '≥93'] })),
  silent('comparator-missing', 'every year has one', one(unemployment)),
  silent('comparator-missing', 'higher is better, another row has a sign', { rows: [rate, { name: '筛查率(%)', cells: ['85', '≥86', '≥87', '≥88'] }] }),

  speaks('mark-unexplained', 'stars without a note', { rows: [{ ...rate, name: '★入园率(%)' }, insured] }, { mark: '★', rows: 1 }),
  speaks('mark-unexplained', 'brackets without a note', one({ ...insured, cells: ['', '[400]'] }), { mark: '〔 〕' }),
  silent('mark-unexplained', 'a note', { ...one({ ...rate, name: '*入园率(%)' }), notes: ['标“*”代表核心指标'] }),
  silent('mark-unexplained', 'a sentence of the document', { ...one({ ...insured, cells: ['', '〔400〕'] }), text: ['注:[ ]内为五年累计数。'] }),
  silent('mark-unexplained', 'no marks', { rows: [rate, insured] }),

  speaks('mark-absent', 'brackets lost in copying', { ...one(insured), notes: ['注:〔〕内数据为5年累计数。'] }, { mark: '〔 〕' }),
  speaks('mark-absent', 'no star', { ...one(rate), notes: ['★为核心指标,其余为重点指标'] }, { mark: '★' }),
  silent('mark-absent', 'they occur', { rows: [{ ...rate, name: '★入园率(%)', core: true }, { ...insured, cells: ['', '[400]'] }], notes: ['★为核心指标', '[ ]内为五年累计数'] }),
  silent('mark-absent', 'a star within the name', { ...one({ ...rate, name: '入园率*(%)' }), notes: ['带*为核心指标'] }),
  silent('mark-absent', 'a note that begins with a bullet', { ...one(rate), notes: ['※ 基期为2020年', '* 数据由统计局提供'] }),
  silent('mark-absent', 'the table is lost', { notes: ['注:(1)[ ]内数据为五年累计数。'] }),

  speaks('core-without-target', 'only a base', one({ ...rate, core: true, cells: ['90', '/', '/', ''] }), { base: '90', columns: ['2021', '2022', '2023'] }),
  silent('core-without-target', 'a target in one year', one({ ...rate, core: true, cells: ['90', '/', '100', '/'] })),
  silent('core-without-target', 'no core indicator', one({ ...rate, cells: ['90', '/', '/', '/'] })),
  silent('core-without-target', 'a task', one({ name: '★巩固创建成果', core: true, measure: { kind: 'milestone' } })),

  speaks('target-easier-than-base', 'higher is better', one({ ...rate, cells: ['93.05', '90', '90', '95'] }), { base: '93.05', target: '90', columns: ['2021', '2022'], lower: false }),
  speaks('target-easier-than-base', 'lower is better, with a sign', one({ ...unemployment, cells: ['1.26', '<3', '<3', '<3'] }), { target: '<3', lower: true }),
  speaks('target-easier-than-base', 'one component of two', one({ ...rate, name: '报销比例(%)', cells: ['职工87；城乡居民71', '职工87；城乡居民68', '', ''] }), { components: ['城乡居民'] }),
  speaks('target-easier-than-base', 'a year\'s count', one({ ...trained, cells: ['19', '16', '17', '18'] }), { columns: ['2021', '2022', '2023'] }),
  silent('target-easier-than-base', 'as much as the base', one({ ...rate, cells: ['93', '93', '≥93', '94'] })),
  silent('target-easier-than-base', 'lower is better, and lower', one({ ...unemployment, cells: ['3.5', '≤3.5', '3', '2.9'] })),
  silent('target-easier-than-base', 'a total against a year', one({ ...trained, cells: ['110', '[90]', '', ''] })),
  silent('target-easier-than-base', 'words', one({ ...rate, cells: ['93', '全覆盖', '/', '约90'] })),
  silent('target-easier-than-base', 'a ceiling of what shall grow', one({ ...rate, cells: ['93', '≤90', '', ''] })),
  silent('target-easier-than-base', 'printed with more digits', one({ ...rate, cells: ['93.0', '93', '93.00', '94'] })),

  silent('target-easier-than-base', 'what is built anew', one({ name: '新增学位数(个)', cells: ['2000', '1500', '1800', '1200'], measure: { unitOfMeasure: '个', kind: 'count' } })),

  speaks('direction-doubtful', 'all the way down where higher is better', one({ ...rate, name: '支出占比(%)', cells: ['27', '26.8', '26.5', '26.6'] }), { lower: false, first: '27', last: '26.6' }),
  speaks('direction-doubtful', 'all the way up where lower is better', one({ ...unemployment, name: '辖区占比(%)', cells: ['3', '3.5', '4', '5'] }), { lower: true }),
  silent('direction-doubtful', 'one step back', one({ ...rate, cells: ['90', '91', '95', '93'] })),
  silent('direction-doubtful', 'signs speak for the direction', one({ ...rate, cells: ['93', '≥92', '≥91', '≥90'] })),
  silent('direction-doubtful', 'below the base, then level', one({ ...rate, cells: ['100', '99', '99', '99'] })),
  silent('direction-doubtful', 'a year\'s count', one({ ...trained, cells: ['19', '18', '17', '16'] })),
  silent('path-not-monotone', 'the direction is doubtful', one({ ...rate, cells: ['27', '26.8', '26.5', '26.6'] })),
  silent('target-easier-than-base', 'the direction is doubtful', one({ ...rate, cells: ['27', '26.8', '26.5', '26.6'] })),

  speaks('path-not-monotone', 'a step back', one({ ...rate, cells: ['90', '91', '95', '93'] }), { earlier: '95', later: '93', laterColumn: '2023' }),
  speaks('path-not-monotone', 'lower is better, and higher', one({ ...unemployment, cells: ['4', '3.5', '3.6', '3'] }), { later: '3.6', lower: true }),
  silent('path-not-monotone', 'level', one({ ...rate, cells: ['90', '91', '91', '91'] })),
  silent('path-not-monotone', 'a year\'s count goes up and down', one({ ...trained, cells: ['10', '12', '11', '13'] })),
  silent('path-not-monotone', 'a running total has its own check', one({ name: '累计培训(人次)', cells: ['1', '3', '2', '4'], measure: running })),
  silent('path-not-monotone', 'years of a five-year total', one({ name: '保障房(套)', cells: ['', '1200', '1100', '[3000]'], measure: { unitOfMeasure: '套', kind: 'five-year-total' } })),
  silent('path-not-monotone', 'a number, then words', one({ ...insured, cells: ['/', '3.5', '4', '全覆盖'] })),

  speaks('running-total-target-falls', 'between years', one({ name: '累计培训(人次)', cells: ['1', '3', '2', '4'], measure: running }), { earlier: '3', later: '2' }),
  speaks('running-total-target-falls', 'below the base', one({ name: '累计培训数(人)', cells: ['9', '3', '4', '5'], measure: count }), { earlier: '9', earlierColumn: '2020' }),
  silent('running-total-target-falls', 'it grows', one({ name: '累计培训(人次)', cells: ['0', '1', '2', '2'], measure: running })),
  silent('running-total-target-falls', 'no running total', one(trained)),

  speaks('annual-or-total', 'a target of the size of five years', one({ ...trained, cells: ['16', '66'] }, single), { looks: 'total', first: '16', last: '66' }),
  speaks('annual-or-total', 'the last year is the sum of the others', one({ ...trained, cells: ['', '10', '11', '12', '34'] }, { columns: ['2020', '2021', '2022', '2023', '2024'] }), { looks: 'total', last: '34' }),
  speaks('annual-or-total', 'a running total that stands still', one({ name: '累计培训(人次)', cells: ['', '0.7', '0.7', '0.7'], measure: running }), { looks: 'year', last: '0.7' }),
  speaks('annual-or-total', 'a year\'s count that adds up', one({ name: '新增学位数(个)', cells: ['', '100', '200', '300', '400'], measure: { unitOfMeasure: '个', kind: 'count', startsAnew: true } }, { columns: ['2020', '2021', '2022', '2023', '2024'] }), { looks: 'accumulated' }),
  speaks('annual-or-total', 'the last of three columns of a plan of five years', one({ name: '新增学位(个)', cells: ['600', '700', '800', '3900'], measure: { unitOfMeasure: '个', kind: 'count' } }, { columns: ['2020', '2022', '2023', '2025'], years: { from: 2021, to: 2025 } }), { looks: 'total', last: '3900' }),
  silent('annual-or-total', 'the last of three columns grows fast', one({ name: '新增学位(个)', cells: ['600', '700', '800', '1600'], measure: { unitOfMeasure: '个', kind: 'count' } }, { columns: ['2020', '2022', '2023', '2025'], years: { from: 2021, to: 2025 } })),
  silent('annual-or-total', 'marked as a total', one({ ...trained, cells: ['16', '[66]'] }, single)),
  silent('annual-or-total', 'what there is may grow', one({ ...insured, cells: ['16', '66'] }, single)),
  silent('annual-or-total', 'an average', one({ name: '每万人持证社工培训数(人)', cells: ['5', '20'], measure: average }, single)),
  silent('annual-or-total', 'a larger target', one({ ...trained, cells: ['16', '32'] }, single)),
  silent('annual-or-total', 'a year\'s count that stays', one({ ...trained, cells: ['16', '16', '16', '16'] })),
  silent('annual-or-total', 'two years to come', one({ ...trained, cells: ['16', '32'] }, { columns: ['2020', '2022'], years: { from: 2021, to: 2022 } })),

  speaks('deadline-past', 'a target for a year that was over', { ...one(rate), date: '2022-03-01' }, { what: 'column', due: '2021' }),
  speaks('deadline-past', 'a month before the date', { text: ['2021年2月底前完成自建房整治。'], date: '2021-05-16' }, { what: 'sentence', due: '2021年2月底前' }),
  speaks('deadline-past', 'a commitment of a year before', { commitments: [{ subject: '入园率', written: '95%', deadline: { year: 2021, words: '到2021年' } }], date: '2022-06-01', columns: ['2020', '2022'], years: { from: 2021, to: 2022 } }, { due: '到2021年' }),
  silent('deadline-past', 'completion stands beside', { ...one(rate, { columns: ['2020', '2021', '2021完成'], actual: 2 }), date: '2022-03-01' }),
  silent('deadline-past', 'the same month', { text: ['2021年5月底前完成排查。'], date: '2021-05-16' }),
  silent('deadline-past', 'what is described, not due', { text: ['改造2000年12月前建成的小区。', '截至2019年12月底前，已完成改造。', '2019年12月底前已完成改造。'], date: '2021-05-16' }),
  silent('deadline-past', 'before the plan begins: what was done', {
    commitments: [{ subject: '入园率', written: '95%', deadline: { year: 2019, words: '到2019年' } }], text: ['2019年6月底前完成试点。'], date: '2021-05-16',
  }),
  silent('deadline-past', 'the plan\'s last year was taken', { commitments: [{ subject: '入园率', written: '95%', deadline: { year: 2019, words: null } }] }),

  speaks('measure-twice', 'under two names', { rows: [{ ...rate, measure: { id: 'enrolment' } }, { ...rate, name: '幼儿入园率(%)', measure: { id: 'enrolment' } }] }, { name: '幼儿入园率', other: '入园率' }),
  speaks('measure-twice', 'the same name', { rows: [rate, { ...rate, name: '★入园率（%）' }] }),
  silent('measure-twice', 'parts of one indicator', { rows: [{ ...rate, sub: '小学' }, { ...rate, sub: '初中' }].map((row) => ({ ...row, measure: { id: 'enrolment' } })) }),
  silent('measure-twice', 'look-alikes', { rows: [rate, { ...rate, name: '入学率(%)' }, { ...rate, name: '入园率得分(分)' }] }),

  speaks('parts-above-whole', 'in a row below', { rows: [{ ...insured, name: '床位数(张)' }, { ...insured, name: '其中:护理型床位数(张)', cells: ['', '45', '', ''] }] }, { parts: ['45张'], whole: '41张' }),
  speaks('parts-above-whole', 'by measure, in another unit', {
    rows: [{ name: '医护数(万人)', cells: ['', '0.4'], measure: { ...count, id: 'staff' } }, { name: '医师数(人)', cells: ['', '4300'], measure: { ...count, partOf: 'staff' } }],
  }, { name: '医师数', of: '医护数' }),
  speaks('parts-above-whole', 'in a sentence', { text: ['新增托位450个，其中普惠托位470个。'] }, { parts: ['470个'], whole: '450个' }),
  speaks('parts-above-whole', 'listed side by side', { text: ['培育工匠14名，其中大工匠3名、杰出工匠5名、青年工匠10名。'] }, { parts: ['3名', '5名', '10名'] }),
  silent('parts-above-whole', 'what years have has its own check', { text: ['三年累计新增就业3万人,其中2021年1.1万人、2022年1万人、2023年1万人。'] }),
  silent('parts-above-whole', 'less', { text: ['新增托位450个,其中普惠托位270个。'] }),
  silent('parts-above-whole', 'a share of a number', { rows: [{ ...insured, name: '床位数(张)' }, { ...rate, name: '其中:护理型床位占比(%)' }] }),
  silent('parts-above-whole', 'the rate of a part', { text: ['筛查率达到90%，其中城区筛查率达到95%。'] }),
  silent('parts-above-whole', 'parts that may overlap', { text: ['培训1000人次，其中高技能600人次，女性500人次。'] }),
  silent('parts-above-whole', 'a difference to another year', { text: ['公园达到30个，较2020年增加12个，其中国家级15个。'] }),
  silent('parts-above-whole', 'another unit', { text: ['培育企业5家，其中培训员工300人。'] }),
  silent('parts-above-whole', 'ten thousands', { text: ['培训1万人，其中妇女4000人。'] }),

  speaks('years-not-total', 'columns and a total', one({ name: '新增学位数(个)', cells: ['100', '120', '130', '360'], measure: { unitOfMeasure: '个', kind: 'count', startsAnew: true } }, { columns: ['2021', '2022', '2023', '2023 合计'], bases: 0, years: { from: 2021, to: 2023 } }), { sum: '350', total: '360' }),
  speaks('years-not-total', 'in a sentence', { text: ['三年累计培训3000人，其中2021年1000人、2022年1000人、2023年900人。'] }, { sum: '2900人', total: '3000人' }),
  silent('years-not-total', 'they do', one({ name: '新增学位数(个)', cells: ['100', '120', '140', '[360]'], measure: { unitOfMeasure: '个', kind: 'count', startsAnew: true } }, { columns: ['2021', '2022', '2023', '2023 合计'], bases: 0, years: { from: 2021, to: 2023 } })),
  silent('years-not-total', 'a year is not stated', { text: ['三年累计培训3000人，其中2021年1000人、2022年1000人。'] }),
  silent('years-not-total', 'milestones of a running total', { text: ['到2023年累计培训3000人，其中2021年1000人、2022年2000人。'] }),
  silent('years-not-total', 'in ten thousands', { text: ['两年共培训0.3万人次，其中2021年1000人次、2022年2000人次。'] }),

  speaks('share-miscalculated', 'the whole in an earlier clause', { text: ['技能人才总量达到5.95万人以上,占从业人员比重达到35.5%;高技能人才总量达到1.78万人以上,占技能人才比重达到35%。'] }, { part: '1.78万人', whole: '5.95万人', share: '35%', computed: '29.9%' }),
  speaks('share-miscalculated', 'of what stands before it', { text: ['新增托位450个，其中普惠托位270个，占80%。'] }, { share: '80%', computed: '60%' }),
  silent('share-miscalculated', 'within the printed digits', { text: ['技能人才总量达到5.95万人,高技能人才总量达到1.78万人,占技能人才比重达到30%。'] }),
  silent('share-miscalculated', 'of something else', { text: ['技能人才总量达到5.95万人,高技能人才总量达到1.78万人,占从业人员比重达到35%。'] }),
  silent('share-miscalculated', 'two sentences', { text: ['技能人才总量达到5.95万人。高技能人才总量达到1.78万人,占技能人才比重达到35%。'] }),
  silent('share-miscalculated', 'no part beside it', { text: ['技能人才总量达到4.6万人,高技能人才占比达到11.6%。'] }),
  silent('share-miscalculated', 'a share of all, not of what is added', { text: ['新增托位450个，其中普惠托位270个，普惠托位占比达到80%。'] }),
  silent('share-miscalculated', 'of all, where only some are stated', { text: ['从业人员持证人数500人,其中高级200人,占从业人员比重20%。'] }),
  silent('share-miscalculated', 'another subject between', { text: ['技能人才总量达到6万人,高技能人才总量达到2万人,女性人才培养加强,占技能人才比重达到50%。'] }),
  silent('share-miscalculated', 'the share of another part', { text: ['技能人才总量达到6万人,高技能人才总量达到2万人,女性占技能人才比重达到50%。'] }),
  silent('share-miscalculated', 'about so much', { text: ['新增托位450个，其中普惠托位270个，约占80%。'] }),

  speaks('table-against-text', 'another number', one({ ...insured, name: '全省建成“15分钟服务圈”服务站点数(个)', cells: ['', '', '', '≥47'], measure: { unitOfMeasure: '个', kind: 'count' } }, {
    commitments: [{ subject: '建成“15分钟服务圈”服务站点数', written: '不少于45个' }],
  }), { target: '≥47', stated: '不少于45个' }),
  speaks('table-against-text', 'a word that the sentence said before, and a doubtful unit', one({ name: '★年度新增持证养老护理员数(人次)', cells: ['', '', '', '87'], measure: { ...count, startsAnew: true } }, {
    commitments: [{ subject: '新增持证护理员', written: '100人', deadline: { year: 2023, words: '全年' }, text: '开展养老服务从业人员培训，新增持证护理员100人' }],
  }), { target: '87', stated: '100人' }),
  speaks('table-against-text', 'another verb, another counter', one({ name: '保障性租赁住房建设筹集数(套)', cells: ['', '', '', '1700'], measure: { unitOfMeasure: '套', kind: 'count', startsAnew: true } }, {
    years: { from: 2023, to: 2023 },
    commitments: [{ subject: '新增保障性租赁住房', written: '2150套(间)' }],
  }), { target: '1700' }),
  silent('table-against-text', 'the same number', one({ ...rate, cells: ['', '', '', '93'] }, { commitments: [{ subject: '入园率', written: '93%以上' }, { subject: '全市入园率', written: '≥93.0%' }] })),
  silent('table-against-text', 'the same in another unit', one({ name: '保障性租赁住房累计建设筹集套数(万套〔间〕)', cells: ['', '', '', '0.05'], measure: { unitOfMeasure: '套', kind: 'running-total' } }, {
    commitments: [{ subject: '建设筹集保障性租赁住房', written: '500套(间)以上', clause: '累计建设筹集保障性租赁住房500套(间)以上' }],
  })),
  silent('table-against-text', 'a change is no level', one(rate, { commitments: [{ subject: '入园率', change: '提高', written: '2个百分点' }] })),
  silent('table-against-text', 'another year', one({ ...rate, name: '物业服务覆盖率(%)' }, { commitments: [{ subject: '物业服务覆盖率', written: '95%', deadline: { year: 2027, words: '到2027年' } }] })),
  silent('table-against-text', 'another level', one({ ...rate, name: '县级“助联体”覆盖率(%)', cells: ['', '', '', '90'] }, { commitments: [{ subject: '镇(街道)助联体服务站覆盖率', written: '100%' }] })),
  silent('table-against-text', 'a part of it', one({ ...rate, name: '技能人才总量(万人)', cells: ['', '', '', '6'], measure: count }, { commitments: [{ subject: '技能人才总量', written: '1.8万人', of: '从业人员' }] })),
  silent('table-against-text', 'another unit', one({ ...trained, cells: ['', '', '', '66'] }, { commitments: [{ subject: '开展职业技能培训', written: '50万人次' }] })),
  silent('table-against-text', 'what is added, not what there is', one({ name: '慈善组织数量(个)', cells: ['', '', '', '7'], measure: { unitOfMeasure: '个', kind: 'count' } }, { commitments: [{ subject: '培育慈善组织', written: '1家以上', text: '培育慈善组织1家以上' }] })),
  silent('table-against-text', 'what there is, not what is added', one({ ...insured, name: '城镇新增就业人数(万人)', measure: { ...count, startsAnew: true } }, { commitments: [{ subject: '城镇就业人数', written: '50万人' }] })),
  silent('table-against-text', 'by then in all, not that year', one({ name: '新增托位数(个)', cells: ['', '', '', '90'], measure: { unitOfMeasure: '个', kind: 'count', startsAnew: true } }, { commitments: [{ subject: '新增托位数', written: '450个' }] })),
  silent('table-against-text', 'per head, not in all', one({ name: '每万老年人拥有持证养老护理员数(人)', cells: ['', '', '', '27'], measure: average }, { commitments: [{ subject: '养老护理员持证人数', written: '不少于180人' }, { subject: '持证养老护理员数', written: '180人' }] })),
  silent('table-against-text', 'a total to date, not a year\'s', one({ ...trained, name: '职业技能培训(万人次)', cells: ['', '', '', '19'], measure: { ...count, unitOfMeasure: '人次' } }, { commitments: [{ subject: '职业技能培训', written: '50万人次', clause: '累计开展职业技能培训50万人次' }] })),
  silent('table-against-text', 'insured of another insurance', one({ ...insured, name: '基本养老保险参保人数(万人)' }, { commitments: [{ subject: '参保人数', written: '49.51万人', text: '深化长期护理保险制度改革，参保人数达到49.51万人' }] })),
  silent('table-against-text', 'about so much, a range, or little sure', one({ ...rate, name: '气象服务满意度(%)' }, { commitments: [{ subject: '气象服务满意度', written: '94%左右' }, { subject: '气象服务满意度', written: '94—95%' }, { subject: '气象服务满意度', written: '95%', confidence: 0.3 }] })),
  silent('table-against-text', 'one part of a composite', one({ ...rate, sub: '小学' }, { commitments: [{ subject: '入园率', written: '95%' }, { subject: '初中入园率', written: '96%' }] })),

  speaks('text-against-text', 'two levels for one year', said({ written: '不低于70%' }, { subject: '全市慢病规范管理率', written: '75%', text: '慢病规范管理率达到75%' }), { first: '不低于70%', later: '75%', year: 2023 }),
  speaks('text-against-text', 'per head, each later one against the first', said({ subject: '人均体育场地面积', written: '2.8平方米' }, { subject: '人均体育场地面积', written: '3平方米', text: '后文' }, { subject: '人均体育场地面积', written: '2.8平方米', text: '再后' }), { later: '3平方米' }),
  silent('text-against-text', 'the same number, otherwise written', said({ written: '70%以上' }, { written: '≥70.0%', text: '后文' }, { written: '700‰', text: '再后' })),
  silent('text-against-text', 'another year', said({ written: '70%' }, { written: '75%', deadline: { year: 2027, words: '到2027年' } })),
  silent('text-against-text', 'another name', said({ written: '70%' }, { subject: '老年慢病规范管理率', written: '75%' })),
  silent('text-against-text', 'a part of it', said({ written: '70%' }, { written: '75%', of: '签约居民' }, { written: '80%', text: '其中城区', clause: '其中城区慢病规范管理率80%' })),
  silent('text-against-text', 'of other people', said({ written: '70%' }, { written: '60%', text: '残疾儿童入学率达到98%，慢病规范管理率60%', clause: '慢病规范管理率60%' })),
  silent('text-against-text', 'a change, about so much, or little sure', said({ written: '70%' }, { written: '5%', change: '提高' }, { written: '75%左右' }, { written: '75%', confidence: 0.3 })),
  silent('text-against-text', 'counts, which parts of a county may each have', said({ subject: '建成示范幼儿园', written: '3所' }, { subject: '建成示范幼儿园', written: '5所', text: '后文' })),

  speaks('weaker-than-above', 'the city wants more', one({ ...rate, measure: { id: 'enrolment' } }, { above: { region: '330100', rows: [{ ...rate, cells: ['90', '91', '92', '95'], measure: { id: 'enrolment' } }] } }), { year: 2023, target: '93', above: '95', region: '某市' }),
  speaks('weaker-than-above', 'the province, in another unit', one({ name: '低保标准(元)', cells: ['', '', '', '12000'], measure: { id: 'allowance', unitOfMeasure: '元', kind: 'amount', addingUp: { way: 'weighted', by: '人' } } }, {
    above: { region: '330000', rows: [{ name: '低保标准(万元/年)', cells: ['', '', '', '≥1.3'], measure: { id: 'allowance', unitOfMeasure: '元', kind: 'amount', addingUp: { way: 'weighted', by: '人' } } }] },
  }), { target: '12000', above: '≥1.3' }),
  silent('weaker-than-above', 'as much, or more', one({ ...rate, measure: { id: 'enrolment' } }, { above: { region: '330100', rows: [{ ...rate, cells: ['', '90', '92', '≥93'], measure: { id: 'enrolment' } }] } })),
  silent('weaker-than-above', 'another city', one({ ...rate, measure: { id: 'enrolment' } }, { above: { region: '440100', rows: [{ ...rate, cells: ['', '99', '99', '99'], measure: { id: 'enrolment' } }] } })),
  silent('weaker-than-above', 'totals differ with the size', one({ ...insured, measure: { ...count, id: 'insured', addingUp: { way: 'sum' } } }, { above: { region: '330100', rows: [{ ...insured, cells: ['', '400', '420', '430'], measure: { ...count, id: 'insured', addingUp: { way: 'sum' } } }] } })),
  silent('weaker-than-above', 'another measure', one(rate, { above: { region: '330100', rows: [{ ...rate, cells: ['', '99', '99', '99'] }] } })),
]
