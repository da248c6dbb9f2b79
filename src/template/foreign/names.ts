/** How names of indicators (指标名称) are compared: what a key may lack, and what it may not. */

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
