/** For Vite: takes out of Univer what marks texts that read as numbers, which the workbench has switched off. */

const module = '[ForceStringRenderController],'

/**
 * Switched off, it still parses every text in view as a number and as a date, each time that the sheet is drawn, and only then
 * learns that nothing is to be marked: a third of what drawing a template costs. Univer does not export it, so that it can't be
 * left out in any other way.
 * @throws {Error} when Univer no longer registers it as it did
 */
export function univerUnmarked() {
  return {
    name: 'univer-unmarked',
    transform: {
      filter: { id: /@univerjs\/sheets-ui\/lib\/es\/index\.js$/ },
      handler(code) {
        if (!code.includes(module)) throw new Error(`Univer has no ${module} any more: look whether it still needs to be taken out`)
        return { code: code.replaceAll(module, ''), map: null }
      },
    },
  }
}
