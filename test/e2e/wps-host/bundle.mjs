/** Bundles the stand-in for WPS into the folder that is given, as a classic script, which a page has before it is loaded. */
import { join } from 'node:path'
import { pageScript, wpsSyntax } from '../../../tools/bundle.mjs'

await pageScript(join(import.meta.dirname, 'alone.ts'), process.argv[2], 'alone.js', { target: wpsSyntax })
