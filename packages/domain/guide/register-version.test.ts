import { expect, test } from 'vitest'
import { administrator, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import type { GuideVersion } from './chain.ts'
import { compareVersions, likelyRenames } from './compare-versions.ts'
import { decideGuide, type GuideCommand } from './decide.ts'
import type { GuideEvent, GuideRow } from './events.ts'
import { evolveGuide, type Guide, unregisteredGuide } from './evolve.ts'
import { registerGuide2019 } from './guide-2019.ts'
import { type GuideVersionCommand, registerVersion } from './register-version.ts'

const { account, role, authority } = sichuan.roundManager
const by = { account, post: role, authority }
const after = (guide: Guide, events: readonly GuideEvent[]) =>
  fold(
    evolveGuide,
    guide,
    events.map((event): Fact<GuideEvent> => ({ event, by, at: '2021-10-14T01:00:00.000Z' })),
  )
const registeredFirst = decideGuide(registerGuide2019, unregisteredGuide, { actor: sichuan.roundManager })
if (isRefusal(registeredFirst)) throw new Error(registeredFirst.refused)
const first: Guide & Pick<GuideVersion, 'guide'> = { guide: '2019', ...after(unregisteredGuide, registeredFirst) }

const next = (row: GuideRow, over: Partial<GuideRow['item']> = {}): GuideRow => ({
  ...row,
  row: row.row.replace('2019', '2023'),
  item: { ...row.item, ...over },
})
const [laws, rules, overview, ...others] = registerGuide2019.rows
if (!laws || !rules || !overview) throw new Error('the guide has no rows')
const command: GuideVersionCommand = {
  ...{ do: 'registerVersion', chain: ['2019'], head: registerGuide2019.head, because: 'new_version', reason: '演示' },
  ...{ file: { name: '指引.xlsx', digest: 'a'.repeat(64) }, renames: [{ from: laws.row, row: '2023-01' }] },
  rows: [
    next(laws, { name: '教育法律法规' }),
    next(rules, { channels: ['gov_website'] }),
    ...others.map((row) => next(row)),
  ],
}
const when = (over: Partial<GuideVersionCommand> = {}, around: Partial<Parameters<typeof registerVersion>[1]> = {}) =>
  registerVersion(
    { ...command, ...over },
    { actor: sichuan.roundManager, id: '2023', own: unregisteredGuide, former: [first], ...around },
  )

test('a version stands beside the former, which says that its place is taken and is otherwise as it was', () => {
  const outcome = when()
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const second = after(unregisteredGuide, outcome.registered)
  expect([...second.rows.values()]).toEqual(command.rows)
  const { because, reason, file, renames } = command
  expect(second.former).toEqual({ guide: '2019', because, reason, file, renames })
  const former = after(first, outcome.superseded)
  expect(former).toEqual({ ...first, supersededBy: '2023' })
})

test('nobody else registers a version', () => {
  for (const actor of [qingbaijiang.leader, chengdu.leader, sichuan.reviewer, administrator])
    expect(when({}, { actor })).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
})

test('a version is registered once, and in the place of the last one alone', () => {
  expect(when({}, { own: first })).toEqual({ refused: 'GUIDE_ALREADY_REGISTERED' })
  expect(when({}, { former: [] })).toEqual({ refused: 'NOT_THE_LAST_VERSION' })
  const superseded = { ...first, supersededBy: '2022' }
  expect(when({}, { former: [superseded] })).toEqual({ refused: 'NOT_THE_LAST_VERSION' })
})

test('sent again after a lost answer it does not stand twice; a correction of the same file says another reason', () => {
  const outcome = when({ renames: [] })
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const second = { guide: '2023', ...after(unregisteredGuide, outcome.registered) }
  const former = [{ ...first, supersededBy: '2023' }, second]
  const again = { rows: command.rows.map((row) => ({ ...row, row: `${row.row}b` })), renames: [] }
  expect(when(again, { id: '2023-2', former })).toEqual({ refused: 'GUIDE_VERSION_STANDS', about: ['2023'] })
  const corrected = { ...again, because: 'correction', reason: '第二行的渠道读错了' } as const
  expect(when(corrected, { id: '2023-2', former })).toMatchObject({ superseded: [{ type: 'GuideSuperseded' }] })
})

test('a row’s id is given once among all versions; rows keep every rule of a first registration', () => {
  expect(when({ rows: [laws], renames: [] })).toEqual({ refused: 'ROW_ALREADY_REGISTERED', about: [laws.row] })
  const twice = [next(rules), { ...next(rules), row: '2023-99' }]
  expect(when({ rows: twice, renames: [] })).toEqual({ refused: 'NAME_ALREADY_REGISTERED', about: ['2023-99'] })
  const elsewhere = [next(rules, { category: '食堂菜谱' })]
  expect(when({ rows: elsewhere, renames: [] })).toEqual({ refused: 'UNKNOWN_CATEGORY', about: ['2023-02'] })
})

test('a rename joins two rows without a namesake, each once', () => {
  const no = { refused: 'NO_SUCH_RENAME', about: ['2023-01'] }
  expect(when({ renames: [{ from: '2019-99', row: '2023-01' }] })).toEqual(no)
  expect(when({ renames: [{ from: rules.row, row: '2023-01' }] })).toEqual(no)
  const twice = [...command.renames, { from: overview.row, row: '2023-01' }]
  expect(when({ renames: twice })).toEqual(no)
})

test('two versions are told row by row: renamed, changed, gone, new; likely renames are guesses for a person', () => {
  const versions = { before: registerGuide2019.rows, after: command.rows }
  const { pairs, added, gone } = compareVersions(versions, command.renames)
  const told = pairs.filter(({ changed }) => changed.length > 0).map(({ after, changed }) => [after.row, changed])
  expect(told).toEqual([
    ['2023-01', ['name']],
    ['2023-02', ['channels']],
  ])
  expect([added, gone]).toEqual([[], [overview]])
  expect(likelyRenames(versions)).toMatchObject([{ from: laws.row, row: '2023-01' }])
})

const note = '00000000-0000-4000-8000-000000000001'
const onGuide = (guide: Guide, command: GuideCommand, actor = sichuan.roundManager) =>
  decideGuide(command, guide, { actor })
const write = { do: 'writeNote', note, row: laws.row, text: '以省级文件为准' } as const
const withdraw = { do: 'withdrawNote', note, reason: '表述不准确' } as const

test('a row that comes to light later bears an id that no version gave before', () => {
  const outcome = when()
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const second = after(unregisteredGuide, outcome.registered)
  const late = { ...overview, row: '2023-99' }
  const add = (row: GuideRow) =>
    decideGuide({ do: 'registerRow', row }, second, { actor: sichuan.roundManager, former: [first] })
  expect(add(overview)).toEqual({ refused: 'ROW_ALREADY_REGISTERED', about: [overview.row] })
  expect(add(late)).toEqual([{ type: 'GuideRowRegistered', ...late }])
})

test('省厅说明 stands apart from the ministry’s row, and is withdrawn with a reason', () => {
  const written = onGuide(first, write)
  expect(written).toEqual([{ type: 'GuideNoteWritten', note, row: laws.row, text: '以省级文件为准' }])
  if (isRefusal(written)) return
  const noted = after(first, written)
  expect(noted.rows).toEqual(first.rows)
  expect(onGuide(noted, write)).toEqual({ refused: 'GUIDE_NOTE_EXISTS' })
  const taken = onGuide(noted, withdraw)
  expect(taken).toEqual([{ type: 'GuideNoteWithdrawn', note, reason: '表述不准确' }])
  if (isRefusal(taken)) return
  expect(after(noted, taken).notes).toMatchObject([{ text: '以省级文件为准', withdrawn: '表述不准确' }])
  expect(onGuide(after(noted, taken), withdraw)).toEqual({ refused: 'NO_SUCH_GUIDE_NOTE' })
})

test('a note is the round manager’s, on a row that stands, in the version that stands', () => {
  expect(onGuide(first, write, sichuan.reviewer)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
  expect(onGuide(unregisteredGuide, write)).toEqual({ refused: 'GUIDE_NOT_REGISTERED' })
  expect(onGuide(first, { ...write, row: '2019-99' })).toEqual({ refused: 'NO_ROW_TO_NOTE', about: ['2019-99'] })
  const superseded = { ...first, supersededBy: '2023' }
  expect(onGuide(superseded, write)).toEqual({ refused: 'GUIDE_SUPERSEDED', about: ['2023'] })
  expect(onGuide(superseded, { do: 'registerRow', row: overview })).toEqual({
    ...{ refused: 'GUIDE_SUPERSEDED', about: ['2023'] },
  })
})
