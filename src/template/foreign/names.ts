/** How names of indicators (指标名称) are compared: by keys that forget how a name is written, and by likeness. */
import { readName } from '../../notation'

/** Numbering in front of a name: 1. 1、 （一） ① 3) */
const numbering = /^(?:[(（]?[0-9]{1,2}(?:[.．、)）]|(?=\p{Script=Han}{4}))(?![0-9])|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/u
const punctuation = /[\s\p{P}\p{S}]/gu

/** A name as it is compared: without mark, 其中, unit of measure, numbering, width, punctuation and white space. */
export function nameKey(printed: string): string {
  const { bareName } = readName(printed.trim())
  const plain = keyOf(bareName)
  const unnumbered = keyOf(bareName.replace(numbering, ''))
  // 0-3岁 begins with a number that belongs to the name.
  return /^[0-9]+[-—~]/.test(bareName.normalize('NFKC')) ? plain : unnumbered
}

/** Text without width, punctuation and white space. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').replace(punctuation, '').toLowerCase()
}

/** A key that also forgets small words: the same name with or without 的, 率 for 比例, 数 for 数量. */
export function looseKey(key: string): string {
  return key.replace(/[的之和与及]/gu, '').replace(/比例|比率/gu, '率').replace(/数量/gu, '数').replace(/(?:达到|达)$/u, '')
}

/** Words that make another measure of the same name; two names that differ in one of them are never the same. */
const telling = new RegExp([
  '累计', '新增', '年度', '登记', '调查', '得分', '指数', '人次', '人数', '人均', '每千人', '每千名', '每千', '每万', '常住', '户籍', '城镇', '农村', '城乡', '居民', '职工',
  '普惠', '公办', '民办', '重度', '困难', '婴幼儿', '儿童', '老年', '残疾', '食品', '药品', '登记', '开工', '竣工', '使用', '增长', '降低', '满意', '学前', '义务', '高中', '高等',
  '执业', '护士', '住院', '门诊', '养老', '医疗', '失业', '工伤', '省级', '县级', '乡镇', '设区', '率', '占比', '标准', '面积', '金额', '岁', '未',
].join('|'), 'gu')

/** The telling words and numbers of a key, in a form that two keys share if they tell the same. */
export function tellingWords(key: string): string {
  return [...key.match(telling) ?? [], ...key.match(/[0-9]+(?:\.[0-9]+)?/gu) ?? []].sort().join(' ')
}

/** Likeness of two keys by the pairs of characters that they share (Dice): 1 for the same, 0 for nothing in common. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0]
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : 2 * common / all
}

/** The pairs of neighbouring characters of a key with how often they stand in it. */
export function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const characters = [...key]
  for (let at = 1; at < characters.length; at++) {
    const pair = characters[at - 1]! + characters[at]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
