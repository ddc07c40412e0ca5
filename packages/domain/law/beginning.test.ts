import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import { decideLaw, type LawCommand } from './decide.ts'
import type { LawEntry } from './events.ts'
import { amend, entry, lawAfter, register, repeal } from './given.ts'

const when = (command: LawCommand, ...commands: readonly LawCommand[]) =>
  decideLaw(command, lawAfter(...commands), { actor: sichuan.roundManager, id: 'example' })
const putRight = (over: Partial<LawEntry>, seen: number): LawCommand => ({
  ...{ do: 'correctLaw', entry: { ...entry, ...over }, reason: '日期有误', seen },
})

test('the day from which a law is in force is put right only to one before every change that stands', () => {
  const changed = [register, amend(), repeal({ seen: 2 })]
  const against = { refused: 'LAW_BEGINS_AFTER_CHANGE', about: ['2021-11-01'] }
  for (const inForceFrom of ['2021-11-01', '2021-11-02', '2022-01-01'])
    expect(when(putRight({ inForceFrom }, 3), ...changed)).toEqual(against)
  for (const inForceFrom of ['2021-10-31', '2001-01-05', null])
    expect(when(putRight({ inForceFrom }, 3), ...changed)).toMatchObject([{ type: 'LawEntryCorrected', inForceFrom }])
})

test('a change that was withdrawn stands in the way of nothing, and the next one that stands does', () => {
  const withdrawn: LawCommand = { do: 'withdrawLawChange', change: 1, reason: '误登', seen: 3 }
  const changed = [register, amend(), repeal({ seen: 2 }), withdrawn]
  expect(when(putRight({ inForceFrom: '2021-11-15' }, 4), ...changed)).toMatchObject([{ type: 'LawEntryCorrected' }])
  expect(when(putRight({ inForceFrom: '2021-12-01' }, 4), ...changed)).toEqual({
    refused: 'LAW_BEGINS_AFTER_CHANGE',
    about: ['2021-12-01'],
  })
})

test('where no day in force is known, the one on which it was promulgated is held against the changes', () => {
  const unknown = { inForceFrom: null, promulgatedOn: '2021-11-01' }
  expect(when(putRight(unknown, 2), register, amend())).toEqual({
    refused: 'LAW_BEGINS_AFTER_CHANGE',
    about: ['2021-11-01'],
  })
  expect(when(amend(), { do: 'registerLaw', entry: { ...entry, ...unknown } })).toEqual({
    refused: 'LAW_CHANGE_TOO_EARLY',
    about: ['2021-11-01'],
  })
})

test('nothing but a normative document is in force before it was promulgated, when it is registered and when it is put right', () => {
  const early = { ...entry, inForceFrom: '2001-01-04' }
  const refused = { refused: 'LAW_BEGINS_BEFORE_PROMULGATION', about: ['2001-01-05'] }
  expect(when({ do: 'registerLaw', entry: early })).toEqual(refused)
  expect(when(putRight(early, 1), register)).toEqual(refused)
  expect(when(putRight({ promulgatedOn: '2001-03-02' }, 1), register)).toMatchObject({ about: ['2001-03-02'] })
  expect(when(putRight({ ...early, kind: 'normative_doc' }, 1), register)).toMatchObject([{ kind: 'normative_doc' }])
  expect(when(putRight({ inForceFrom: '2001-01-05' }, 1), register)).toMatchObject([{ inForceFrom: '2001-01-05' }])
})
