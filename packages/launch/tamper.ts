import { inOneSentence } from './in-one-sentence.ts'
import { runTampering } from './tamper/run.ts'
import { startTemporaryPostgres } from './temporary-postgres.ts'
import { wholeNumbers } from './whole-numbers.ts'

/** `npm run tamper -- [--places 200] [--seed S]`: every kind of tampering, at so many places each, must be found. */
await inOneSentence(async () => {
  const { places, seed } = wholeNumbers({ places: 200, seed: 1 + (Date.now() % 1_000_000) })
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`seed ${seed}`)
  const server = await startTemporaryPostgres('tamper')
  try {
    await runTampering({ serverUrl: server.url, seed, places, say })
  } finally {
    await server.stop()
  }
})
