/** `npm run icons`: draws the PNG icons from their SVG in assets/, with the Chromium of the tests, and notes both in icons.json. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from './setup.mjs'

/** What Office asks for on the ribbon, at every scale of the screen. */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80]
/** What a listing in the marketplace asks for beside these; the add-in's own icon only. */
const marketplaceSize = 128

/**
 * What icons.json must say of a folder: the hash of each SVG and of each PNG drawn from it. A picture that was not drawn from
 * the SVG as it stands shows as a difference.
 * @param {string} folder
 * @returns {Record<string, { sha256: string, pictures: Record<string, string> }>}
 */
export function iconRecord(folder) {
  return Object.fromEntries(readdirSync(folder).filter((name) => /^icon.*\.svg$/.test(name)).sort().map((name) => [name, {
    sha256: hashOf(join(folder, name)),
    pictures: Object.fromEntries(sizesOf(name).map((size) => {
      const picture = pictureOf(name, size)
      return [picture, hashOf(join(folder, picture))]
    })),
  }]))
}

const sizesOf = (svg) => svg === 'icon.svg' ? [...ribbonSizes, marketplaceSize] : ribbonSizes
const pictureOf = (svg, size) => svg.replace(/\.svg$/, `-${size}.png`)

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

async function draw(folder) {
  const { executablePath, env } = JSON.parse(execFileSync(process.execPath, [join(root, 'tools/browser.mjs')], { encoding: 'utf8' }))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env, ...env } })
  try {
    const page = await browser.newPage()
    for (const svg of readdirSync(folder).filter((name) => /^icon.*\.svg$/.test(name))) {
      const source = `data:image/svg+xml;base64,${readFileSync(join(folder, svg)).toString('base64')}`
      for (const size of sizesOf(svg)) {
        await page.setViewportSize({ width: size, height: size })
        await page.setContent(`<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`)
        await page.screenshot({ path: join(folder, pictureOf(svg, size)), omitBackground: true })
      }
    }
  } finally {
    await browser.close()
  }
  writeFileSync(join(folder, 'icons.json'), `${JSON.stringify(iconRecord(folder), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void draw(join(root, 'assets'))
