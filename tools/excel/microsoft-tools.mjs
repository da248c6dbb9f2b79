/** Microsoft's tools for add-ins, in the versions that were tried: fetched when needed, because closed networks can't install them. */
import { spawn } from 'node:child_process'
import { root } from '../setup.mjs'

/** A package to fetch and its command; `office-addin-debugging` needs a `semver` that it does not declare. */
export const excelTools = {
  certificates: { packages: ['office-addin-dev-certs@3.0.0'], command: 'office-addin-dev-certs' },
  debugging: { packages: ['office-addin-debugging@7.0.0', 'semver@7.7.3'], command: 'office-addin-debugging' },
  manifest: { packages: ['office-addin-manifest@3.0.0'], command: 'office-addin-manifest' },
}

/**
 * The arguments of npm that fetch a tool, if it is not in its cache, and run it. The peers of these tools serve another kind of
 * manifest, and bring what does not install.
 * @param {keyof typeof excelTools} tool
 * @param {string[]} args
 * @returns {string[]}
 */
export function npmArgs(tool, args) {
  const { packages, command } = excelTools[tool]
  return ['exec', '--yes', '--legacy-peer-deps', ...packages.map((name) => `--package=${name}`), '--', command, ...args]
}

/**
 * Runs a tool; what it says is shown and returned.
 * @param {keyof typeof excelTools} tool
 * @param {string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runTool(tool, args) {
  const npm = process.env.npm_execpath
  if (!npm || !/npm-cli\.[cm]?js$/.test(npm)) {
    return Promise.resolve({ status: 1, output: show('请用 npm run 运行这条命令。\nRun this command with npm run.\n') })
  }
  return new Promise((done) => {
    const child = spawn(process.execPath, [npm, ...npmArgs(tool, args)], { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += show(text) })
    child.on('close', (status) => done({ status: status ?? 1, output }))
  })
}

function show(text) {
  process.stderr.write(text)
  return text
}

/**
 * Why a tool failed, where that is the network's doing.
 * @param {string} output what it said
 * @returns {string | undefined} in both languages
 */
export function networkProblem(output) {
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E404|Unable to contact/.test(output)) return undefined
  return '这一步要连互联网（npm 源，以及微软的服务），现在连不上。内网里请跳过：npm run check 已经在本机检查过清单。\n'
    + 'This step needs the internet (the npm registry and services of Microsoft), which can\'t be reached. Behind a closed network '
    + 'do without it: npm run check has checked the manifest on this machine.'
}
