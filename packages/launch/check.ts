import { inOneSentence } from './in-one-sentence.ts'
import { untilAsked } from './until-asked.ts'
import { verifyQuickly } from './verify/verify.ts'

await inOneSentence(() => untilAsked(verifyQuickly, 130))
