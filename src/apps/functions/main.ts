/** Tells Excel which functions there are; part of the task pane, and functions.js by itself. */
import { library } from '../seeds'
import { associateFunctions } from './associate'
import { provideLibrary } from './plans'

provideLibrary(library)
associateFunctions()
