/** The icons are there, in the pixels that the manifest says, and in every size that Excel needs. */
import { find, folderOf, named, wrong } from './elements.mjs'

const needed = ['16', '32', '80']
const known = ['16', '20', '24', '32', '40', '48', '64', '80']

/** @param {import('./elements.mjs').Manifest} manifest */
export function checkPictures(manifest) {
  const addressOf = Object.fromEntries((find(manifest.root, 'VersionOverrides', 'Resources', 'bt:Images')?.children ?? [])
    .map(({ attributes }) => [attributes.id, attributes.DefaultValue]))
  const icons = named(manifest, 'Icon')
  const shown = [
    ...named(manifest, 'IconUrl').map((element) => [element, element.attributes.DefaultValue, 32]),
    ...named(manifest, 'HighResolutionIconUrl').map((element) => [element, element.attributes.DefaultValue, 64]),
    ...icons.flatMap(({ children }) => children).map((image) => [image, addressOf[image.attributes.resid], Number(image.attributes.size)]),
  ]
  return [
    ...shown.flatMap((each) => checkPicture(manifest, ...each)),
    ...icons.flatMap((icon) => checkSizes(icon, icon.children.map(({ attributes }) => attributes.size ?? ''))),
  ]
}

function checkPicture(manifest, element, address, pixels) {
  const folder = folderOf(manifest)
  if (!folder || !address?.startsWith(folder)) return []
  const path = decodeURIComponent(address.slice(folder.length))
  const size = manifest.pictureSize(path)
  if (!size) return [wrong(element, `shows ${path}, which is no PNG picture`, 'draw it with npm run icons, or correct the address')]
  if (size.width === pixels && size.height === pixels) return []
  return [wrong(element, `shows ${path}, ${size.width} × ${size.height} pixels, as ${pixels}`, `take the picture of ${pixels} pixels`)]
}

function checkSizes(icon, sizes) {
  return [
    ...needed.filter((size) => !sizes.includes(size)).map((size) => wrong(icon, `lacks the size ${size}`, 'add it')),
    ...sizes.filter((size, index) => !known.includes(size) || sizes.indexOf(size) !== index)
      .map((size) => wrong(icon, `has the size ${size}, which is unknown or there already`, `the sizes are ${known.join(', ')}`)),
  ]
}
