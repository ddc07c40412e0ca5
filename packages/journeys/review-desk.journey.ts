import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, keepScreen, openBrowser, sitDown } from './browser.ts'
import { type Ask, asksAt } from './by-api.ts'
import { violationsIn } from './violations.ts'

// 绵阳市's reviewer examines 涪城区's catalog of 37 items by keyboard, twice. The county's part is told through its API.

const round = { round: '2021-all', kind: 'disclosure_catalog', n: 1 }
const desk = '/filing/2021-all/510703/disclosure_catalog/1'
const items = Array.from({ length: 37 }, (_, at) => ({ item: randomUUID(), name: `公开事项${at + 1}` }))
const reworded = items.slice(0, 4)

type County = { readonly drafter: Ask; readonly checker: Ask; readonly leader: Ask }
type Sheet = { readonly head: { readonly version: number; readonly stage: string } }

let browser: Browser
let reviewer: Page
let county: County
/** Whoever reads is slower than this. */
const readsMs = 250
/** Milliseconds from the key that sends an opinion until the next item stands there. */
const waited: number[] = []

beforeAll(async () => {
  browser = await openBrowser()
  const at = (post: string) => asksAt('county', `510703-${post}`)
  county = { drafter: await at('jb'), checker: await at('sh'), leader: await at('fz') }
  for (const { item, name } of items) {
    const origin = { kind: 'local', ref: null }
    await county.drafter('catalog.draftItem', { key: randomUUID(), item, content: contentOf(name, 20), origin })
  }
  await file()
})
afterAll(() => browser.close())

test('from the queue to a decision in four keys', async () => {
  reviewer = await sitDown(browser, 'city', '510700-sh')
  await reviewer.locator('.queue-table [data-open]').first().waitFor()
  expect(await violationsIn(reviewer)).toEqual([])
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('Enter')
  await reviewer.locator('[data-action=accept]').waitFor()
  await reviewer.keyboard.press('a')
  await reviewer.keyboard.press('Enter')
  await reviewer.locator('.proposal-bar').waitFor()
})

test('back on the workbench the keyboard is on the line it left', async () => {
  const opened = new URL(reviewer.url()).pathname
  await reviewer.keyboard.press('u')
  await reviewer.locator(`.queue-table [data-open][href^="${opened}"]:focus`).waitFor()
})

test('a first review of 37 items: no item is waited for, four go back, and a must-fix stands open on a fifth', async () => {
  await reviewer.goto(addressOf('city', desk))
  await reviewer.locator('[data-action=accept]').click()
  await reviewer.locator('.proposal-bar').waitFor()
  expect(await reviewer.locator('.part-line').count()).toBe(37)
  const beyond = (body: Element) => body.scrollHeight - body.clientHeight // px
  expect(await reviewer.locator('.page-body').evaluate(beyond), 'the desk itself does not scroll').toBe(0)
  for (let at = 0; at < items.length; at += 1) {
    if (at < reworded.length) await sendBack('公开时限过长，请缩短或说明理由。')
    else await approve(at === items.length - 1)
  }
  await reviewer.getByText(/37 已看 0 未看/).waitFor()
  await reviewer
    .locator('.part-line', { hasText: items[9]?.name ?? '' })
    .first()
    .click()
  await reviewer.keyboard.press('c')
  await reviewer.keyboard.type('公开渠道只有一处，请补充群众够得着的渠道。')
  await reviewer.keyboard.press('Control+Enter')
  await reviewer.locator('.part-line-must-fix').waitFor()
  await keepScreen(reviewer, 'city-desk-first-review')
  expect(await violationsIn(reviewer)).toEqual([])
})

test('the whole goes back; it is undone within ten seconds, and given again', async () => {
  const bar = reviewer.locator('.decision-bar').last()
  for (const then of ['undone', 'given'] as const) {
    await bar.locator('.decision-reason textarea').fill('请按各项意见修改后重新报送。')
    await bar.locator('[data-action=return-filing]').click()
    await reviewer.locator('[aria-keyshortcuts=z]').waitFor()
    await keepScreen(reviewer, `city-desk-${then}`)
    if (then === 'given') continue
    await reviewer.locator('[aria-keyshortcuts=z]').click()
    await reviewer.getByText('已撤销，此件回到审核中').waitFor()
    await reviewer.goto(addressOf('city', desk))
    await bar.locator('[data-action=return-filing]').waitFor()
  }
})

test('a second round with four changes and an open must-fix shows exactly five', async () => {
  const digests = await draftDigests()
  for (const { item, name } of reworded) {
    const seen = digests.get(item)
    await county.drafter('catalog.reviseItem', { key: randomUUID(), item, content: contentOf(name, 5), seen })
  }
  await answerReturn()
  await file()
  await reviewer.goto(addressOf('city', desk))
  await reviewer.locator('[data-action=accept]').click()
  await reviewer.locator('.proposal-bar').waitFor()
  expect(await reviewer.locator('.part-line').count()).toBe(5)
  await reviewer.getByText('沿用 32 项').waitFor()
  await reviewer
    .getByText(/看过的是旧稿（第1稿）/)
    .first()
    .waitFor()
  await reviewer.locator('.item-diff del').first().waitFor()
  await keepScreen(reviewer, 'city-desk-second-round')
  expect(await violationsIn(reviewer)).toEqual([])
  await reviewer.keyboard.press('v')
  await reviewer.locator('.item-diff-sides').first().waitFor()
  await reviewer.setViewportSize({ width: 1920, height: 1080 })
  await keepScreen(reviewer, 'city-desk-second-round-1920')
  expect(await violationsIn(reviewer)).toEqual([])
  await reviewer.setViewportSize({ width: 1366, height: 768 })
})

test('the five are examined as fast as the reviewer is, and the whole is told in 流转记录', async () => {
  for (const { name } of reworded) {
    await reviewer
      .locator('.part-line', { hasText: new RegExp(`${name}$|${name}(?!\\d)`) })
      .first()
      .click()
    await approve()
  }
  await reviewer.getByRole('button', { name: '已解决' }).first().click()
  await reviewer.locator('.part-line-must-fix').waitFor({ state: 'detached' })
  await reviewer
    .locator('.part-line', { hasText: items[9]?.name ?? '' })
    .first()
    .click()
  await reviewer.locator('.proposal-bar [data-action=approve]').click()
  await reviewer.getByText('各项均有审核意见').waitFor()
  await reviewer.goto(addressOf('city', `${desk}?view=trail`))
  await reviewer.getByText('退回修改（第2次）').waitFor()
  await keepScreen(reviewer, 'city-desk-trail')
  expect(await violationsIn(reviewer)).toEqual([])
  const sorted = waited.toSorted((one, other) => one - other)
  const [median, slow, slowest] = [0.5, 0.95, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1])
  console.log(`waiting per item, ${sorted.length} opinions: median ${median} ms, p95 ${slow} ms, most ${slowest} ms`)
})

/** 通过, by two keys. */
async function approve(isLast = false): Promise<void> {
  await reviewer.keyboard.press('a')
  await goesOn('Enter', isLast)
}

/** 退回 with its reason, by keys alone. */
async function sendBack(reason: string): Promise<void> {
  await reviewer.keyboard.press('r')
  await reviewer.keyboard.press('Enter')
  await reviewer.keyboard.type(reason)
  await goesOn('Control+Enter')
}

/** Sends an opinion and measures until another item stands there; of the last one, until it says what was decided. */
async function goesOn(key: string, isLast = false): Promise<void> {
  await reviewer.waitForTimeout(readsMs)
  const before = await reviewer.evaluate(() => document.querySelector('.part-head h2')?.textContent)
  const begun = performance.now()
  await reviewer.keyboard.press(key)
  if (isLast) return reviewer.locator('.proposal-by').waitFor()
  await reviewer.waitForFunction((last) => document.querySelector('.part-head h2')?.textContent !== last, before)
  waited.push(Math.round(performance.now() - begun))
}

/** 提请内审, 内审, 报送. */
async function file(): Promise<void> {
  const { drafter, checker, leader } = county
  const act = async () => ({ key: randomUUID(), filing: round, seen: (await opened())?.head.version ?? 0 })
  await drafter('filing.prepare', await act())
  const disclosure = { outcome: 'may_disclose', opinion: '不涉及国家秘密，可以公开。' }
  await checker('filing.check', { ...(await act()), outcome: 'passed', opinion: '要素齐全，同意报送。', disclosure })
  await leader('filing.submit', await act())
}

function opened(): Promise<Sheet | null> {
  return county.drafter<Sheet | null>('filing.open', { filing: round })
}

/** Every opinion and every must-fix that came back is answered. */
async function answerReturn(): Promise<void> {
  type Comments = {
    readonly comments: readonly { readonly comment: string; readonly part: string; readonly resolved: boolean }[]
  }
  const { comments } = (await county.drafter<Comments | null>('filing.open', { filing: round })) ?? { comments: [] }
  const digests = await draftDigests()
  const answers = [
    ...reworded.map(({ item }) => ({ part: item, comment: null, stance: 'revised' })),
    ...comments.filter(({ resolved }) => !resolved).map(({ part, comment }) => ({ part, comment, stance: 'declined' })),
  ]
  for (const about of answers) {
    const said = { ...about, digest: digests.get(about.part) ?? null, text: '已按意见处理。' }
    await county.drafter('filing.answerReturn', { key: randomUUID(), filing: round, ...said })
  }
}

/** The texts of the county's draft, by item. */
async function draftDigests(): Promise<ReadonlyMap<string, string>> {
  type Draft = { readonly items: readonly { readonly item: string; readonly digest: string }[] }
  const { items: drafted } = await county.drafter<Draft>('catalog.draft')
  return new Map(drafted.map(({ item, digest }) => [item, digest]))
}

function contentOf(name: string, days: number) {
  return {
    ...{ category: '招生管理', subcategories: [], name },
    contentElements: ['招生计划', '招生范围', '报名条件', '录取结果'],
    legalBases: ['《中华人民共和国义务教育法》', '《中华人民共和国政府信息公开条例》'],
    disclosureTimeLimit: {
      ...{ raw: `信息形成或者变更之日起${days}个工作日内`, trigger: 'created_or_changed' },
      ...{ amount: days, unit: 'working_day' },
    },
    ...{ disclosingBody: '涪城区教育和体育局', disclosureModes: ['proactive'], channels: ['gov_website'] },
    ...{ otherChannelText: null, audiences: ['whole_society'], audienceNote: null },
    ...{ disclosureLevels: ['county'], extra: {} },
  }
}
