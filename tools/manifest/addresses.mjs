/** Every address is https, lies in the folder of the installation, and leads to a file. */
import { folderOf, named, wrong } from './elements.mjs'

const addressed = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Url', 'bt:Image']
const longest = 2048

/** @param {import('./elements.mjs').Manifest} manifest `exists`, if given, says whether a file of the installation is there */
export function checkAddresses(manifest) {
  const folder = folderOf(manifest)
  const elements = named(manifest, ...addressed).filter(({ attributes }) => attributes.resid === undefined)
  return elements.flatMap((element) => checkAddress(element, folder, manifest.exists))
}

function checkAddress(element, folder, exists) {
  const { DefaultValue: address = '' } = element.attributes
  if (!URL.canParse(address)) return [wrong(element, `has no address but “${address}”`, 'write one in DefaultValue, in full')]
  if (!address.startsWith('https://')) return [wrong(element, `has the address ${address}, which is not https`, 'Office loads https only')]
  if (address.length > longest) return [wrong(element, `has an address of ${address.length} characters`, `at most ${longest} are allowed`)]
  if (/[?#]/.test(address)) return [wrong(element, `has the address ${address} with a ? or #`, 'name the file only')]
  if (folder && !address.startsWith(folder)) return [wrong(element, `leads to ${address}, outside ${folder}`, 'put the file there and say so')]
  const path = decodeURIComponent(address.slice(folder?.length ?? 0))
  if (exists && !exists(path)) return [wrong(element, `leads to ${path}, which is not there`, 'build it, or correct the address')]
  return []
}
