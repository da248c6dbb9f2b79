/** How Vite bundles our programs: a page with its lazily loaded files, or a script that needs nothing but Node. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { metadataImport } from './functions-metadata.mjs'
import { univerUnmarked } from './univer-unmarked.mjs'
import { root } from './setup.mjs'

// Whatever it is where a build is started, as by a test.
process.env.NODE_ENV = 'production'

/** Intranet machines lag behind: the oldest browser that the pages are built for. */
export const oldestBrowser = 'chrome104'

/** What WPS shows its panes in: Chromium 104 as far as is known, which may be older on Linux. */
export const wpsSyntax = 'es2018'

/** What every bundle has in common. */
export const shared = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
}

/** A page with its lazily loaded files; addresses are relative, so that it can be put in any folder of any server. */
export function page(folder, html, outDir) {
  return build({
    ...shared,
    root: join(root, 'src/apps', folder),
    base: './',
    plugins: [react(), metadataImport(), univerUnmarked()],
    build: {
      outDir,
      emptyOutDir: true,
      target: oldestBrowser,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      license: { fileName: 'licenses.md' },
      rolldownOptions: { input: join(root, 'src/apps', folder, html), output: { comments: { legal: true } } },
    },
  })
}

/**
 * A classic script for a page as one file, `outDir/file`, with everything in it that would be loaded lazily elsewhere.
 * @param {string} entry
 * @param {string} outDir what else stands there stays
 * @param {string} file
 * @param {{ target?: string, licenses?: string }} [options] `target`: the newest syntax; `licenses`: a file for those of the packages in it
 */
export function pageScript(entry, outDir, file, { target = oldestBrowser, licenses } = {}) {
  return build({
    ...shared,
    root,
    plugins: [react()],
    // Vite leaves this to whoever uses a library; nobody does here.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      license: licenses && { fileName: licenses },
      lib: { entry, formats: ['iife'], name: 'duibiao', fileName: () => file },
      rolldownOptions: { output: { comments: { legal: true } } },
    },
  })
}

/** A program for Node as one file, `outDir/file`. */
export function nodeScript(entry, outDir, file) {
  return build({
    ...shared,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      license: { fileName: 'licenses.md' },
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  })
}
