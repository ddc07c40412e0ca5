import { catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The messages of the shared screens. An app has its own: `export const t = catalogue(zh, en)` in its `words.ts`. */
export const t = catalogue(zh, en)
