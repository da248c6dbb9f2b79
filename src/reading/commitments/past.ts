/** Tells what has been achieved, or is only explained, from what is promised: in titles, in the openings of sentences, and in single clauses. */

import type { Span } from '../../notation'

/** What a title calls a look back, the state of things, or problems. */
const back = [
  '背景', '成效', '成就', '(?:取得|主要|工作)的?成[绩果]', '回顾', '现状', '(?:现实|发展|工作|规划|良好)基础', '规划基础', '面临', '形势', '发展环境',
  '存在.{0,6}(?:问题|短板|不足)', '主要问题', '问题短板', '困难和问题', '机遇', '(?:完成|执行|进展|落实|实施|推进|开展|运行|办理)情况', '情况(?:的)?(?:汇报|通报)', '工作总结', '总结评估',
].join('|')
/** 执行情况与2021年计划: what follows is to come. */
const onward = /(?:和|与|及|暨|、).*(?:目标|安排|草案|任务|思路|计划|打算|部署|重点)/u

/** Whether a section of that title tells what was or is. */
export function looksBack(title: string): boolean {
  const match = new RegExp(back, 'u').exec(title)
  return match !== null && !onward.test(title.slice(match.index + match[0].length))
}

/** Whether a line without a number is the title of a look back, and no more than a title. */
export function isTitleOfPast(line: string): boolean {
  return line.length <= 40 && !/[,，。；;:：]|^(?:附?表|附件|专栏|图)/u.test(line)
    && /(?:回顾|(?:完成|执行|进展|落实|推进)情况|总结|情况汇报|情况通报|成效|成绩)(?:一览)?(?:表|的?报告|的?汇报|的?通报)?$/u.test(line) && looksBack(line)
}

/** 名词解释: what stands below explains what is promised elsewhere. */
export function explains(line: string): boolean {
  return /^(?:附[件录]?[:0-9]*)?(?:名词|术语|概念|指标|有关名词|主要指标)(?:解释|注释|释义|说明)(?:及计算方法)?:?$/u.test(line)
}

/** Opens what is so already: all behind it in the sentence, up to a deadline. */
export const pastOpening = /^(?:截至|截止到?)|^目前|^去年|^上年/u
/** Opens a report, which goes on in the sentences behind it: 过去五年, 一年来, 1-9月. */
const reportOpening = /^(?:过去|[一二三四五1-5两]年(?:多)?来|近年来|近[一二三四五两]年|上一?届|回顾|去年|上年|(?:20[0-9]{2}年)?1[-—~至][0-9]{1,2}月|[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间)?以来)/u
/** A value with what it was the year before, as only a result is told: 61.5亿元,同比增长8.6%; a rank. */
const result = /[0-9][^,;]*,(?:分别)?(?:同比|环比)|位?居(?:全[国省市县区]|第)|位列全|序时进度|增速(?:排名|排|位居|居|高于|快于)|全[省市]第[一二三四五六七八九十0-9]/u
/** Words that results and targets compare with. */
const compared = /同比|环比/u
/** Of what is to come. */
const toCome = /目标|力争|争取|确保|预期|计划|安排|努力|年内|今年|明年|(?<![主重需必只])要(?![素点求闻])|将|拟|到20[0-9]{2}年|下一步|下阶段|未来|任务/u

/** As surely as no result is told; 目标 and 任务 are of results, too (完成目标任务). */
const surelyToCome = /力争|争取|预期目标|目标(?:是|为|:)|努力|今年|明年|(?<![主重需必只])要(?![素点求闻])|将|拟|到20[0-9]{2}年|下一步|下阶段|未来|今后/u

/** 顺利实现年度目标任务, which nobody says of a task that is to come. */
const accomplished = /(?<!(?:确保|力争|争取|努力|要|将)[^,;]{0,12})(?:顺利|圆满|较好地?|超额|提前)(?:地)?(?:完成|实现)[^,;]{0,14}(?:目标|任务)/u

/** Whether a sentence reports results by its own words. */
export function reports(sentence: string): boolean {
  return accomplished.test(sentence) || (reportOpening.test(sentence) || result.test(sentence)) && !toCome.test(sentence)
}

/** A way from one year to another: of a plan, or of what was. */
const way = /(?:从|由|自|在)20[0-9]{2}年[^,;]{0,8}?(?:到|至|[-—~])20[0-9]{2}年/u

/** Whether a sentence may report results, though it does not surely; `begin` is the year before which everything is past. */
export function mayReport(sentence: string, begin: number | null): boolean {
  return (begin === null && way.test(sentence)) || result.test(sentence) || (compared.test(sentence) && !toCome.test(sentence))
}

/** Whether a year opens a sentence and says of when it tells (2024年,… 2024年是…), not what a plan or a project is called. */
export function opensReport(sentence: string, { from, to }: Span): boolean {
  return from <= 2 && /^(?:,|是|,?全[年市县区省]|我[市县区省]|[一-龥])/u.test(sentence.slice(to))
}

/** Whether a sentence speaks of what is to come by its own words. */
export function looksAhead(sentence: string): boolean {
  return surelyToCome.test(sentence)
}

/** A clause of which the year is past, whatever plan it belongs to. */
export const doneWords =
  /已(?:经|累计|顺利|提前)*(?:完成|达|实现|成功|超过|基本|全部|全面|建成|建有|拥有|形成|培训|培育|发放|创建|改造|新增|新建|开工|投入|投用|开展|落实|惠及|解决|引进|设立|配备|安装|覆盖)(?![^,、]{0,8}的)/u
/** Whether a clause tells a way that ended before the plan begins: 从2015年的3亿增加到2019年的8亿; where nobody says when it begins, any such way. */
export function isPastSpan(clause: string, begin: number | null): boolean {
  const span = /(?:从|由|自|在)20[0-9]{2}年.*?(?:到|至|[-—~])(20[0-9]{2})年/u.exec(clause)
  return span !== null && /[0-9]/u.test(clause.replace(/20[0-9]{2}年/gu, '')) && Number(span[1]) < (begin ?? Infinity)
}

/** A figure of which the clause says that it is so already. */
export const pastWords = /(?<!力争|争取|努力|确保|将)首次(?:突破|超过|达到?|跃上)|完成[“"]?(?:十.五[”"]?)?(?:规划|五年)(?:规划)?(?:目标|任务)的|(?<![为除])了(?![解望然结断却])(?![^,;]*(?:将|拟|力争))|现有[^,;]{0,12}[0-9]|(?<!比|较)去年|已经?(?:累计|成功)|至今|(?:完成|达到|实现|取得|新增|建成|增长|增加|提高|提升|上升|下降|降低|减少)了/u
