import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import { cityCast, sichuan } from '@mingce/domain/cast'
import { by, digestOf, idOf } from '@mingce/domain/catalog/given'
import { fold } from '@mingce/domain/fact'
import type { Member, PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { expect, test } from 'vitest'
import { packageRows } from '../queue/package-turns.ts'
import { registerPackageSource } from '../register/stages.ts'
import { packageProjection } from './package.ts'

// 阿坝州: 汶川县 travels in part on the day, 马尔康市 comes by addendum after 收悉, and the addendum completes 汶川县.

const { reviewer, leader } = cityCast(parseDivision('513200'))
const stream = 'package/2021-pilot/513200'
const kind = 'disclosure_catalog'
const member = (division: string, extent: Member['extent'], returnedParts: number): Member => ({
  ...{ division, submission: `submission/2021-pilot/${division}/${kind}/1`, extent },
  ...{ settledParts: 3, returnedParts, textsDigest: digestOf(division) },
})
const missing = [{ division: '513201', kind: 'missing', reason: '尚未报送' }] as const
const told: readonly (readonly [Actor, PackageEvent, string])[] = [
  [
    reviewer,
    {
      ...{ type: 'PackageAssembled', kind, members: [member('513221', 'in_part', 1)], exceptions: [...missing] },
      letter: '报上',
    },
    '2021-10-19',
  ],
  [leader, { type: 'PackageSubmitted', kind, docNumber: null }, '2021-10-20'],
  [sichuan.reviewer, { type: 'ReceiptConfirmed', kind, opinion: '收悉' }, '2021-10-22'],
  [
    leader,
    {
      ...{ type: 'AddendumSubmitted', kind, addendum: idOf(1) },
      members: [member('513201', 'whole', 0), member('513221', 'whole', 0)],
    },
    '2021-11-10',
  ],
]
const again = [sichuan.reviewer, { type: 'ReceiptConfirmed', kind, opinion: '补报收悉' }, '2021-11-12'] as const
const factsOf = (all: typeof told) => all.map(([actor, event, day]) => by(actor, event, day))
const jointOf = (all: typeof told) => fold(evolvePackage, emptyPackage, factsOf(all))
const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null

function membersOf(all: typeof told) {
  const [source] = packageProjection.sources
  if (!source || !('rows' in source)) throw new Error('no rows are folded of a package')
  const rows = source.rows(stream, fold(source.evolve, source.initial, factsOf(all))).packageMember ?? []
  return rows.map((row) => {
    const { division, reportedAt, confirmedAt } = row as never as Record<'reportedAt' | 'confirmedAt', Date | null> & {
      division: string
    }
    return [division, dayOf(reportedAt), dayOf(confirmedAt)]
  })
}

test('a county that came by addendum was not received before it came; one that was completed came on its first day', () => {
  expect(membersOf(told)).toEqual([
    ['513221', '2021-10-20', '2021-10-22'],
    ['513201', '2021-11-10', null],
  ])
  expect(membersOf([...told, again])).toEqual([
    ['513221', '2021-10-20', '2021-10-22'],
    ['513201', '2021-11-10', '2021-11-12'],
  ])
})

test('the public reads the same days', () => {
  const stages = (all: typeof told) =>
    (registerPackageSource.rows(stream, jointOf(all)).registerStage ?? []).map((row) => {
      const { division, stage, onDate } = row as never as Record<'division' | 'stage' | 'onDate', string>
      return `${division} ${stage} ${onDate}`
    })
  const before = ['513221 reported 2021-10-20', '513221 received 2021-10-22', '513201 reported 2021-11-10']
  expect(stages(told)).toEqual(before)
  expect(stages([...told, again])).toEqual([...before, '513201 received 2021-11-12'])
})

test('it waits on the province’s desk from the day it came until it is received', () => {
  const waiting = (all: typeof told) =>
    packageRows(stream, jointOf(all)).map(({ desk, task, reason, partCount, since }) => [
      ...[desk, task, reason, partCount],
      dayOf(since),
    ])
  expect(waiting(told.slice(0, 3))).toEqual([])
  expect(waiting(told)).toEqual([['province', 'to_receive', 'addendum_submitted', 2, '2021-11-10']])
  expect(waiting([...told, again])).toEqual([])
})
