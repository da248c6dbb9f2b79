/** Who answers for a task and by when, where a text says so behind a label: 牵头单位：…；责任单位：…；完成时限：… */
import { lookAt, officeSeparator } from '../text/look'

export interface Answerable {
  /** 牵头单位. */
  lead: string[]
  /** Units that lead only the task behind which they stand: (县民政局牵头). */
  task: string[]
  /** 责任单位. */
  responsible: string[]
  /** 完成时限 as printed, or ''. */
  due: string
  /** Nothing else stands there. */
  alone: boolean
}

const label =
  /(牵头|责任|主体责任|负责|实施|配合|协办|参与|主办|承办|分管|责任|完成|办结)(?:单位|部门|领导|人|时限|时间|期限|日期)(?:[:：]|为(?=[省市县区州旗镇乡]))|(时限(?:要求)?|责任人|联系人)[:：]/gu
/** (县民政局牵头,县财政局配合) behind a task. */
const leading = /[(（]([^()（）,，。]{2,40})(?:牵头|负责)(?=[)）,，;；])/gu
/** (县民政局、县财政局) at the end of one. */
const offices = /[(（]([^()（）。]{2,60})[)）][\s。；;]*$/u

/** What a text says of who answers for it. */
export function answerableIn(text: string): Answerable {
  const found: Answerable = { lead: [], task: [], responsible: [], due: '', alone: false }
  const labels = [...text.matchAll(label)]
  let rest = text.slice(0, labels[0]?.index ?? text.length)
  for (const [index, match] of labels.entries()) {
    const from = match.index + match[0].length
    const said = text.slice(from, labels[index + 1]?.index ?? text.length)
    const content = /^[^)）;；。\n]*/u.exec(said)![0]
    rest += said.slice(content.length)
    if (/时限|时间|期限|日期/u.test(match[0])) found.due ||= content.trim().replace(/[，,、\s]+$/u, '')
    else if (match[1] === '牵头') found.lead.push(...unitsOf(content))
    else if (/^(?:责任|主体责任|负责|实施|主办|承办)(?:单位|部门)/u.test(match[0])) found.responsible.push(...unitsOf(content))
  }
  found.task.push(...[...text.matchAll(leading)].flatMap(([, names]) => unitsOf(names!.replace(/^由/u, ''))))
  const named = labels.length === 0 ? unitsOf(offices.exec(text)?.[1] ?? '') : []
  if (named.every((name) => lookAt(name).office === 2)) found.responsible.push(...named)
  found.alone = labels.length > 0 && rest.replace(/[\s()（）;；。,，]/gu, '') === ''
  return found
}

function unitsOf(names: string): string[] {
  return names.split(officeSeparator).flatMap((name) => name.trim().split(/\s+/u)).filter((name) => name !== '')
}
