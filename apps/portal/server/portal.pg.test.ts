import { randomBytes } from 'node:crypto'
import { catalogMatter } from '@mingce/api/matters/catalog'
import { lawMatter, roundMatter } from '@mingce/api/matters/configuration'
import { submissionMatter } from '@mingce/api/matters/submission'
import { keepLook } from '@mingce/api/page-looks'
import {
  act,
  canaryOf,
  fileCanaryOf,
  fileFrom,
  must,
  openTestDesk,
  type TestDesk,
  withCanary,
} from '@mingce/api/test-desk'
import { publishQingbaijiang, settleQingbaijiang } from '@mingce/api/test-settling'
import { divisions } from '@mingce/domain/authority/division'
import { formerCodes } from '@mingce/domain/authority/former-codes'
import { chengdu, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { LawCommand } from '@mingce/domain/law/decide'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { headOf, readStream } from '@mingce/ledger/read'
import { createSealer } from '@mingce/ledger/seal'
import { leafHash } from '@mingce/proof/merkle'
import { verifierOf } from '@mingce/proof/note'
import { parseReceipt, verifyReceipt } from '@mingce/proof/receipt'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPortal } from './portal.ts'

// 青白江区 has published its catalog; 双流区 has filed one, and nobody outside may know what is in it.

const signer = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const logKey = verifierOf(signer, 'ed25519')

let desk: TestDesk
let register: Kysely<unknown>
let portal: Hono

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  register = kyselyOn(connect(desk.database.appUrl, 'public'))
  portal = createPortal(register, desk.clock)
  await publish()
  await fileFrom(desk, shuangliu, [withCanary(shuangliu)])
  const head = (await headOf(desk.ledger)) ?? 0n
  await desk.follower.catchUp(['register', 'publication'], head, 10_000)
})
afterAll(async () => {
  await register.destroy()
  await desk.close()
})

async function publish(): Promise<void> {
  await settleQingbaijiang(
    desk,
    [{ ...withCanary(qingbaijiang), legalBases: ['《政府信息公开条例》第二十六条'] }],
    '同意，金丝雀不外飞',
  )
  await publishQingbaijiang(desk, 'http://qbj.example/mulu')
}

async function sealAll(): Promise<void> {
  const size = ((await headOf(desk.ledger)) ?? -1n) + 1n
  const sealed = Promise.withResolvers<void>()
  const sealer = createSealer(desk.ledger, signer, { onSealed: (at) => at === size && sealed.resolve() })
  await sealed.promise
  await sealer.close()
}

const countyPage = async () => (await portal.request('/county/510113')).text()

test('before it is sealed a publication has no receipt, and its page speaks of no proof', async () => {
  expect((await portal.request('/county/510113/receipt')).status).toBe(404)
  expect(await countyPage()).toContain('去看政府网站上的原文')
  expect(await countyPage()).not.toContain('存证')
})

test('a published catalog travels with its receipt, which anyone verifies from itself and the log’s key', async () => {
  await sealAll()
  const answer = await portal.request('/county/510113/receipt')
  const receipt = parseReceipt(await answer.text())
  expect(verifyReceipt(receipt, receipt.extra ?? new Uint8Array(), [logKey])).toBe(true)
  expect(JSON.parse(Buffer.from(receipt.extra ?? []).toString())).toMatchObject({
    ...{ type: 'CatalogPublished', stream: 'catalog/510113' },
    payload: { version: 1, url: 'http://qbj.example/mulu' },
  })
  const leaf = Buffer.from(leafHash(receipt.extra ?? new Uint8Array())).toString('base64url')
  expect(await countyPage()).toContain(`href="/verify/${receipt.index}?d=${leaf}"`)
  const name = `-${receipt.index}.tlog-proof`
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="receipt${name}"; filename*=UTF-8''%E5%9B%9E%E6%89%A7${name}`,
  )
})

test('no other entry leaves: of all divisions one has a receipt, and nothing unpublished is in anything the portal says', async () => {
  const told: string[] = []
  for (const { code } of [...divisions, ...formerCodes])
    for (const path of [`/county/${code}/receipt`, `/county/${code}`, `/city/${code}/receipt`]) {
      const answer = await portal.request(path)
      if (path.endsWith('receipt'))
        expect([path, answer.status]).toEqual([path, code === '510113' && path.startsWith('/county') ? 200 : 404])
      told.push(await answer.text())
    }
  const { extra } = parseReceipt(await (await portal.request('/county/510113/receipt')).text())
  const everything = told.join('\n') + Buffer.from(extra ?? []).toString()
  expect(everything).not.toContain(canaryOf(shuangliu.drafter))
  for (const { drafter } of [qingbaijiang, shuangliu]) expect(everything).not.toContain(fileCanaryOf(drafter))
  expect(everything).not.toContain('金丝雀不外飞')
  for (const { commandKey, type } of await readStream(desk.ledger, 'catalog/510116'))
    expect([type, everything.includes(commandKey)]).toEqual([type, false])
})

test.each(['/county/510113/receipt/1', '/receipt/1', '/receipt/0', '/county/0/receipt', '/county/510113%2F/receipt'])(
  '%s is no page',
  async (path) => {
    expect((await portal.request(path)).status).toBe(404)
  },
)

test('a county that was has its page, which names what took its place; found by its name of then is the county of today', async () => {
  const text = async (path: string) => (await portal.request(path)).text()
  expect(await text('/county/513425')).toContain('这里是原会理县（代码 513425，用到 2021 年）')
  expect(await text('/county/513425')).toContain('<a href="/county/513402">凉山彝族自治州会理市</a>')
  expect(await text('/county/513402')).toContain('见<a href="/county/513425">原会理县</a>')
  expect(await text('/city/513400')).not.toContain('会理县')
  const found = await text(`/search?q=${encodeURIComponent('会理县')}`)
  expect(found).toContain('<a href="/county/513402">')
  expect(found).not.toContain('/county/513425')
})

test('the page that verifies says without its script what it does, and that it has not done it', async () => {
  const page = await (await portal.request('/verify/48213?d=x')).text()
  for (const words of [
    '核验回执',
    '账本第 48213 条记录',
    '本页的脚本没有运行，尚未核验',
    '文件不会上传',
    '离线核验程序',
  ])
    expect(page).toContain(words)
  expect(page).toContain('<script src="/scripts/verify.js" defer></script>')
  expect((await portal.request('/verify')).status).toBe(200)
  for (const position of ['x', '-1', '07', '1e3', '<b>'])
    expect((await portal.request(`/verify/${position}`)).status).toBe(404)
})

test('that page alone may run our own script and ask our own log; nothing inline, and nowhere else', async () => {
  const policyAt = async (path: string) => (await portal.request(path)).headers.get('content-security-policy') ?? ''
  for (const path of ['/verify', '/verify/48213']) {
    const policy = await policyAt(path)
    expect(policy).toContain(`script-src 'self'`)
    expect(policy).toContain(`connect-src 'self'`)
    expect(policy).not.toMatch(/unsafe|http|\*/)
  }
  for (const path of ['/', '/county/510113', '/search', '/verifying']) {
    const policy = await policyAt(path)
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toMatch(/script-src|connect-src/)
  }
})

test('去看 says when its page was last seen to open; of one that does not open any more, since when and how else one gets there', async () => {
  const itemPage = async () => {
    const [, path] = /href="(\/county\/510113\/item\/[^"]+)"/.exec(await countyPage()) ?? []
    return (await portal.request(path ?? '')).text()
  }
  expect(await itemPage()).not.toContain('最近一次查看能打开')
  const found = { why: null, status: 200, landedAt: null, contentDigest: null, cells: null, wrong: [] }
  const page = { division: qingbaijiang.drafter.authority, version: 1, item: null, url: 'http://qbj.example/mulu' }
  await keepLook(desk, { page, seen: { ...found, found: 'otherwise' } })
  expect(await itemPage()).toContain('最近一次查看能打开：2021年9月13日。')
  expect(await itemPage()).not.toContain('不一致')
  const elsewhere = { ...page, division: shuangliu.drafter.authority, url: 'http://slq.example/mulu' }
  for (const day of ['14', '15', '16']) {
    desk.setClock(`2021-09-${day}T12:00:00.000Z`)
    await keepLook(desk, { page: elsewhere, seen: { ...found, found: 'answers', why: 'no_items' } })
    await keepLook(desk, { page, seen: { ...found, found: 'dead', why: 'not_found', status: 404 } })
  }
  const gone = await itemPage()
  expect(gone).toContain('本平台自2021年9月14日起打不开这个网页。')
  expect(gone).toContain('最近一次查看能打开：2021年9月13日。')
  expect(gone).toContain('向青白江区教育局询问，或者向它提出政府信息公开申请（依申请公开）')
  expect(gone).toContain('>去看</a>')
  expect(await countyPage()).toContain('本平台自2021年9月14日起打不开这个网页。')
  desk.setClock('2021-09-13T01:00:00.000Z')
})

test('an article that an item cites stands beside it word for word once the province entered its text, and no gist of it does', async () => {
  const [, path = ''] = /href="(\/county\/510113\/item\/[^"]+)"/.exec(await countyPage()) ?? []
  const about = { matter: lawMatter, target: 'gir_2019' } as const
  const asManager = async (command: LawCommand) => {
    must(await act(desk, { actor: sichuan.roundManager }, { ...about, command }))
    await desk.follower.catchUp(['register'], (await headOf(desk.ledger)) ?? 0n, 10_000)
    return (await portal.request(path)).text()
  }
  const [registration] = registerSeedLaws.filter(({ id }) => id === 'gir_2019')
  const [known] = seedArticles.filter(({ entry }) => entry.article === '26')
  if (!registration || !known) throw new Error('the Regulation is not in the seed')
  await asManager(registration.command)
  expect(await asManager({ do: 'enterArticle', entry: known.entry, seen: 1 })).not.toContain('依据原文')
  const entry = {
    ...known.entry,
    wording: 'text',
    text: '（示例原文）\n（第二款）',
    source: '示例公报',
    doubt: null,
  } as const
  const page = await asManager({ do: 'correctArticle', entry, reason: '换成原文', seen: 2 })
  expect(page).toContain(
    '<summary>依据原文：《中华人民共和国政府信息公开条例》第二十六条</summary><p>（示例原文）</p><p>（第二款）</p>',
  )
  expect(page).toContain('来源：示例公报。')
  expect(page).not.toContain('起废止')
  const repealed = { do: 'repealLaw', seen: 3, from: '2021-09-10', repealedBy: '示例决定', replacedBy: null } as const
  const gone = await asManager({ ...repealed, source: '示例公报', doubt: null })
  expect(gone).toContain('<p><strong>这部依据自2021年9月10日起废止。</strong></p><p>（示例原文）</p>')
})

test('a correction is told with what it was and what it is now, and dates the item; a withdrawal takes the catalog off with its reason', async () => {
  const { drafter, leader } = qingbaijiang
  const target = drafter.authority
  const [settled] = (await readStream(desk.ledger, 'catalog/510113')).flatMap(({ payload }) =>
    Array.isArray(payload.items) ? (payload.items as { item: string }[]) : [],
  )
  const item = settled?.item ?? ''
  const { name } = withCanary(qingbaijiang)
  const said = { version: 1, url: 'http://qbj.example/gonggao' }
  const wording = { element: 'name', was: '误写的名称', now: name } as const
  const erratum = { do: 'issueErratum', ...said, item, wording, reason: '录入有误', issuedOn: '2021-09-13' } as const
  const command = { ...erratum, textDigest: 'a'.repeat(64) }
  await act(desk, { actor: drafter }, { matter: catalogMatter, target, command })
  const told = async (path: string) => {
    await desk.follower.catchUp(['register'], (await headOf(desk.ledger)) ?? 0n, 10_000)
    return (await portal.request(path)).text()
  }
  expect(await told(`/county/510113/item/${item}`)).toContain(`事项名称“误写的名称”更正为“${name}”。录入有误`)
  expect(await told(`/county/510113/item/${item}`)).toContain('最近更新2021年9月13日')
  const comparison = await told(`/county/510113/item/${item}/compare?with=510116`)
  expect(comparison).toContain('没有同名的事项可以对照')
  expect(comparison).not.toContain(canaryOf(shuangliu.drafter))
  expect(await told('/county/510113')).toContain('更正第 1 版')

  const withdrawal = { do: 'withdrawPublication', ...said, staying: null, reason: '误将旧稿公布' } as const
  const withdrawn = { ...withdrawal, withdrawnOn: '2021-09-13' }
  await act(desk, { actor: leader }, { matter: catalogMatter, target, command: withdrawn })
  const page = await told('/county/510113')
  expect(page).toContain('撤销了目录的公布，目前没有施行的目录。理由：误将旧稿公布')
  expect(page).toContain('本轮审定的目录尚未施行。本轮工作尚未完成。')
  for (const path of [`/county/510113/item/${item}`, `/county/510113/item/${item}/compare`])
    expect((await portal.request(path)).status).toBe(404)
})

test('a county’s page tells of the notice that runs, where it is and until when, and nothing of what it is about', async () => {
  const filing = {
    round: '2021-pilot',
    division: shuangliu.drafter.authority,
    kind: 'disclosure_catalog',
    n: 1,
  } as const
  const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target: filing, command })
  const seen = async () => (await readStream(desk.ledger, submissionStream(filing))).length
  must(await act(desk, { actor: chengdu.reviewer }, about({ do: 'accept', seen: await seen() })))
  const round = await readStream(desk.ledger, 'round/2021-pilot')
  const settings = round[0]?.payload.settings as RoundSettings
  const asking = { ...settings, publicNotice: { days: 3, unit: 'working_day' } } as const
  const amend = { do: 'amend', settings: asking, reason: '审定前公示', seen: 0 } as const
  must(await act(desk, { actor: sichuan.roundManager }, { matter: roundMatter, target: '2021-pilot', command: amend }))
  const url = 'https://shuangliu.example/gongshi'
  const opened = about({ do: 'openNotice', url, seen: await seen() })
  const last = must(await act(desk, { actor: shuangliu.drafter }, opened)).positions.at(-1) ?? 0
  await desk.follower.catchUp(['register'], BigInt(last), 10_000)

  const page = await (await portal.request('/county/510116')).text()
  expect(page).toContain('审定前征求意见')
  expect(page).toContain('自2021年9月13日起公示，至2021年9月16日止')
  expect(page).toContain('审定前征求意见（9/13 开始公示 + 3 工作日 = 9/16）。')
  expect(page).toContain(`<a href="${url}" rel="noopener">去看公示</a>`)
  expect(page).not.toContain(canaryOf(shuangliu.drafter))
  expect(await countyPage()).not.toContain('去看公示')

  const longer = { do: 'extendNotice', until: '2021-09-24', reason: '收到意见较多', seen: await seen() } as const
  const extended = must(await act(desk, { actor: shuangliu.leader }, about(longer))).positions.at(-1) ?? 0
  await desk.follower.catchUp(['register'], BigInt(extended), 10_000)
  const after = await (await portal.request('/county/510116')).text()
  expect(after).toContain('自2021年9月13日起公示，至2021年9月24日止，审定前征求意见。')
  expect(after).toContain('原公示至2021年9月16日（9/13 开始公示 + 3 工作日 = 9/16），县里已延长：收到意见较多。')
})
