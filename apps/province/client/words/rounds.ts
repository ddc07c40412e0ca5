import { catalogue } from '@mingce/ui/words/catalogue'
import { roundsEn } from './rounds-en.ts'
import { roundsZh } from './rounds-zh.ts'

/** The words of a round's settings: opening one, amending it, and what an amendment means. */
export const rt = catalogue(roundsZh, roundsEn)
