import { benchCommand } from './commands/bench.ts'
import { inOneSentence } from './in-one-sentence.ts'

await inOneSentence(() => benchCommand(process.argv.slice(2)))
