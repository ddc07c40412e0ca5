import { expect, test } from 'vitest'
import { idOf } from '../catalog/given.ts'
import { type OwnStanding, ownDuty } from './own-duty.ts'

const goals = { id: idOf(101), title: '工作目标', guidance: '', required: true, prefill: [] }
const dates = { id: idOf(102), title: '进度安排', guidance: '', required: false, prefill: [] }
const unbegun: OwnStanding = { sections: [], signed: null, isEnclosed: false, stage: undefined }
const signed = { opinion: '同意报送', by: 'acc-511300-02', at: '2021-09-17T02:00:00.000Z' }
const written = (section: string, text = '按期公布标准目录。') => ({ section, text })
const whole = { sections: [written(goals.id)], signed }
const duty = (own: Partial<OwnStanding>) => ownDuty([goals, dates], { ...unbegun, ...own })

test('not begun, or without what the round requires, it is 南充市审核人’s to write; whole, 南充市负责人’s to sign', () => {
  expect(duty({})).toEqual({ task: 'to_write', role: 'reviewer', reason: 'unwritten' })
  expect(duty({ sections: [written(dates.id)] })).toEqual({
    ...{ task: 'to_write', role: 'reviewer', reason: 'unfinished' },
  })
  expect(duty({ sections: [written(goals.id)] })).toEqual({ task: 'to_sign', role: 'leader', reason: 'unsigned' })
  expect(ownDuty([], { ...unbegun, sections: [written(idOf(9))] })).toMatchObject({ task: 'to_sign' })
})

test('a line of its milestones that nobody can read keeps it 南充市审核人’s to write, as it keeps it from being signed', () => {
  const promised = (line: string) => written(dates.id, `| 编号 | 事项 | 完成时限 | 对照记录 |\n${line}`)
  expect(duty({ sections: [written(goals.id), promised('| M1 |  |  |  |')] })).toEqual({
    ...{ task: 'to_write', role: 'reviewer', reason: 'unclear' },
  })
  const whole = promised('| M1 | 先行县目录全部审定 | 2021年10月20日 | 系统外 |')
  expect(duty({ sections: [written(goals.id), whole] })).toMatchObject({ task: 'to_sign' })
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
