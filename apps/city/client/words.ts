import { catalogue } from '@mingce/ui/words/catalogue'
import { en } from './words/en.ts'
import { zh } from './words/zh.ts'

/** The messages of the city's screens. */
export const t = catalogue(zh, en)
