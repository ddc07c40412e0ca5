import { expect, test } from 'vitest'
import { auditor, chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { openRound } from '../round/given.ts'
import { decideAtCounties } from './at-counties.ts'
import { mostNotes } from './decide.ts'
import { nothingNoted, standingNotes } from './evolve.ts'
import { answer, ask, beforeAnyFiling, guide, opinion, Room, research, scan, takeBack } from './given.ts'
import { awaitedOf, tallyOfNotes } from './tally.ts'

const room = new Room()
const refused = (code: string, ...about: readonly string[]) =>
  about.length ? { refused: code, about } : { refused: code }

test('青白江区 asks 成都市 about a catalog that is not filed, and 成都市 answers once', () => {
  const asked = room.and(qingbaijiang.drafter, ask(1))
  expect(awaitedOf(asked.before, 'city').map(({ note }) => note)).toEqual([idOf(1)])
  expect(awaitedOf(asked.before, 'county')).toEqual([])
  const answered = asked.and(chengdu.reviewer, answer(1))
  expect(awaitedOf(answered.before, 'city')).toEqual([])
  expect(answered.when(chengdu.leader, answer(1))).toEqual(refused('CONSULTATION_ANSWERED'))
  expect(tallyOfNotes(answered.before)).toEqual({
    consultations: 1,
    answered: 1,
    guidance: 0,
    research: 0,
    opinions: 0,
  })
})

test('成都市 asks for opinions on what a county will file, and the county answers; nobody answers themself', () => {
  const asked = room.and(chengdu.reviewer, { ...ask(1), aim: 'opinions' })
  expect(asked.when(chengdu.leader, answer(1))).toEqual(refused('NOT_YOURS_TO_ANSWER'))
  expect(awaitedOf(asked.before, 'county')).toHaveLength(1)
  expect(asked.when(qingbaijiang.checker, answer(1))).toEqual([
    { type: 'ConsultationAnswered', note: idOf(1), text: '列入，由区县公开。' },
  ])
})

test('what is filed is spoken of in the filing: no question is opened, one that was open is still answered', () => {
  const asked = room.and(qingbaijiang.drafter, ask(1)).in({ filed: new Set(['disclosure_catalog']) })
  expect(asked.when(qingbaijiang.drafter, ask(2))).toEqual(refused('ALREADY_FILED'))
  expect(asked.when(qingbaijiang.drafter, ask(2, 'work_summary'))).toHaveLength(1)
  expect(asked.when(chengdu.reviewer, answer(1))).toHaveLength(1)
  expect(asked.when(chengdu.reviewer, guide(3))).toHaveLength(1)
})

test('a city records its guidance, a county does not; each notes research and attaches other bodies’ opinions', () => {
  expect(room.when(chengdu.reviewer, guide(1))).toMatchObject([{ type: 'GuidanceRecorded', way: 'on_site' }])
  expect(room.when(qingbaijiang.leader, guide(1))).toEqual(refused('ONLY_CITIES_GUIDE'))
  for (const actor of [qingbaijiang.drafter, chengdu.leader]) {
    expect(room.when(actor, research(1))).toMatchObject([{ type: 'ResearchNoted' }])
    expect(room.when(actor, opinion(1))).toMatchObject([{ type: 'OutsideOpinionAttached', body: 'legal_office' }])
  }
})

test('nobody but the county and its city writes there: no other county, no other city, not the province, no auditor', () => {
  for (const actor of [shuangliu.drafter, luzhou.reviewer, sichuan.reviewer, sichuan.roundManager, auditor])
    for (const command of [ask(1), answer(1), guide(1), research(1), opinion(1), scan(1, 2), takeBack(1)])
      expect(room.when(actor, command)).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('it is noted while the round is open, for a county that is in it, on what the round asks for', () => {
  const [deliverable] = openRound().settings.deliverables
  const plansAlone = { ...openRound().settings, deliverables: deliverable ? [deliverable] : [] }
  expect(room.in({ round: openRound({ status: 'closed' }) }).when(chengdu.reviewer, guide(1))).toEqual(
    refused('ROUND_NOT_OPEN'),
  )
  expect(room.in({ round: { status: 'unopened' } }).when(chengdu.reviewer, guide(1))).toEqual(refused('ROUND_NOT_OPEN'))
  expect(room.in({ round: openRound({ cohort: new Set() }) }).when(chengdu.reviewer, guide(1))).toEqual(
    refused('NOT_IN_ROUND', '510113'),
  )
  expect(room.in({ round: openRound({ settings: plansAlone }) }).when(chengdu.reviewer, guide(1))).toEqual(
    refused('NOT_ASKED_FOR'),
  )
})

test('no day lies in the future; guidance and opinions follow the round’s document, research may be older', () => {
  for (const command of [guide(1, '2021-09-15'), research(1, '2021-09-15'), opinion(1, '2021-09-15')])
    expect(room.when(chengdu.reviewer, command)).toEqual(refused('NOTED_IN_FUTURE', '2021-09-14'))
  for (const command of [guide(1, '2021-09-09'), opinion(1, '2021-09-09')])
    expect(room.when(chengdu.reviewer, command)).toEqual(refused('NOTED_BEFORE_DOCUMENT', '2021-09-10'))
  for (const command of [guide(1, '2021-09-10'), research(1, '2021-06-01'), opinion(1, '2021-09-14')])
    expect(room.when(chengdu.reviewer, command)).toHaveLength(1)
})

test('a note keeps its id, and a county’s notes of a round are at most three hundred', () => {
  expect(room.and(chengdu.reviewer, guide(1)).when(chengdu.reviewer, research(1))).toEqual(refused('NOTE_EXISTS'))
  const full = room.and(chengdu.reviewer, ...Array.from({ length: mostNotes }, (_, index) => guide(index + 1)))
  expect(full.when(chengdu.reviewer, guide(mostNotes + 1))).toEqual(refused('TOO_MANY_NOTES'))
})

test('whoever wrote a note takes it back, once; not a colleague, and not a question that was answered', () => {
  const noted = room.and(chengdu.reviewer, guide(1)).and(qingbaijiang.drafter, ask(2))
  expect(noted.when(chengdu.leader, takeBack(1))).toEqual(refused('NOT_YOUR_PREPARATORY_NOTE'))
  expect(noted.when(qingbaijiang.drafter, takeBack(1))).toEqual(refused('NOT_YOUR_PREPARATORY_NOTE'))
  const gone = noted.and(chengdu.reviewer, takeBack(1))
  expect(standingNotes(gone.before).map(({ note }) => note)).toEqual([idOf(2)])
  expect(gone.when(chengdu.reviewer, takeBack(1))).toEqual(refused('NOTE_WITHDRAWN'))
  expect(gone.when(chengdu.reviewer, takeBack(9))).toEqual(refused('NO_SUCH_PREPARATORY_NOTE'))
  const answered = noted.and(chengdu.reviewer, answer(2))
  expect(answered.when(qingbaijiang.drafter, takeBack(2))).toEqual(refused('CONSULTATION_ANSWERED'))
})

test('there is nothing to answer in a note that is no question, or was taken back', () => {
  const noted = room.and(chengdu.reviewer, guide(1)).and(qingbaijiang.drafter, ask(2), takeBack(2))
  expect(noted.when(qingbaijiang.drafter, answer(1))).toEqual(refused('NO_SUCH_PREPARATORY_NOTE'))
  expect(noted.when(chengdu.reviewer, answer(9))).toEqual(refused('NO_SUCH_PREPARATORY_NOTE'))
  expect(noted.when(chengdu.reviewer, answer(2))).toEqual(refused('NOTE_WITHDRAWN'))
})

test('a scan goes with a note of the own bureau, once, within the limits of an item’s files', () => {
  const noted = room.and(qingbaijiang.drafter, opinion(1), scan(1, 11))
  expect(noted.before.notes.get(idOf(1))?.files).toMatchObject([{ attachment: idOf(11), name: '意见.pdf' }])
  expect(noted.when(chengdu.reviewer, scan(1, 12, '1'))).toEqual(refused('NOT_YOUR_PREPARATORY_NOTE'))
  expect(noted.when(qingbaijiang.leader, scan(9, 12, '1'))).toEqual(refused('NO_SUCH_PREPARATORY_NOTE'))
  expect(noted.when(qingbaijiang.leader, scan(1, 12))).toEqual(refused('NOTE_FILE_TWICE'))
  expect(noted.when(qingbaijiang.leader, scan(1, 11, '1'))).toEqual(refused('NOTE_FILE_TWICE'))
  const more = Array.from({ length: 9 }, (_, index) => scan(1, 20 + index, String(index + 1)))
  expect(noted.and(qingbaijiang.drafter, ...more).when(qingbaijiang.drafter, scan(1, 40, 'a'))).toEqual(
    refused('NOTE_FILES_FULL'),
  )
  const gone = noted.and(qingbaijiang.drafter, takeBack(1))
  expect(gone.when(qingbaijiang.drafter, scan(1, 12, '1'))).toEqual(refused('NOTE_WITHDRAWN'))
})

test('one meeting guides several counties: it stands with each, or with none where one refuses', () => {
  const at = (county: typeof qingbaijiang, over = {}) => {
    const context = { ...beforeAnyFiling, county: county.drafter.authority, actor: chengdu.reviewer, ...over }
    return { before: nothingNoted, context }
  }
  const both = decideAtCounties(guide(1), [at(qingbaijiang), at(shuangliu)])
  expect([...(both as ReadonlyMap<string, unknown>).keys()]).toEqual(['510113', '510116'])
  const outside = { round: openRound({ cohort: new Set([qingbaijiang.drafter.authority]) }) }
  expect(decideAtCounties(guide(1), [at(qingbaijiang), at(shuangliu, outside)])).toEqual(
    refused('NOT_IN_ROUND', '510116'),
  )
})
