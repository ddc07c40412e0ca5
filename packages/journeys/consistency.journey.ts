import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepScreen, openBrowser, sitDown } from './browser.ts'
import { type Ask, asksAt } from './by-api.ts'
import { violationsIn } from './violations.ts'

// 绵阳市's reviewer returned 安州区's item; 盐亭县 files the same words. The counties' part is told through their API.

const round = { round: '2021-all', kind: 'disclosure_catalog', n: 1 }
const filingOf = (division: string) => ({ ...round, division })
const returned = '未写明核验依据，请补充。'

let browser: Browser
let reviewer: Page

beforeAll(async () => {
  browser = await openBrowser()
  const city = await asksAt('city', '510700-sh')
  for (const division of ['510705', '510723']) {
    await file(division)
    const { head, parts } = await city<Sheet>('filing.open', { filing: filingOf(division) })
    const act = { key: randomUUID(), filing: filingOf(division) }
    await city('filing.accept', { ...act, seen: head.version })
    if (division === '510723') continue
    const [{ part, digest }] = parts
    const opinion = { part, digest, decision: 'return', reason: returned, change: null }
    await city('filing.reviewItem', { ...act, key: randomUUID(), ...opinion })
  }
  reviewer = await sitDown(browser, 'city', '510700-sh', '/filing/2021-all/510723/disclosure_catalog/1')
})
afterAll(() => browser.close())

test('同类 tells how the city ruled on the item in its other counties, and why; the usual reason is put into the opinion', async () => {
  await reviewer.getByRole('tab', { name: '同类' }).click()
  await reviewer.getByText('本市其他县：1 县退回。').waitFor()
  await keepScreen(reviewer, 'city-lens')
  expect(await violationsIn(reviewer)).toEqual([])
  await reviewer.getByRole('button', { name: `把“${returned}”加到意见` }).click()
  const box = reviewer.locator('.proposal-bar textarea')
  expect(await box.inputValue()).toBe(returned)
  await box.fill('')
})

test('the text of another county is found by its initials and compared field by field', async () => {
  await reviewer.locator('#base').fill('azq')
  await reviewer.locator('.ant-select-item-option', { hasText: '安州区报送稿' }).click()
  await reviewer.locator('.item-diff', { hasText: '安州区报送稿' }).first().waitFor()
})

test('an approval of the words returned elsewhere is warned of and not sent; whoever goes on says why', async () => {
  const approve = reviewer.locator('.proposal-bar [data-action=approve]')
  await approve.click()
  const notice = reviewer.locator('.contradiction-notice')
  await notice.waitFor()
  expect(await notice.textContent()).toMatch(/^您 .*对安州区同一事项以“未写明核验依据，请补充。”退回，文字相同。/)
  expect(await notice.getByRole('link').getAttribute('href')).toContain('/510705/')
  await keepScreen(reviewer, 'city-contradiction')
  expect(await violationsIn(reviewer)).toEqual([])
  await approve.click()
  await reviewer.locator('.proposal-bar textarea.is-missing').waitFor()
  await reviewer.locator('.proposal-bar textarea').fill('本县依据已在实施细则中列明。')
  await approve.click()
  await reviewer.locator('.proposal-by').waitFor()
})

type Sheet = {
  readonly head: { readonly version: number }
  readonly parts: readonly [{ readonly part: string; readonly digest: string }]
}

/** One item: drafted, checked, signed. */
async function file(division: string): Promise<void> {
  const [drafter, checker, leader] = await Promise.all(
    ['jb', 'sh', 'fz'].map((post) => asksAt('county', `${division}-${post}`)),
  )
  if (!drafter || !checker || !leader) throw new Error(`nobody sits in ${division}`)
  const origin = { kind: 'local', ref: null }
  await drafter('catalog.draftItem', { key: randomUUID(), item: randomUUID(), content, origin })
  await drafter('filing.prepare', await act(drafter))
  const disclosure = { outcome: 'may_disclose', opinion: '不涉及国家秘密，可以公开。' }
  await checker('filing.check', { ...(await act(drafter)), outcome: 'passed', opinion: '同意报送。', disclosure })
  await leader('filing.submit', await act(drafter))
}

async function act(drafter: Ask) {
  const sheet = await drafter<Sheet | null>('filing.open', { filing: round })
  return { key: randomUUID(), filing: round, seen: sheet?.head.version ?? 0 }
}

const content = {
  ...{ category: '招生管理', subcategories: [], name: '随迁子女入学条件核验' },
  contentElements: ['核验材料清单', '核验时间和地点'],
  legalBases: ['《中华人民共和国义务教育法》'],
  disclosureTimeLimit: {
    ...{ raw: '信息形成或者变更之日起20个工作日内', trigger: 'created_or_changed' },
    ...{ amount: 20, unit: 'working_day' },
  },
  ...{ disclosingBody: '县级教育行政部门', disclosureModes: ['proactive'], channels: ['gov_website'] },
  ...{ otherChannelText: null, audiences: ['whole_society'], audienceNote: null },
  ...{ disclosureLevels: ['county'], extra: {} },
}
