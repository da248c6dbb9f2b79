/** Serves the page that plays Excel on the web, with the built add-in beside it, over https on this machine. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { serve } from '../../../tools/serve.mjs'

/** Office.js talks to hosts over https only; the certificate is made for the occasion. */
export async function serveExcelWeb(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-excel-web-'))
  execFileSync(process.execPath, [join(__dirname, '../host-page/bundle.mjs'), __dirname, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  // A copy, so that a build at the same time changes nothing under the page.
  cpSync(join(__dirname, '../../../dist/excel'), join(folder, 'addin'), { recursive: true })
  const { private: key, cert } = generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' })
  const site = await serve(folder, { tls: { key, cert } })
  return {
    url: site.url,
    close: async () => {
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}
