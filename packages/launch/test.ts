import { inOneSentence } from './in-one-sentence.ts'
import { untilAsked } from './until-asked.ts'
import { verifyAll } from './verify/verify.ts'

await inOneSentence(() => untilAsked(verifyAll, 130))
