import { expect, test } from 'vitest'
import { administrator, sichuan } from '../cast.ts'
import { decideDemonstration } from './decide.ts'
import { demonstrationEvent } from './events.ts'
import { evolveDemonstration, noDemonstration } from './evolve.ts'

const start = {
  do: 'startDemonstration',
  continuesFrom: '2021-10-15T01:00:00.000Z',
  startedAt: '2026-11-24T01:00:00.000Z',
  seed: 20210910,
} as const
const { do: _, ...payload } = start
const started = demonstrationEvent.parse({ type: 'DemonstrationStarted', ...payload })
const running = evolveDemonstration(noDemonstration, {
  event: started,
  by: { account: administrator.account, post: 'sys_admin', authority: '510000' },
  at: '2021-09-10T01:00:00.000Z',
})

test('an administrator starts a demonstration, whose clock runs on from its own day', () => {
  expect(decideDemonstration(start, noDemonstration, { actor: administrator })).toEqual([started])
  expect(running).toEqual({
    continuesFrom: start.continuesFrom,
    seed: 20210910,
    offsetMs: Date.UTC(2021, 9, 15, 1) - Date.UTC(2026, 10, 24, 1),
  })
})

test('a reviewer of the province starts none', () => {
  expect(decideDemonstration(start, noDemonstration, { actor: sichuan.reviewer })).toEqual({
    refused: 'ONLY_ADMINISTRATORS',
  })
})

test('a demonstration is started once', () => {
  expect(decideDemonstration(start, running, { actor: administrator })).toEqual({ refused: 'DEMONSTRATION_RUNNING' })
})
