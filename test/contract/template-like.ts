/** A sheet as rich as a real template, for the tests of single hosts. */
export { templateLike } from '../../src/selfcheck/template-like'
