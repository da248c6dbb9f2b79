/** Takes a list of offices (责任单位) apart. */
import { lookAt, officeSeparator } from './text/look'

/** The offices of a cell, each once; a name that is broken over lines is put together, two names on two lines are two. */
export function officesIn(text: string): string[] {
  const pieces = text.split('\n').flatMap((line, index, lines) => {
    const before = lines[index - 1]
    const apart = before !== undefined && lookAt(before).office === 2 && lookAt(line).office === 2 && /^[省市县縣区區州旗镇乡各]/u.test(line)
    return apart ? ['、', line] : [line]
  }).join('').split(officeSeparator)
  const names = pieces.map((piece) => piece
    .replace(/^(?:牵头|责任|配合|参与)(?:单位|部门)?[:：]/u, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
