/** `npm run rules:page`: writes the pages that list the check rules (校验规则), in each language, from the rules themselves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root } from './setup.mjs'

/** The page of each language, below the repository. */
export const pages = { en: 'src/rules/RULES.md', 'zh-CN': 'src/rules/RULES.zh-CN.md' }

const words = {
  en: {
    title: 'Check rules',
    generated: (command) => `Written by \`${command}\` from the rules themselves; change a rule, not this page.`,
    intro: (count) => `${count} rules. A plan can set another severity, switch a rule off (\`off\`) or change a parameter, in the field \`rules\` of its file (README.md).`,
    head: ['Rule', 'Severity', 'Short form'],
    severity: 'Severity', basis: 'Rests on', example: 'For example', parameters: 'Parameters',
    parameter: (name, { default: value, least, most, means }) => `\`${name}\` = ${value} (${least} to ${most}): ${means.en}`,
    colon: ': ',
  },
  'zh-CN': {
    title: '校验规则',
    generated: (command) => `本页由 \`${command}\` 从规则代码生成；要改请改规则，不要改本页。`,
    intro: (count) => `共 ${count} 条。规划可以在自己的文件里用 \`rules\` 一栏改级别、关掉规则（\`off\`）或改参数（见 README.md）。`,
    head: ['规则', '级别', '简短提示'],
    severity: '级别', basis: '依据', example: '例如', parameters: '参数',
    parameter: (name, { default: value, least, most, means }) => `\`${name}\` = ${value}（${least} 至 ${most}）：${means['zh-CN']}`,
    colon: '：',
  },
}

/**
 * The page in one language.
 * @param {readonly object[]} rules as src/rules exports them
 * @param {'en' | 'zh-CN'} language
 * @param {Record<string, { name: string }>} severities the words of each severity in that language
 * @returns {string} Markdown
 */
export function rulesPage(rules, language, severities) {
  const say = words[language]
  const severity = (rule) => `${severities[rule.severity].name} (${rule.severity})`
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    `# ${say.title}`, '',
    say.generated('npm run rules:page'), '',
    say.intro(rules.length), '',
    line(say.head), line(say.head.map(() => '---')),
    ...rules.map((rule) => line([`[${rule.id}](#${rule.id})`, severity(rule), rule.words[language].brief(rule.example)])),
    ...rules.flatMap((rule) => [
      '', `## ${rule.id}`, '',
      `- ${say.severity}${say.colon}${severity(rule)}`,
      `- ${say.basis}${say.colon}${rule.basis[language]}`,
      `- ${say.example}${say.colon}${rule.words[language].message(rule.example)}`,
      ...Object.entries(rule.parameters ?? {}).map(([name, parameter]) => `- ${say.parameters}${say.colon}${say.parameter(name, parameter)}`),
    ]),
    '',
  ].join('\n')
}

async function write() {
  const { nodeScript } = await import('./bundle.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-rules-'))
  try {
    const entry = join(folder, 'entry.ts')
    writeFileSync(entry, `export { rules } from '${join(root, 'src/rules')}'\nexport { severityWords } from '${join(root, 'src/messages')}'\n`)
    await nodeScript(entry, join(folder, 'out'), 'rules.mjs')
    const { rules, severityWords } = await import(pathToFileURL(join(folder, 'out/rules.mjs')).href)
    for (const [language, page] of Object.entries(pages)) writeFileSync(join(root, page), rulesPage(rules, language, severityWords[language]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void write()
