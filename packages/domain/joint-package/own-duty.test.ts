import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import { type OwnStanding, ownDuty } from './own-duty.ts'

const goals = { id: idOf(101), title: '工作目标', guidance: '', required: true, prefill: [] }
const dates = { id: idOf(102), title: '进度安排', guidance: '', required: false, prefill: [] }
const unbegun: OwnStanding = { sections: [], signed: null, isEnclosed: false, stage: undefined }
const signed = { opinion: '同意报送', by: 'acc-511300-02', at: '2021-09-17T02:00:00.000Z' }
const whole = { sections: [{ part: goals.id }], signed }
const duty = (own: Partial<OwnStanding>) => ownDuty([goals, dates], { ...unbegun, ...own })

test('not begun, or without what the round requires, it is 南充市审核人’s to write; whole, 南充市负责人’s to sign', () => {
  expect(duty({})).toEqual({ task: 'to_write', role: 'reviewer', reason: 'unwritten' })
  expect(duty({ sections: [{ part: dates.id }] })).toEqual({
    ...{ task: 'to_write', role: 'reviewer', reason: 'unfinished' },
  })
  expect(duty({ sections: [{ part: goals.id }] })).toEqual({ task: 'to_sign', role: 'leader', reason: 'unsigned' })
  expect(ownDuty([], { ...unbegun, sections: [{ part: idOf(9) }] })).toMatchObject({ task: 'to_sign' })
})

test('signed it is 南充市审核人’s to put together, before its package was and after it was withdrawn', () => {
  const task = { task: 'to_assemble', role: 'reviewer' }
  expect(duty({ ...whole, stage: undefined })).toEqual({ ...task, reason: 'not_assembled' })
  expect(duty({ ...whole, stage: 'withdrawn' })).toEqual({ ...task, reason: 'package_withdrawn' })
})

test('put together it waits as its package does; left behind by it, the leader files it, and with the province nothing is left to do', () => {
  expect(duty({ ...whole, stage: 'assembled' })).toBeUndefined()
  for (const stage of ['submitted', 'confirmed'] as const) {
    expect(duty({ ...whole, stage })).toMatchObject({ task: 'to_enclose', role: 'leader' })
    expect(duty({ ...whole, stage, isEnclosed: true })).toBeUndefined()
  }
})

test('a package that went up without it, since it was stated as missing, leaves it to be written', () => {
  expect(duty({ stage: 'submitted' })).toMatchObject({ task: 'to_write' })
})
