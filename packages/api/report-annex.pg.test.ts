import { randomUUID } from 'node:crypto'
import type { Actor } from '@mingce/domain/authority/actor'
import { type CountyCast, chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { annexNamed } from '@mingce/domain/document/report-annex'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import type { TemplateSection } from '@mingce/domain/round/section-template'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { roundStream, submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { headOf, readStream } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { roundMatter } from './matters/configuration.ts'
import { packageMatter } from './matters/joint-package.ts'
import { submissionMatter } from './matters/submission.ts'
import { reportAnnexOf } from './report-annex.ts'
import { act, must, openTestDesk, type TestDesk } from './test-desk.ts'

const kind = 'implementation_plan'
const joint = { round: '2021-pilot', city: chengdu.reviewer.authority } as const
const filingOf = ({ drafter }: CountyCast) => ({ round: joint.round, division: drafter.authority, kind, n: 1 }) as const
const streamOf = (county: CountyCast) => submissionStream(filingOf(county))

/** The sections of 青白江区's plan, as a round may ask for them. */
const written: TemplateSection[] = []
let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await settlePlan(qingbaijiang, [
    { heading: '工作目标', text: '〔来源：目录事项数，2021年9月13日〕\n共41项。\n\n按期公布标准目录。' },
    { heading: '保障措施', text: '每校一名联络员。' },
  ])
}, 60_000)

afterAll(() => desk?.close())

async function settlePlan(county: CountyCast, sections: readonly { heading: string; text: string }[]): Promise<void> {
  const past = () => readStream(desk.ledger, streamOf(county))
  const does = async (actor: Actor, command: SubmissionCommand) =>
    must(await act(desk, { actor }, { matter: submissionMatter, target: filingOf(county), command }))
  const seen = async () => (await past()).length
  const { drafter, checker, leader } = county
  for (const each of sections) {
    const digest = digestOf(each)
    const section = randomUUID()
    written.push({ id: section, title: each.heading, guidance: '', required: false, prefill: [] })
    await does(drafter, { do: 'draftSection', section, ...each, digest, seenDigest: null })
  }
  await does(drafter, { do: 'prepare', seen: await seen() })
  const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const
  await does(checker, { do: 'check', outcome: 'passed', opinion: '齐全', disclosure, seen: await seen() })
  await does(leader, { do: 'submit', seen: await seen() })
  await does(chengdu.reviewer, { do: 'accept', seen: await seen() })
  const filed = (await past()).find((each) => each.type === 'SubmittedToCity')
  const parts = filed?.payload.parts as { part: string; digest: string }[]
  for (const { part, digest } of parts)
    await does(chengdu.reviewer, { do: 'reviewItem', part, digest, decision: 'approve', reason: null, change: null })
  await does(chengdu.leader, { do: 'approve', opinion: '同意', seen: await seen() })
}

async function does(actor: Actor, command: PackageCommand): Promise<void> {
  must(await act(desk, { actor }, { matter: packageMatter, target: joint, command }))
  const head = (await headOf(desk.ledger)) ?? 0n
  await desk.follower.catchUp(['joint-package', 'filing', 'board', 'trail'], head, 10_000)
}

const annexFor = (reader: Actor) =>
  asOffice(desk.read, reader, (tx) => reportAnnexOf(tx, { ...joint, kind }, '2021-09-14'))

test('the annex that 成都市’s letter names says what 青白江区 wrote, to the city and to the province alike; a letter that names none has none', async () => {
  const exceptions = [{ division: '510116', kind: 'missing', reason: '尚未报送' }] as const
  const assemble = { do: 'assemble', kind, members: [streamOf(qingbaijiang)], exceptions } as const
  await does(chengdu.reviewer, { ...assemble, letter: '现统一上报。', seen: 0 })
  expect(await annexFor(chengdu.reviewer)).toBeNull()
  await does(chengdu.reviewer, { ...assemble, letter: `现统一上报，逐县见${annexNamed(kind)}。`, seen: 1 })
  const before = await annexFor(chengdu.reviewer)
  expect(before).toContain('〔来源：各县情况，2021年9月14日〕')
  expect(before).toContain('未随本次上报，未摘录的：双流区。')
  expect(await annexFor(sichuan.reviewer)).toBeNull()
  await does(chengdu.leader, { do: 'submitPackage', kind, docNumber: null, seen: 2 })
  const filed = await annexFor(chengdu.reviewer)
  expect(filed).toBe(before?.replace('2021年9月14日', '2021年9月13日'))
  expect(filed).toContain(
    [
      ...['一、青白江区', '〔来源：青白江区实施方案，2021年9月13日审定〕'],
      ...['工作目标：按期公布标准目录。', '保障措施：每校一名联络员。'],
    ].join('\n'),
  )
  expect(await annexFor(sichuan.reviewer)).toBe(filed)
  expect(await annexFor(luzhou.reviewer)).toBeNull()
})

test('双流区, which was missing, comes by addendum on 14 September: the annex has it behind with its day, for the city and the province, and keeps the rest', async () => {
  const before = await annexFor(sichuan.reviewer)
  desk.setClock('2021-09-14T01:00:00.000Z')
  await settlePlan(shuangliu, [{ heading: '工作目标', text: '学区划分按学校公开。' }])
  expect(await annexFor(sichuan.reviewer)).toBe(before)
  const addendum = { do: 'addAddendum', kind, addendum: randomUUID(), members: [streamOf(shuangliu)] } as const
  await does(chengdu.leader, addendum)
  const added = await annexFor(chengdu.reviewer)
  expect(added).toBe(
    [
      before
        ?.replace('〔来源：各县情况，2021年9月13日〕', '〔来源：各县情况，2021年9月14日〕')
        .replace('未随本次上报，未摘录的：双流区。', '上报之后补报的列在最后：双流区（2021年9月14日）。'),
      ...['', '二、双流区（2021年9月14日补报）', '〔来源：双流区实施方案，2021年9月14日审定〕'],
      '工作目标：学区划分按学校公开。',
    ].join('\n'),
  )
  expect(await annexFor(sichuan.reviewer)).toBe(added)
})

test('what went up reads as it did then, whatever order of sections the round asks for afterwards', async () => {
  const filed = await annexFor(sichuan.reviewer)
  const [opened] = await readStream(desk.ledger, roundStream(joint.round))
  const settings = opened?.payload.settings as RoundSettings
  const templates = [{ kind, sections: written.slice(0, 2).toReversed() }] as const
  const command = { do: 'amend', settings: { ...settings, templates }, reason: '调整次序', seen: 0 } as const
  const { positions } = must(
    await act(desk, { actor: sichuan.roundManager }, { matter: roundMatter, target: joint.round, command }),
  )
  await desk.follower.catchUp(['board'], BigInt(positions.at(-1) ?? 0), 10_000)
  expect(await annexFor(sichuan.reviewer)).toBe(filed)
})
