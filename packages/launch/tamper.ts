import { parseArgs } from 'node:util'
import { inOneSentence } from './in-one-sentence.ts'
import { runTampering } from './tamper/run.ts'
import { startTemporaryPostgres } from './temporary-postgres.ts'

/** `npm run tamper -- [--places 200] [--seed 20211015]`: every kind of tampering, at so many places each, must be found. */
await inOneSentence(async () => {
  const options = { places: { type: 'string' }, seed: { type: 'string' } } as const
  const { places = '200', seed = String(Date.now() % 1_000_000) } = parseArgs({ options }).values
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`seed ${seed}`)
  const server = await startTemporaryPostgres('tamper')
  try {
    await runTampering({ serverUrl: server.url, seed: Number(seed), places: Number(places), say })
  } finally {
    await server.stop()
  }
})
