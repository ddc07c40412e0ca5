import { expect, test } from 'vitest'
import { askedTogether } from './asked-together.ts'

/** Answers with what holds when it is asked, once it is let go on. */
function held(atOnce = 1) {
  const asked: string[][] = []
  const letGo: (() => void)[] = []
  let holds = 1
  const ask = askedTogether(async (all: readonly string[]) => {
    asked.push([...all])
    const now = holds
    await new Promise<void>((goOn) => letGo.push(goOn))
    if (all.includes('broken')) throw new Error('the line was cut')
    return all.map((each) => `${each} ${now}`)
  }, atOnce)
  return { ask, asked, goOn: () => letGo.shift()?.(), change: () => (holds += 1) }
}

const aMoment = () => new Promise((goOn) => setImmediate(goOn))

test('who asks at once is answered by one question; who asks while it is on its way, by the next', async () => {
  const { ask, asked, goOn } = held()
  const first = [ask('青白江区'), ask('双流区')]
  await aMoment()
  const second = [ask('泸县'), ask('青白江区')]
  await aMoment()
  expect(asked).toEqual([['青白江区', '双流区']])
  goOn()
  expect(await Promise.all(first)).toEqual(['青白江区 1', '双流区 1'])
  await aMoment()
  expect(asked).toEqual([
    ['青白江区', '双流区'],
    ['泸县', '青白江区'],
  ])
  goOn()
  expect(await Promise.all(second)).toEqual(['泸县 1', '青白江区 1'])
})

test('nobody is answered with what was looked up before they asked', async () => {
  const { ask, goOn, change } = held()
  const before = ask('青白江区')
  await aMoment()
  change()
  const after = ask('青白江区')
  goOn()
  await aMoment()
  goOn()
  expect([await before, await after]).toEqual(['青白江区 1', '青白江区 2'])
})

test('a question that fails, fails for those it was asked for and for nobody after them', async () => {
  const { ask, goOn } = held()
  const broken = Promise.allSettled([ask('broken'), ask('双流区')])
  await aMoment()
  const later = ask('泸县')
  goOn()
  expect((await broken).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await aMoment()
  goOn()
  expect(await later).toBe('泸县 1')
})

test('two questions are on their way at once: a long one holds up nobody', async () => {
  const { ask, asked, goOn } = held(2)
  const long = ask('全省')
  await aMoment()
  const short = ask('泸县')
  await aMoment()
  const third = ask('双流区')
  await aMoment()
  expect(asked).toEqual([['全省'], ['泸县']])
  goOn()
  await aMoment()
  expect(asked).toEqual([['全省'], ['泸县'], ['双流区']])
  goOn()
  await aMoment()
  goOn()
  expect(await Promise.all([long, short, third])).toEqual(['全省 1', '泸县 1', '双流区 1'])
})
