import { CannotStartError } from './cannot-start.ts'
import { faults } from './fault/faults.ts'
import { runFaults } from './fault/run.ts'
import { inOneSentence } from './in-one-sentence.ts'
import { wholeNumbers } from './whole-numbers.ts'

/** `npm run fault -- [--rounds 100] [--strikes 1] [--seed S] [--only database_killed,app_killed]`: faults under load, everything looked over after each. */
await inOneSentence(async () => {
  const defaults = { rounds: 100, strikes: 1, seed: 1 + (Date.now() % 1_000_000) }
  const { rounds, strikes, seed, said } = wholeNumbers(defaults, ['only'])
  const kinds = said.only?.split(',')
  const unknown = kinds?.find((kind) => !Object.hasOwn(faults, kind))
  if (unknown !== undefined)
    throw new CannotStartError(
      `没有“${unknown}”这种故障，可用：${Object.keys(faults).join('、')}`,
      `there is no fault ${unknown}: ${Object.keys(faults).join(', ')}`,
    )
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`seed ${seed}`)
  const report = await runFaults({ seed, rounds, strikes, ...(kinds && { kinds }), say })
  say(JSON.stringify({ seed, ...report }))
})
