/** Runs LibreOffice (soffice) in a profile of its own, set to compute every formula anew when a file is opened. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { libreOffice } from './libreoffice.mjs'

const missing = '没有找到 LibreOffice。请安装后重试：Debian/Ubuntu 运行 apt-get install libreoffice-calc，其他系统从 https://www.libreoffice.org/download/ 下载；也可用环境变量 SOFFICE 指明程序位置。\n'
  + 'LibreOffice was not found. Install it and try again: apt-get install libreoffice-calc on Debian or Ubuntu, elsewhere from https://www.libreoffice.org/download/; or name the program in the environment variable SOFFICE.'

/** Recalculate always (0), for files of Excel's format. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/**
 * Converts files in one go; each lands in `outDir` under its own name.
 * @param {readonly string[]} files
 * @param {'xlsx' | 'pdf'} format
 * @param {string} outDir
 * @throws Error, in Chinese and English, where LibreOffice is not installed or fails.
 */
export function convertFiles(files, format, outDir) {
  const program = libreOffice()
  if (program === undefined) throw new Error(missing)
  const profile = mkdtempSync(join(tmpdir(), 'duibiao-soffice-'))
  try {
    mkdirSync(join(profile, 'user'))
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings)
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format, '--outdir', outDir, ...files]
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(`LibreOffice 转换失败 / LibreOffice failed: ${error?.message ?? stderr}`)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
