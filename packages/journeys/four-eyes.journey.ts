import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, keepScreen, openBrowser, sitDown } from './browser.ts'
import { type Ask, asksAt } from './by-api.ts'
import { violationsIn } from './violations.ts'

// 雅安市 settles 荥经县's catalog: a colleague signs first, the leader is away, the substitute settles; on 汉源县's two reviewers race.

const round = { round: '2021-all', kind: 'disclosure_catalog', n: 1 }
const filingOf = (division: string) => ({ ...round, division })
const deskOf = (division: string) => `/filing/2021-all/${division}/disclosure_catalog/1`
const [signed, raced] = ['511822', '511823'] as const

let browser: Browser
let reviewer: Page
let second: Page
let asReviewer: Ask
let asLeader: Ask

beforeAll(async () => {
  browser = await openBrowser()
  asReviewer = await asksAt('city', '511800-sh')
  asLeader = await asksAt('city', '511800-fz')
  for (const division of [signed, raced]) {
    await file(division)
    const { head, parts } = await opened(division)
    const act = { filing: filingOf(division) }
    await asReviewer('filing.accept', { ...act, key: randomUUID(), seen: head.version })
    const opinion = { decision: 'approve', reason: null, change: null }
    for (const { part, digest } of parts)
      await asReviewer('filing.reviewItem', { ...act, key: randomUUID(), part, digest, ...opinion })
  }
})
afterAll(() => browser.close())

test('会签: the reviewer asks the second reviewer to sign before 审定', async () => {
  reviewer = await sitDown(browser, 'city', '511800-sh', deskOf(signed))
  await reviewer.locator('[data-action=more]').click()
  await reviewer.locator('[data-action=four-eyes]').click()
  await reviewer.locator('#signing-signers').click()
  await reviewer.locator('.ant-select-item-option', { hasText: '雅安市审核人（二）' }).click()
  await reviewer.getByText('审定前请同事再看一遍').click()
  await reviewer.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  expect(await violationsIn(reviewer)).toEqual([])
  await keepScreen(reviewer, 'city-signing-asked')
  await reviewer.locator('[data-action=open-signing]').click()
  await reviewer.locator('[data-signer]').waitFor()
  expect(await violationsIn(reviewer)).toEqual([])
})

test('为什么不能办？ names every act, why not, and who could', async () => {
  await reviewer.goto(addressOf('city', deskOf(signed)))
  await reviewer.locator('[data-action=why-not]').click()
  await reviewer.locator('[data-act=approve][data-can=false]').waitFor()
  await reviewer.locator('[data-act=sign]', { hasText: '可办的人' }).waitFor()
  expect(await violationsIn(reviewer)).toEqual([])
  await keepScreen(reviewer, 'city-why-not')
})

test('it waits on the second reviewer alone, who signs it', async () => {
  second = await sitDown(browser, 'city', '511800-sh2')
  const line = second.locator(`.queue-table [data-open][href^="${deskOf(signed)}"]`)
  await line.first().click()
  await second.locator('[data-action=more]').click()
  await second.locator('[data-action=four-eyes]').click()
  await second.locator('#signing-opinion').fill('已核对依据，同意。')
  await second.locator('[data-action=sign]').click()
  await second.locator('[data-stance=agree]').waitFor()
  await keepScreen(second, 'city-signing-given')
})

test('the leader is away: the substitute settles in the leader’s place, and the filing says so', async () => {
  const { head } = await opened(signed) // filed today, by the clock of the demonstration
  const today = new Date(Date.parse(head.submittedAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  const [leader, substitute] = ['acc-511800-02', 'acc-511800-03']
  const absence = { key: randomUUID(), absence: randomUUID(), account: leader, substitute, reason: '到省里开会。' }
  await asLeader('absence.announce', { ...absence, from: today, until: today })
  await second.goto(addressOf('city', deskOf(signed)))
  const settle = second.locator('[data-action=settle]')
  await settle.filter({ hasText: '代' }).click()
  await second.getByText('荥经县 标准目录：已审定').waitFor() // wherever the desk goes on to by itself
  await second.goto(addressOf('city', deskOf(signed)))
  await second.locator('.stage-note', { hasText: '代' }).waitFor()
  await asLeader('absence.end', { key: randomUUID(), absence: absence.absence, reason: '会议结束。' })
})

test('two reviewers race: one wins, the other is told, and every typed word is there', async () => {
  await second.goto(addressOf('city', deskOf(raced)))
  const box = second.locator('.decision-bar').last().locator('.decision-reason textarea')
  await box.fill('公开渠道只有一处，请补充。')
  const { head, parts } = await opened(raced)
  const [{ part, digest }] = parts
  const back = { part, digest, decision: 'return', reason: '依据不全。', change: null }
  await asReviewer('filing.reviewItem', { key: randomUUID(), filing: filingOf(raced), ...back })
  const given = { key: randomUUID(), filing: filingOf(raced), seen: head.version + 1, opinion: '请补充依据。' }
  await asReviewer('filing.returnForRevision', given)
  await second.locator('.stage-note', { hasText: '请补充依据。' }).waitFor()
  await keepScreen(second, 'city-race-lost')
  const recall = { key: randomUUID(), filing: filingOf(raced), seen: head.version + 2, reason: '再议。' }
  await asReviewer('filing.recall', recall)
  await second.locator('[data-action=return-filing]').waitFor()
  expect(await box.inputValue()).toBe('公开渠道只有一处，请补充。')
})

type Sheet = {
  readonly head: { readonly version: number; readonly submittedAt: string }
  readonly parts: readonly [{ readonly part: string; readonly digest: string }]
}

function opened(division: string): Promise<Sheet> {
  return asReviewer<Sheet>('filing.open', { filing: filingOf(division) })
}

/** The draft it has by then: checked and signed. */
async function file(division: string): Promise<void> {
  const [drafter, checker, leader] = await Promise.all(
    ['jb', 'sh', 'fz'].map((post) => asksAt('county', `${division}-${post}`)),
  )
  if (!drafter || !checker || !leader) throw new Error(`nobody sits in ${division}`)
  const act = async () => {
    const sheet = await drafter<Sheet | null>('filing.open', { filing: round })
    return { key: randomUUID(), filing: round, seen: sheet?.head.version ?? 0 }
  }
  await drafter('filing.prepare', await act())
  const disclosure = { outcome: 'may_disclose', opinion: '不涉及国家秘密，可以公开。' }
  await checker('filing.check', { ...(await act()), outcome: 'passed', opinion: '同意报送。', disclosure })
  await leader('filing.submit', await act())
}
