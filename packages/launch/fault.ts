import { parseArgs } from 'node:util'
import { CannotStartError } from './cannot-start.ts'
import { faults } from './fault/faults.ts'
import { runFaults } from './fault/run.ts'
import { inOneSentence } from './in-one-sentence.ts'

/** `npm run fault -- [--rounds 100] [--strikes 1] [--seed 20211015] [--only database_killed,app_killed]`: faults under load, everything looked over after each. */
await inOneSentence(async () => {
  const options = {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    strikes: { type: 'string' },
    only: { type: 'string' },
  } as const
  const { rounds = '100', strikes = '1', seed = String(Date.now() % 1_000_000), only } = parseArgs({ options }).values
  const kinds = only?.split(',')
  const unknown = kinds?.find((kind) => !Object.hasOwn(faults, kind))
  if (unknown)
    throw new CannotStartError(
      `没有“${unknown}”这种故障，可用：${Object.keys(faults).join('、')}`,
      `there is no fault ${unknown}: ${Object.keys(faults).join(', ')}`,
    )
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`seed ${seed}`)
  const report = await runFaults({
    seed: Number(seed),
    rounds: Number(rounds),
    strikes: Number(strikes),
    ...(kinds && { kinds }),
    say,
  })
  say(JSON.stringify({ seed: Number(seed), ...report }))
})
