/** What this product is, as its package says. */
export { license, version } from '../../package.json'
