/** The words of every rule: complete in both languages, short enough for a cell, and saying what to do. */
import { languages } from '../../src/messages'
import { rules } from '../../src/rules'

/** Chinese letters count for one, others for a half: about what stands side by side in 校验结果. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.5), 0)

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, { words, basis, example }) => {
  for (const language of languages) {
    const message = words[language].message(example)
    const brief = words[language].brief(example)
    for (const text of [message, brief, basis[language]]) expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(message).toMatch(language === 'zh-CN' ? /。$/ : /\.$/)
    // What happened, and what to do about it.
    expect(message.split(/[。；：，.;:!]/).length).toBeGreaterThan(2)
    expect(width(brief)).toBeLessThanOrEqual(24)
    expect(brief.length).toBeGreaterThan(3)
  }
  expect(words.en.message(example).replace(/“[^”]*”|（[^）]*）|\([^)]*\)|完成|未完成|暂无|；/g, '')).not.toMatch(/未达标|请|指标/)
})
