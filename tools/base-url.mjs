/** Reads the address of the folder that an add-in will be served from, as an administrator writes it. */

/**
 * @param {string | undefined} text
 * @param {{ protocols: string[], example: string, why?: [chinese: string, english: string] }} rule protocols as in `URL.protocol`, and why only these
 * @returns {{ url: URL } | { problem: string }} a problem is told in both languages, and holds no password
 */
export function readBaseUrl(text, { protocols, example, why: [zh, en] = ['', ''] }) {
  if (!text) return wrong(`请用 --base-url 给出安装网址，如 ${example}。`, `Give the address of the installation with --base-url, such as ${example}.`)
  if (!URL.canParse(text)) {
    return wrong(`“${text}”不是网址。请写完整，如 ${example}。`, `“${text}” is not an address. Write it in full, such as ${example}.`)
  }
  const url = new URL(text)
  if (!protocols.includes(url.protocol)) {
    const choices = protocols.map((protocol) => `${protocol}//`)
    return wrong(`“${text}”不能用：网址要以 ${choices.join(' 或 ')} 开头。${zh}`, `“${text}” can't be used: begin with ${choices.join(' or ')}.${en}`)
  }
  if (url.username || url.password) {
    return wrong('网址里有用户名或密码，会发给所有人。请去掉。', 'The address holds a user name or a password, which everybody would get. Leave it out.')
  }
  if (/[?#]/.test(text)) return wrong(`“${text}”带有 ? 或 #。请只写文件夹的网址。`, `“${text}” has a ? or #. Give the address of the folder only.`)
  if (!text.endsWith('/')) return wrong(`“${text}”结尾没有斜杠。请写成 ${url.href.replace(/\/?$/, '/')}。`, `“${text}” has no slash at its end. Write ${url.href.replace(/\/?$/, '/')}.`)
  return { url }
}

/** A problem in both languages. */
export function wrong(chinese, english) {
  return { problem: `${chinese}\n${english}` }
}
