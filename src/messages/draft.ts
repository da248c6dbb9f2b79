/** The words for what keeps a plan under correction (更正中的规划) from being used: what is missing or wrong, where, and what to do. */
import type { Words } from './language'

type Said = Readonly<Record<string, string | number>>
type Sentence = (said: Said) => string

export const draftProblemIds = [
  'title-missing', 'issuer-missing', 'date-missing', 'date-unreadable', 'region-missing', 'region-unknown', 'years-missing', 'years-unreadable',
  'years-reversed', 'id-unreadable', 'id-taken', 'targets-missing', 'heading-missing', 'headings-same', 'period-unreadable', 'rows-missing',
  'name-missing', 'domain-missing', 'number-unreadable', 'number-twice', 'numbers-repeat', 'measure-unknown', 'row-unknown', 'column-unknown',
] as const
export type DraftProblemId = (typeof draftProblemIds)[number]

const zh: Record<DraftProblemId, Sentence> = {
  'title-missing': () => '没有读到文件标题，请填写',
  'issuer-missing': () => '没有读到发文机关，请填写（落款的单位名称）',
  'date-missing': () => '没有读到成文日期，请填写（如 2005-03-01）',
  'date-unreadable': ({ text }) => `成文日期“${text}”不是一个日期，请改写（如 2005-03-01）`,
  'region-missing': () => '没有读到这份文件属于哪个地区，请选择地区',
  'region-unknown': ({ text }) => `行政区划代码中没有“${text}”，请从列表中选择地区`,
  'years-missing': () => '没有读到规划年份，请填写（如 2001-2005，只有一年的写 2005）',
  'years-unreadable': ({ text }) => `读不懂规划年份“${text}”，请改写（如 2001-2005，只有一年的写 2005）`,
  'years-reversed': ({ from, to }) => `规划年份由 ${from} 到 ${to}，起止颠倒，请改写`,
  'id-unreadable': ({ text }) => `规划编号“${text}”不合要求，请只用小写英文字母、数字和短横，如 services-2005`,
  'id-taken': ({ text, title }) => `规划编号“${text}”已用于《${title}》，请另取一个`,
  'targets-missing': () => '没有一栏是目标值，请指明哪一栏是目标值、属于哪一年',
  'heading-missing': ({ column }) => `第 ${column} 栏没有表头，请填写`,
  'headings-same': ({ column, other, heading }) => `第 ${column} 栏与第 ${other} 栏的表头都是“${heading}”，请改得可以区分，或去掉其中一栏`,
  'period-unreadable': ({ heading, text }) => `“${heading}”栏的年份“${text}”读不懂，请改写（如 2005，季度写 2005Q1）`,
  'rows-missing': () => '表中没有指标，请添加指标行，或另选一张表',
  'name-missing': ({ row }) => `第 ${row} 行没有指标名称，请对照原文填写；不是指标的行请删除`,
  'domain-missing': ({ rows }) => `第 ${rows} 行没有领域，请填写`,
  'number-unreadable': ({ row, text }) => `第 ${row} 行的序号“${text}”不是数字，请改写（如 12）`,
  'number-twice': ({ row, other, no }) => `第 ${row} 行与第 ${other} 行序号都是 ${no}，请改正其中一个，或按先后重新编号`,
  'numbers-repeat': ({ count, row, other, no }) => `有 ${count} 行的序号与前面的重复（如第 ${row} 行与第 ${other} 行都是 ${no}），请按先后重新编号，或逐行改正`,
  'measure-unknown': ({ row, measure }) => `第 ${row} 行选用的标准指标“${measure}”已不在指标库中，请重新选择`,
  'row-unknown': ({ row }) => `有一处更正指向第 ${row} 行，表中没有这一行；请撤销这处更正`,
  'column-unknown': ({ heading }) => `有一处更正指向“${heading}”栏，表中没有这一栏；请撤销这处更正`,
}

const en: Record<DraftProblemId, Sentence> = {
  'title-missing': () => 'No title was found; please fill it in',
  'issuer-missing': () => 'No issuing office was found; please fill it in (the office that signed)',
  'date-missing': () => 'No date of issue was found; please fill it in (such as 2005-03-01)',
  'date-unreadable': ({ text }) => `The date of issue "${text}" is no date; please write it as 2005-03-01`,
  'region-missing': () => 'No region was found in the document; please choose one',
  'region-unknown': ({ text }) => `No region has the code "${text}"; please choose one from the list`,
  'years-missing': () => 'The years of the plan were not found; please fill them in (such as 2001-2005, or 2005 for a single year)',
  'years-unreadable': ({ text }) => `The years "${text}" can't be read; please write them as 2001-2005, or 2005 for a single year`,
  'years-reversed': ({ from, to }) => `The years run from ${from} to ${to}, the wrong way round; please correct them`,
  'id-unreadable': ({ text }) => `The plan id "${text}" can't be used; please use small letters, digits and hyphens only, such as services-2005`,
  'id-taken': ({ text, title }) => `The plan id "${text}" belongs to "${title}"; please choose another`,
  'targets-missing': () => 'No column holds targets; please say which one does, and for which year',
  'heading-missing': ({ column }) => `Column ${column} has no heading; please fill it in`,
  'headings-same': ({ column, other, heading }) => `Columns ${column} and ${other} are both headed "${heading}"; please tell them apart, or leave one out`,
  'period-unreadable': ({ heading, text }) => `The year "${text}" of column "${heading}" can't be read; please write it as 2005, or 2005Q1 for a quarter`,
  'rows-missing': () => 'The table has no indicators; please add rows, or choose another table',
  'name-missing': ({ row }) => `Row ${row} has no indicator name; please fill it in from the source, or remove the row if it is no indicator`,
  'domain-missing': ({ rows }) => `No domain in row ${rows}; please fill it in`,
  'number-unreadable': ({ row, text }) => `The number "${text}" of row ${row} is none; please write it in digits, such as 12`,
  'number-twice': ({ row, other, no }) => `Rows ${row} and ${other} both have the number ${no}; please correct one, or number all rows anew`,
  'numbers-repeat': ({ count, row, other, no }) =>
    `${count} rows have a number that stands further up too (rows ${row} and ${other} both have ${no}); please number all rows anew, or correct them`,
  'measure-unknown': ({ row, measure }) => `The measure "${measure}" chosen for row ${row} is no longer known; please choose again`,
  'row-unknown': ({ row }) => `A correction is about row ${row}, which the table does not have; please take it back`,
  'column-unknown': ({ heading }) => `A correction is about the column "${heading}", which the table does not have; please take it back`,
}

/** What a problem of a draft says. Rows and columns are counted from 1 in the order in which they stand. */
export const draftProblemWords: Words<Readonly<Record<DraftProblemId, Sentence>>> = { 'zh-CN': zh, en }
