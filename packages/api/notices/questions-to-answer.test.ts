import { chengdu, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { openNotice } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import type { Desk } from '../desk.ts'
import { questionsToAnswer } from './questions-to-answer.ts'

const { cohort } = openNotice
const rounds = [{ round: '2021-pilot', status: 'open', cohort: [...cohort] }] as const

test('the log is read for who does the desk’s work alone: a digest of anybody else asks it nothing', async () => {
  const read: string[] = []
  const streams = {
    read: async (names: readonly string[]) => {
      read.push(...names)
      return new Map(names.map((name) => [name, []]))
    },
  }
  const desk = { streams } as unknown as Desk
  for (const other of [qingbaijiang.checker, qingbaijiang.leader, chengdu.leader, sichuan.reviewer])
    expect(await questionsToAnswer(desk, [other], rounds)).toEqual([])
  expect(read).toEqual([])
  await questionsToAnswer(desk, [qingbaijiang.drafter], rounds)
  expect(read).toHaveLength(1)
})
