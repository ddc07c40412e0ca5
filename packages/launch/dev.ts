import { startCommand } from './commands/start.ts'
import { inOneSentence } from './in-one-sentence.ts'

await inOneSentence(() => startCommand({ watch: true }))
