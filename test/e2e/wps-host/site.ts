/** The built add-in in a WPS that is played by a page over plain http, or opened from its folder by itself. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { serve } from '../../../tools/serve.mjs'
import { declaredMembers } from '../../hosts/wps/fake/declarations'
import { impoverish } from './old-engine'

/** Over plain http a name is no secure context, unlike an address of this machine. */
const name = 'intranet.example'
/** What the browser needs to find that name. */
export const flags = [`--host-resolver-rules=MAP ${name} 127.0.0.1`]

export interface WpsSite {
  /** The page that plays WPS; its address may be followed by what sets it up. */
  url: string
  /** A file of the add-in, as one opens it from its folder. */
  file: (path: string) => string
  /** Gives the add-in's pages in the page that plays WPS the application, and an old engine. */
  prepare: (page: Page) => Promise<unknown>
  /** Gives the same to a page of the add-in that is opened by itself. */
  prepareAlone: (page: Page) => Promise<unknown>
  close: () => Promise<void>
}

export async function serveWps(): Promise<WpsSite> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-wps-'))
  const bundle = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(__dirname, script), ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  bundle('../host-page/bundle.mjs', __dirname, folder)
  bundle('bundle.mjs', folder)
  writeFileSync(join(folder, 'members.js'), `window.wpsMembers = ${JSON.stringify(declaredMembers())}`)
  // A copy, so that a build at the same time changes nothing under the page.
  cpSync(join(__dirname, '../../../dist/wps'), join(folder, 'addin'), { recursive: true })
  const site = await serve(folder)
  const alone = ['members.js', 'alone.js'].map((file) => readFileSync(join(folder, file), 'utf8')).join(';\n')
  return {
    url: site.url.replace('127.0.0.1', name),
    file: (path) => pathToFileURL(join(folder, 'addin', path)).href,
    prepare: (page) => page.addInitScript(`if (window !== top) {
      (${impoverish.toString()})();
      Object.defineProperty(window, 'Application', { get: () => top.fakeWps.application })
    }`),
    prepareAlone: (page) => page.addInitScript(`(${impoverish.toString()})();\n${alone}`),
    close: async () => {
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}
