/** Bundles a page that plays a host: the folder of its index.html, and the folder to write into. */
import { build } from 'vite'
import { shared } from '../../../tools/bundle.mjs'

const [root, outDir] = process.argv.slice(2)
await build({
  ...shared,
  root,
  base: './',
  build: { outDir, emptyOutDir: false, target: 'es2022', minify: false, reportCompressedSize: false },
})
