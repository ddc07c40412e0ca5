import { call } from './call.ts'
import { terminal } from './caller.ts'
import { inOneSentence } from './in-one-sentence.ts'

await inOneSentence(() => call(process.argv.slice(2), terminal))
