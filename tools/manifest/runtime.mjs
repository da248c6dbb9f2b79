/** In a shared runtime everything that runs is one page: the runtime, the cell functions, the commands and the pane. */
import { find, named, textOf, wrong } from './elements.mjs'

/** @param {import('./elements.mjs').Manifest} manifest `functions`, if given: the names that the code gives to ribbon commands */
export function checkRuntime(manifest) {
  const [runtime] = named(manifest, 'Runtime')
  if (!runtime) return []
  const shared = runtime.attributes.resid
  const pages = named(manifest, 'Page', 'Action').map((element) => find(element, 'SourceLocation')).filter(Boolean)
  return [
    ...runtime.attributes.lifetime === 'long' ? [] : [wrong(runtime, 'does not live long', 'write lifetime="long"')],
    ...[...named(manifest, 'FunctionFile'), ...pages].filter(({ attributes }) => attributes.resid !== shared)
      .map((element) => wrong(element, `refers to ${element.attributes.resid}, not to the page of the shared runtime`, `write resid="${shared}"`)),
    ...checkPane(manifest, shared),
    ...checkCommands(manifest),
  ]
}

/** The pane of the base manifest, and one pane only: a shared runtime has no second. */
function checkPane(manifest, shared) {
  const base = find(manifest.root, 'DefaultSettings', 'SourceLocation')
  const page = named(manifest, 'bt:Url').find(({ attributes }) => attributes.id === shared)?.attributes.DefaultValue
  const [first, ...others] = named(manifest, 'TaskpaneId')
  return [
    ...!base || !page || base.attributes.DefaultValue === page ? []
      : [wrong(base, `is ${base.attributes.DefaultValue}, not the page of the shared runtime`, `write ${page}`)],
    ...others.filter((other) => textOf(other) !== textOf(first))
      .map((other) => wrong(other, `${textOf(other)} is a second pane, which a shared runtime can't have`, `write ${textOf(first)}`)),
  ]
}

function checkCommands(manifest) {
  const commands = named(manifest, 'FunctionName')
  const page = named(manifest, 'FunctionFile').length
  return [
    ...commands.length > 0 && page === 0
      ? [wrong(named(manifest, 'DesktopFormFactor')[0], 'has buttons that run functions, but no FunctionFile', 'add it before the ExtensionPoint')] : [],
    ...manifest.functions === undefined ? [] : commands.filter((command) => !manifest.functions.includes(textOf(command))).map((command) => wrong(
      command, `${textOf(command)} is no function of the code`, `associate it, or write one of ${manifest.functions.join(', ') || '(none)'}`)),
  ]
}
