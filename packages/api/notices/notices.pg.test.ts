import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import { chengdu, luxian, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { openNotice } from '@mingce/domain/round/given'
import type { SubmissionId } from '@mingce/domain/streams'
import { createAccount } from '@mingce/identity/accounts'
import { mailChoiceOf, setMailChoice } from '@mingce/identity/mail-addresses'
import { headOf } from '@mingce/ledger/read'
import { type Mailer, smtpMailer } from '@mingce/notices/mailer'
import { type House, type Pass, type Sending, sendDue } from '@mingce/notices/sender'
import { asOffice } from '@mingce/projections/asking'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beforeFilingMatter } from '../matters/before-filing.ts'
import { roundMatter } from '../matters/configuration.ts'
import { packageMatter } from '../matters/joint-package.ts'
import { submissionMatter } from '../matters/submission.ts'
import { act, fileFrom, must, openTestDesk, type TestDesk } from '../test-desk.ts'
import { noticesHouse } from './house.ts'
import { newsOf } from './news-of.ts'

// A real SMTP server, a real database, and the clock set by hand; times are of Asia/Shanghai.

type Received = { readonly to: string; readonly messageId: string; readonly text: string }

let desk: TestDesk
let house: House
let server: SMTPServer
let received: Received[] = []
/** What the server answers instead of taking a mail. */
let refusal: 'none' | 'down' | 'unknown_address' = 'none'
let filed: SubmissionId
let filedByLuxian: SubmissionId

const settings = (smtpUrl: string) => ({
  ...{ smtpUrl, from: 'mingce@example.gov.cn', reminders: true },
  hours: { from: 480, until: 1080, digestAt: 510 },
})
const at = (day: string, time: string) => desk.setClock(new Date(`${day}T${time}:00.000+08:00`).toISOString())

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  house = noticesHouse(desk, { county: 'http://county', city: 'http://city', province: 'http://province' })
  filed = await fileFrom(desk, qingbaijiang)
  filedByLuxian = await fileFrom(desk, luxian)
  for (const actor of [chengdu.reviewer, chengdu.leader, luzhou.reviewer, qingbaijiang.leader]) await hasAccount(actor)
  server = await listening()
}, 60_000)

afterAll(async () => {
  if (server) await new Promise<void>((closed) => server.close(closed))
  await desk?.close()
})

beforeEach(() => {
  received = []
  refusal = 'none'
})

async function hasAccount({ account, authority }: Actor): Promise<void> {
  const details = {
    id: account,
    login: account,
    password: 'ein gutes Passwort 7',
    displayName: 'Testperson',
    authority,
  }
  await createAccount(desk.identity, details, new Date())
}

async function wantsMail({ account }: Actor, address = `${account}@example.gov.cn`): Promise<void> {
  const from = ((await headOf(desk.ledger)) ?? -1n) + 1n
  await setMailChoice(desk.identity, account, { address, wanted: true, from, now: desk.clock() })
}

function listening(): Promise<SMTPServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, answer) =>
      answer(refusal === 'down' ? Object.assign(new Error('try later'), { responseCode: 421 }) : null),
    onRcptTo: ({ address }, _, answer) =>
      answer(
        refusal === 'unknown_address' && address.startsWith('gone')
          ? Object.assign(new Error('no such user'), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, taken) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const messageId = /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? ''
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId, text: plainTextOf(raw) })
        taken()
      })
    },
  })
  return new Promise((ready) => smtp.listen(0, '127.0.0.1', () => ready(smtp)))
}

/** The first part, which is the plain text, whichever way it was encoded. */
function plainTextOf(raw: string): string {
  const [, encoding = '', body = ''] =
    /content-type: text\/plain[\s\S]*?content-transfer-encoding: (\S+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw) ?? []
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return encoding === 'quoted-printable' ? Buffer.from(bytes, 'latin1').toString('utf8') : body
}

function sending(over: Partial<Mailer> = {}): Sending {
  const { port } = server.server.address() as AddressInfo
  const own = settings(`smtp://127.0.0.1:${port}`)
  return { ...house, settings: own, mailer: { ...smtpMailer(own), ...over }, onTrouble: () => {} }
}

async function look(over: Partial<Mailer> = {}): Promise<Pass> {
  const { mailer, ...rest } = sending(over)
  try {
    return await sendDue({ ...rest, mailer })
  } finally {
    mailer.close()
  }
}

async function reminds(actor: Actor, target = filed): Promise<void> {
  const command = { do: 'remind', text: '电话 13800000000' } as const
  must(await act(desk, { actor, key: randomUUID() }, { matter: submissionMatter, target, command }))
}

const states = async () => {
  const rows = await house.db.selectFrom('notices.delivery').select(['kind', 'slot', 'state']).orderBy('slot').execute()
  return rows.map(({ kind, slot, state }) => `${kind} ${kind === 'digest' ? slot : ''} ${state}`.replace('  ', ' '))
}

test('each gets one digest a working day from its hour on, of their own desk’s cases and of nobody else’s', async () => {
  for (const person of [chengdu.reviewer, luzhou.reviewer, chengdu.leader]) await wantsMail(person)
  at('2021-09-14', '07:59')
  expect(await look()).toMatchObject({ sent: 0, held: true })
  at('2021-09-14', '08:29')
  expect(await look()).toMatchObject({ sent: 0, held: false })
  at('2021-09-14', '08:31')
  expect(await look()).toMatchObject({ sent: 2, trouble: null })
  expect(await look()).toMatchObject({ sent: 0 })
  const of = ({ account }: Actor) => received.filter(({ to }) => to === `${account}@example.gov.cn`)
  expect(of(chengdu.leader)).toEqual([]) // nothing waits on the leader
  expect(of(chengdu.reviewer)).toHaveLength(1)
  const [own] = of(chengdu.reviewer)
  expect(own?.text).toContain('青白江区')
  expect(own?.text).toContain('http://city/filing/2021-pilot/510113/disclosure_catalog/1')
  expect(own?.text).not.toContain('泸县')
  expect(of(luzhou.reviewer)[0]?.text).toContain('泸县')
  expect(of(luzhou.reviewer)[0]?.text).not.toContain('青白江')
})

test('a 催办 is mailed at once to whoever’s turn it is, once, and no digest tells it a second time', async () => {
  at('2021-09-14', '10:00')
  await reminds(qingbaijiang.leader)
  expect(await look()).toMatchObject({ sent: 1 })
  expect(received.map(({ to }) => to)).toEqual([`${chengdu.reviewer.account}@example.gov.cn`])
  expect(received[0]?.text).toContain('青白江区教育局负责人 催办')
  expect(received[0]?.text).not.toContain('13800000000')
  expect(await look()).toMatchObject({ sent: 0 })
  received = []
  at('2021-09-15', '09:00')
  expect(await look()).toMatchObject({ sent: 2 })
  expect(received.find(({ to }) => to.startsWith(chengdu.reviewer.account))?.text).toContain('【已被催办】')
  for (const { text } of received) expect(text).not.toContain('新情况')
})

test('one that comes at night is held back and merged into the next digest', async () => {
  at('2021-09-15', '20:00')
  await reminds(qingbaijiang.leader)
  expect(await look()).toMatchObject({ held: true })
  at('2021-09-16', '08:30')
  expect(await look()).toMatchObject({ sent: 2 })
  const digest = received.find(({ to }) => to.startsWith(chengdu.reviewer.account))
  expect(digest?.text).toContain('9月15日 青白江区教育局负责人 催办')
})

test('refused for a day: tried again at growing pauses, nothing lost, one merged digest the day after', async () => {
  refusal = 'down'
  at('2021-09-17', '08:30')
  expect(await look()).toMatchObject({ sent: 0, trouble: expect.stringContaining('try later') })
  at('2021-09-17', '10:00')
  await reminds(qingbaijiang.leader)
  for (const time of ['10:05', '12:00', '17:00']) {
    at('2021-09-17', time)
    expect(await look()).toMatchObject({ sent: 0 })
  }
  refusal = 'none'
  at('2021-09-18', '08:45') // a Saturday worked for 中秋
  expect(await look()).toMatchObject({ sent: 2, trouble: null })
  const mine = received.filter(({ to }) => to.startsWith(chengdu.reviewer.account))
  expect(mine).toHaveLength(1)
  expect(mine[0]?.text).toContain('9月17日 青白江区教育局负责人 催办')
  expect((await states()).filter((state) => state.includes('merged')).length).toBeGreaterThanOrEqual(2)
  expect((await states()).filter((state) => /due|sending/.test(state))).toEqual([])
})

test('killed between sending and recording it: sent once more under the same Message-ID, so that the second can be dropped', async () => {
  at('2021-09-22', '09:00')
  const { mailer } = sending()
  await expect(
    look({
      send: async (mail) => {
        await mailer.send(mail)
        throw new Error('killed')
      },
    }),
  ).rejects.toThrow('killed')
  expect(received).toHaveLength(1)
  at('2021-09-22', '09:04')
  await look()
  expect(received).toHaveLength(2) // the other person's
  at('2021-09-22', '09:06')
  expect(await look()).toMatchObject({ sent: 1 })
  expect(received[2]).toEqual(received[0])
  expect(await look()).toMatchObject({ sent: 0 })
  mailer.close()
})

test('of two that look at once one sends', async () => {
  at('2021-09-23', '09:00')
  const passes = await Promise.all([look(), look(), look()])
  expect(passes.reduce((sum, { sent }) => sum + sent, 0)).toBe(2)
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(2)
})

test('an address that is refused for good is stopped and its owner told; the others get theirs, and set anew it is tried again', async () => {
  await wantsMail(chengdu.reviewer, 'gone@example.gov.cn')
  refusal = 'unknown_address'
  at('2021-09-24', '09:00')
  expect(await look()).toMatchObject({ sent: 1, refused: 1, trouble: null })
  const choice = await mailChoiceOf(desk.identity, chengdu.reviewer.account)
  expect(choice?.stopped?.why).toContain('no such user')
  at('2021-09-26', '09:00')
  expect(await look()).toMatchObject({ sent: 1, refused: 0 })
  await wantsMail(chengdu.reviewer)
  at('2021-09-27', '09:00')
  expect(await look()).toMatchObject({ sent: 2 })
})

test('whoever sets an address is told of nothing that happened before, and whoever wants no mail gets none', async () => {
  at('2021-09-28', '08:00')
  await wantsMail(qingbaijiang.leader)
  const { account } = luzhou.reviewer
  await setMailChoice(desk.identity, account, { address: null, wanted: false, from: 0n, now: desk.clock() })
  at('2021-09-28', '09:00')
  expect(await look()).toMatchObject({ sent: 2 })
  const [told] = received.filter(({ to }) => to === `${qingbaijiang.leader.account}@example.gov.cn`)
  expect(told?.text).not.toMatch(/新情况|轮到您办理/)
  expect(received.filter(({ to }) => to !== told?.to).map(({ to }) => to)).toEqual([
    `${chengdu.reviewer.account}@example.gov.cn`,
  ])
})

test('no mail is composed before everything stands that it is asked of, the filings among it that its lines lead to', async () => {
  const asked: string[] = []
  const catchUp: typeof desk.follower.catchUp = (names, ...rest) => {
    asked.push(...names)
    return desk.follower.catchUp(names, ...rest)
  }
  const addresses = { county: 'http://county', city: 'http://city', province: 'http://province' }
  await noticesHouse({ ...desk, follower: { ...desk.follower, catchUp } }, addresses).end()
  expect(asked.toSorted()).toEqual([
    'board',
    'catalog',
    'filing',
    'joint-package',
    'law',
    'pages',
    'queue',
    'register',
    'trail',
  ])
})

test('what is owed and on no desk is told to whose turn it is, to the county and to the city each its own, once a day', async () => {
  at('2021-09-28', '09:30')
  const told = async ({ account, authority }: Actor) => {
    const recipient = { account, authority, address: '', from: 0n }
    const end = await house.end()
    const slot = { day: '2021-09-28', lastAt: null, after: end, before: end, mailed: new Set<bigint>() }
    const mail = await house.digest(recipient, slot)
    return mail?.text.split('\n\n').find((section) => section.startsWith('应办未办'))
  }
  const ofCounty = await told(qingbaijiang.leader)
  expect(ofCounty).toContain('应办未办（2 件）')
  expect(ofCounty).toMatch(
    /· 未开始编制：成都市青白江区 实施方案，.*9月2\d日截止，已超期\n {2}http:\/\/county\/filing\/2021-pilot\//,
  )
  expect(ofCounty).not.toContain('标准目录') // it was filed
  const ofCity = await told(chengdu.reviewer)
  expect(ofCity).toContain('· 未汇总：成都市 实施方案')
  expect(ofCity).toContain('http://city/package/2021-pilot?kind=implementation_plan')
  expect(ofCity).not.toContain('标准目录') // its counties have until October, and none of theirs is settled
  expect(ofCity).not.toContain('未开始编制')
  expect(await told(chengdu.leader)).toBeUndefined()
  expect(await look()).toMatchObject({ sent: 0 })

  const target = { round: '2021-pilot', counties: [qingbaijiang.drafter.authority] }
  const note = randomUUID()
  const noted = async (actor: Actor, command: BeforeFilingCommand) =>
    must(await act(desk, { actor, key: randomUUID() }, { matter: beforeFilingMatter, target, command }))
  const question = { note, kind: 'work_summary', aim: 'question', text: '总结何时初稿？' } as const
  await noted(chengdu.reviewer, { do: 'openConsultation', ...question })
  const asked =
    /· 报送前询问，未答复：成都市青白江区 工作总结，.*，9月28日提出\n {2}http:\/\/county\/before-filing\/2021-pilot/
  expect(await told(qingbaijiang.drafter)).toMatch(asked)
  expect(await told(qingbaijiang.leader)).not.toContain('报送前询问')
  expect(await told(chengdu.reviewer)).not.toContain('报送前询问')
  await noted(qingbaijiang.drafter, { do: 'answerConsultation', note, text: '十二月上旬。' })
  expect(await told(qingbaijiang.drafter)).not.toContain('报送前询问')
})

test('the province’s 催办 to a city that has assembled nothing is mailed to its reviewer and stands in the digest after it', async () => {
  at('2021-09-28', '10:00')
  const target = { round: '2021-pilot', city: chengdu.reviewer.authority }
  const command = { do: 'remind', kind: 'work_summary', text: null } as const
  must(await act(desk, { actor: sichuan.reviewer, key: randomUUID() }, { matter: packageMatter, target, command }))
  expect(await look()).toMatchObject({ sent: 1 })
  expect(received.map(({ to }) => to)).toEqual([`${chengdu.reviewer.account}@example.gov.cn`])
  expect(received[0]?.text).toMatch(/四川省教育厅审核人 催办：成都市 工作总结/)
  received = []
  at('2021-09-29', '09:00')
  await look()
  expect(received[0]?.text).toMatch(/【已被催办】待汇总：成都市 工作总结，.*，12月20日截止/)
})

test('what happens while digests go out is in the next ones, and in none that is still to go out as well', async () => {
  await wantsMail(luzhou.reviewer)
  at('2021-09-30', '08:31')
  const { mailer } = sending()
  const send: Mailer['send'] = async (mail) => {
    if (received.length === 0) await reminds(luxian.leader, filedByLuxian)
    return mailer.send(mail)
  }
  await look({ send })
  mailer.close()
  const told = '9月30日 泸县教育局负责人 催办'
  const mine = () => received.filter(({ to }) => to.startsWith(luzhou.reviewer.account))
  expect(received[0]).not.toEqual(mine()[0])
  expect(mine().map(({ text }) => text.includes('催办：'))).toEqual([false])
  at('2021-09-30', '08:32')
  expect(await look()).toMatchObject({ sent: 1 })
  at('2021-10-08', '08:31')
  await look()
  expect(mine()).toHaveLength(3)
  expect(mine()[2]?.text).not.toContain(told)
})

test('a 催办 that waits to be tried again is not sent once a digest told it', async () => {
  const mine = () => received.filter(({ to }) => to.startsWith(chengdu.reviewer.account))
  refusal = 'down'
  at('2021-10-09', '08:09')
  await reminds(qingbaijiang.leader)
  for (const time of ['08:09', '08:11', '08:14', '08:19', '08:27']) {
    at('2021-10-09', time)
    await look()
  }
  refusal = 'none'
  at('2021-10-09', '08:31')
  await look()
  expect(mine()).toHaveLength(1)
  expect(mine()[0]?.text).toContain('10月9日 青白江区教育局负责人 催办')
  at('2021-10-09', '08:44')
  expect(await look()).toMatchObject({ sent: 0 })
  expect((await states()).filter((state) => /due|sending/.test(state))).toEqual([])
})

test('a round that asks the cities alone is told to the cities, and to their counties only once it asks them', async () => {
  const { settings } = openNotice
  const [ofCounties, plan] = [settings.deliverables.slice(1), settings.deliverables.slice(0, 1)]
  const ofCities = { ...settings, deliverables: plan.map((each) => ({ ...each, owedBy: 'city' as const })) }
  const opening = { ...openNotice, round: '2021-cities', settings: ofCities } as const
  const by = { actor: sichuan.roundManager }
  const told = async (reader: Actor) => {
    await house.end()
    const { news } = await asOffice(desk.read, reader, (tx) => newsOf(tx, reader, { limit: 100 }))
    return news.flatMap(({ type, round }) => (round === '2021-cities' ? [type] : []))
  }
  must(await act(desk, by, { matter: roundMatter, target: '2021-cities', command: opening }))
  expect(await told(chengdu.reviewer)).toEqual(['RoundOpened'])
  expect(await told(qingbaijiang.leader)).toEqual([])
  const asking = { ...ofCities, deliverables: [...ofCities.deliverables, ...ofCounties] }
  const amended = { do: 'amend', settings: asking, reason: '县级同时报送目录。', seen: 0 } as const
  must(await act(desk, by, { matter: roundMatter, target: '2021-cities', command: amended }))
  expect(await told(chengdu.reviewer)).toEqual(['RoundAmended', 'RoundOpened'])
  expect(await told(qingbaijiang.leader)).toEqual(['RoundAmended'])
  const innerDates = [{ kind: 'disclosure_catalog', date: '2021-10-13' }] as const
  const relay = { do: 'relayNotice', innerDates, note: '请各县按时报送。' } as const
  const target = { round: '2021-cities', city: parseDivision('510100') }
  must(await act(desk, { actor: chengdu.leader }, { matter: packageMatter, target, command: relay }))
  expect(await told(qingbaijiang.leader)).toEqual(['NoticeRelayed', 'RoundAmended'])
  expect(await told(chengdu.reviewer)).toEqual(['RoundAmended', 'RoundOpened'])
})
