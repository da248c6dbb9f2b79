/** Bundles the page that plays Excel on the web into the folder that is given. */
import { build } from 'vite'
import { shared } from '../../../tools/bundle.mjs'

await build({
  ...shared,
  root: import.meta.dirname,
  base: './',
  build: { outDir: process.argv[2], emptyOutDir: false, target: 'es2022', minify: false, reportCompressedSize: false },
})
