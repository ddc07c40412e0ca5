import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, countClicks, keepScreen, openBrowser, openWindow, sitDown, takeOver } from './browser.ts'
import {
  check,
  cityFiling,
  filing,
  importSheet,
  openFromWorkbench,
  prepare,
  readSheet,
  signAndFile,
} from './county-desk.ts'
import { violationsIn } from './violations.ts'

// The main job, from a county's spreadsheet to the public page and the auditor's replay. Each test goes on from the one before.

const spreadsheet = fileURLToPath(new URL('../sheets/fixtures/xlsx/12-suqian-hubin.xlsx', import.meta.url))
const doubtful = fileURLToPath(new URL('../sheets/fixtures/xlsx/06-dongyang-mangled.xlsx', import.meta.url))
const items = 4
/** From the read file to the filed catalog: what all three posts of the county press, boxes they write in included. */
const mostClicks = 12

let browser: Browser
let drafter: Page
let checker: Page
let leader: Page
let reviewer: Page
/** Where the county finds the receipt of its filing: "/receipt/48213". */
let receipt: string
const clicks: (() => number)[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('the county sees what was understood of a spreadsheet, answers a doubt at its cell, and imports another that leaves none', async () => {
  drafter = await sitDown(browser, 'county', '510113-jb')
  await keepScreen(drafter, 'county-workbench')
  await drafter.goto(addressOf('county', '/catalog/import'))
  await readSheet(drafter, doubtful)
  await drafter.locator('td.is-open-mark').first().click()
  await drafter.locator('.ant-drawer .doubts').getByLabel('接受').first().click()
  await drafter.getByText(/还有 \d+ 处没有答复/).waitFor()
  await keepScreen(drafter, 'county-import-doubts')
  expect(await violationsIn(drafter)).toEqual([])
  await drafter.keyboard.press('Escape')
  await drafter.getByRole('button', { name: '换一个文件' }).click()

  await readSheet(drafter, spreadsheet)
  await keepScreen(drafter, 'county-import')
  clicks.push(await countClicks(drafter))
  await importSheet(drafter)
  await keepScreen(drafter, 'county-catalog')
  expect(await drafter.locator('.item-table tbody tr').count()).toBe(items)
})

test('what the county files, in twelve clicks at most, stands in the city’s queue without a reload', async () => {
  reviewer = await sitDown(browser, 'city', '510100-sh')
  const waiting = reviewer.locator('.queue-table tbody tr', { hasText: '青白江区' })
  expect(await waiting.filter({ hasText: '标准目录' }).count()).toBe(0)
  await openFromWorkbench(drafter)
  await prepare(drafter)
  checker = await sitDown(browser, 'county', '510113-sh')
  clicks.push(await countClicks(checker))
  await openFromWorkbench(checker)
  await check(checker)
  leader = await sitDown(browser, 'county', '510113-fz')
  clicks.push(await countClicks(leader))
  await openFromWorkbench(leader)
  receipt = await signAndFile(leader)
  const pressed = clicks.reduce((sum, count) => sum + count(), 0)
  expect(pressed).toBeGreaterThan(9)
  expect(pressed).toBeLessThanOrEqual(mostClicks)
  await waiting.filter({ hasText: '标准目录' }).waitFor()
  await keepScreen(reviewer, 'city-workbench')
})

test('among what waits the city finds it by its pinyin initials, and nothing there keeps anyone from the workbench’s use', async () => {
  await reviewer.keyboard.press('/')
  await reviewer.keyboard.type('qbj')
  await reviewer.getByRole('heading', { name: '待办：“qbj”（1件）' }).waitFor()
  expect(await violationsIn(reviewer)).toEqual([])
  await reviewer.keyboard.press('Escape')
  await reviewer.getByRole('heading', { name: /^待办（\d+件）$/ }).waitFor()
})

test('the county’s grid has nothing that keeps anyone from its use, as far as a machine can tell', async () => {
  await drafter.goto(addressOf('county', '/catalog?tab=grid'))
  await drafter.locator('.grid-hand').waitFor()
  await keepScreen(drafter, 'county-grid')
  expect(await violationsIn(drafter)).toEqual([])
})

test('the county takes its receipt away, and anyone’s own browser verifies it; an altered one is refused', async () => {
  await drafter.goto(addressOf('county', receipt))
  await drafter.locator('.receipt-code path[d^=M]').waitFor()
  await keepScreen(drafter, 'county-receipt')
  const [saved] = await Promise.all([
    drafter.waitForEvent('download'),
    drafter.getByRole('button', { name: '下载回执文件' }).click(),
  ])
  const text = await readFile(await saved.path(), 'utf8')
  const linked = (await drafter.locator('.receipt figcaption a').getAttribute('href')) ?? ''

  const anyone = await openWindow(browser, { width: 390, height: 844 })
  await anyone.goto(linked)
  await anyone.locator('#linked', { hasText: '核验通过' }).waitFor()
  await keepScreen(anyone, 'portal-verify-code')
  const number = /index (\d+)/.exec(text)?.[1] ?? ''
  expect(saved.suggestedFilename()).toBe(`回执-${number}.tlog-proof`)
  await anyone.goto(addressOf('portal', '/verify'))
  const found = anyone.locator('#found')
  await anyone
    .locator('input[type=file]')
    .setInputFiles({ name: saved.suggestedFilename(), mimeType: 'text/plain', buffer: Buffer.from(text) })
  await found.getByText(`账本第 ${number} 条记录是青白江区教育局负责人的“报送”`).waitFor()
  await keepScreen(anyone, 'portal-verify-receipt')

  const check = anyone.getByRole('button', { name: '核验粘贴的回执' })
  await anyone.getByLabel('或粘贴回执全文').fill(text.replace(`index ${number}`, `index ${Number(number) - 1}`))
  await check.click()
  await found.getByText('核验不通过').waitFor()
  await anyone.getByLabel('或粘贴回执全文').fill(text.slice(0, text.length / 2))
  await check.click()
  await found.getByText('回执文件不完整').waitFor()
  await anyone.context().close()
})

test('the city accepts, comments on a field, returns one item and approves the others', async () => {
  await reviewer.goto(addressOf('city', cityFiling))
  await reviewer.locator('[data-action=accept]').click()
  await reviewer.locator('.proposal-bar').waitFor()
  const parts = reviewer.locator('.part-line')
  expect(await parts.count()).toBe(items)

  await parts.first().click()
  await reviewer
    .getByLabel('批注内容')
    .or(reviewer.locator('#comment-text'))
    .first()
    .fill('公开渠道只有一处，请补充群众够得着的渠道。')
  await reviewer.keyboard.press('Control+Enter')
  await reviewer.getByText('批注已提交').first().waitFor()
  await reviewer.locator('.proposal-bar .decision-reason textarea').fill('渠道过少，请补充后重新报送。')
  await reviewer.locator('.proposal-bar [data-action=return]').click()
  // The same words of another county were approved from this post: the desk says so, and asks once more.
  await reviewer.getByText('仍要“退回”').waitFor()
  await reviewer.locator('.proposal-bar [data-action=return]').click()
  await reviewer.getByText('审核意见已记录').first().waitFor()
  for (let at = 1; at < items; at += 1) await approvePart(reviewer, at)
  await keepScreen(reviewer, 'city-review')

  await reviewer.locator('[data-action=more]').click()
  await reviewer.getByLabel('办完自动打开下一件').uncheck()

  await reviewer.locator('.decision-bar').last().locator('.decision-reason textarea').fill('个别事项请修改后重新报送。')
  await reviewer.locator('[data-action=return-filing]').click()
  await reviewer.getByText('已退回修改').first().waitFor()
})

test('the city takes its return back while the county has not answered it, and gives it again', async () => {
  const bar = reviewer.locator('.decision-bar').last()
  // The words that were sent are taken out of the box once all that stands on the screen was asked for again.
  await expect.poll(() => bar.locator('.decision-reason textarea').inputValue(), { timeout: 60_000 }).toBe('')
  await bar.locator('.decision-reason textarea').fill('退回意见有误，收回后重新办理。')
  await bar.locator('[data-action=recall]').click()
  await bar.locator('[data-action=return-filing]').waitFor()
  await bar.locator('.decision-reason textarea').fill('个别事项请修改后重新报送。')
  await bar.locator('[data-action=return-filing]').click()
  await bar.locator('[data-action=recall]').waitFor()
})

test('the county gets straight to that item, answers, and files again', async () => {
  await drafter.goto(addressOf('county', filing))
  const revise = drafter.locator('.revise').first()
  await revise.locator('.item-editor').waitFor()
  await keepScreen(drafter, 'county-returned')
  expect(await drafter.locator('.revise').count()).toBe(1)
  await revise.locator('[data-element=channels]').getByText('公开查阅点', { exact: true }).click()
  await revise.locator('.item-editor button[type=submit]').click()
  await drafter.getByText('草稿已改：公开渠道和载体').first().waitFor()
  await drafter.locator('.comment-box textarea').first().fill('已补充公开查阅点。')
  await drafter.getByRole('button', { name: '已修改' }).first().click()
  await drafter.getByText('已修改：已补充公开查阅点。').first().waitFor()
  await drafter.goto(addressOf('county', filing))
  await prepare(drafter)
  await checker.goto(addressOf('county', filing))
  await check(checker)
  await checker.context().close()
  await leader.goto(addressOf('county', filing))
  await signAndFile(leader)
})

test('only that item is reviewed again', async () => {
  await reviewer.goto(addressOf('city', cityFiling))
  await reviewer.locator('[data-action=accept]').click()
  await reviewer.locator('.proposal-bar').waitFor()
  expect(await reviewer.locator('.part-line').count()).toBe(1)
  await reviewer.getByRole('button', { name: '已解决' }).first().click()
  await reviewer.getByText('意见已解决').first().waitFor()
  await keepScreen(reviewer, 'city-second-turn')
})

test('the county declines the words that the city proposes, and its own stand', async () => {
  await reviewer.locator('.part-line').click()
  await reviewer.locator('.proposal-bar [data-action=change]').click()
  await reviewer.locator('#change-reason').fill('名称宜更明确。')
  await reviewer.locator('.ant-drawer [data-element=name] input').fill('规范性文件目录')
  await reviewer.locator('.ant-drawer button[type=submit]').click()
  await reviewer.locator('.proposed-change').getByText('目录').waitFor()
  await leader.goto(addressOf('county', filing))
  await leader.getByLabel('不同意的理由').fill('名称依本县权责清单，不作改动。')
  await keepScreen(leader, 'county-consent')
  await leader.getByRole('button', { name: '不同意' }).click()
  await leader.getByText('已答复不同意').first().waitFor()
  await leader.context().close()
  await reviewer.locator('.part-head').getByText('县里不同意修改').waitFor()
  await approvePart(reviewer, 0)
})

test('the city’s leader settles the whole document and files it with its late counties', async () => {
  await takeOver(reviewer, 'city', '510100-fz', cityFiling)
  const settler = reviewer
  await settler.locator('[data-action=settle]').click()
  await settler.getByText('已审定').first().waitFor()
  await keepScreen(settler, 'city-settled')

  await settler.goto(addressOf('city', '/package/2021-pilot?kind=disclosure_catalog'))
  await settler.locator('[data-action=assemble]').click()
  await settler.getByText('已汇总').first().waitFor()
  await settler.locator('[data-action=submit]').click()
  await settler.locator('.ant-modal .ant-btn-primary').click()
  await settler.getByText('已统一上报').first().waitFor()
  await keepScreen(settler, 'city-package')
  await settler.context().close()
})

test('the county publishes what was settled while the joint filing is on its way', async () => {
  await drafter.goto(addressOf('county', '/publish'))
  await drafter.locator('#publish-url').fill('https://www.qbj.gov.example/zwgk/mulu.html')
  await keepScreen(drafter, 'county-publish')
  expect(await violationsIn(drafter)).toEqual([])
  await drafter.getByRole('button', { name: '登记公布' }).click()
  await drafter.locator('#publish-url').waitFor({ state: 'detached' })
  await drafter.context().close()
})

test('the province sees the exceptions and confirms receipt', async () => {
  const province = await sitDown(browser, 'province', '510000-sh')
  await keepScreen(province, 'province-workbench')
  await province.goto(addressOf('province', '/package/2021-pilot/510100?kind=disclosure_catalog'))
  await province.getByRole('heading', { name: '例外' }).waitFor()
  expect(await province.locator('.plain-table').first().textContent()).toContain('青白江区')
  await province.locator('[data-action=confirm]').click()
  await province.locator('.ant-modal .ant-btn-primary').click()
  await province.getByText('已收悉').first().waitFor()
  await keepScreen(province, 'province-package')
  await province.goto(addressOf('province', '/board/2021-pilot'))
  await province.locator('.board-tiles').waitFor()
  await keepScreen(province, 'province-board')
  await province.context().close()
})

test('the public finds the catalog, its stages with their days, and nothing of what was said inside', async () => {
  const parent = await openWindow(browser, { width: 390, height: 844 })
  await parent.goto(addressOf('portal'))
  await keepScreen(parent, 'portal-home')
  await parent.getByRole('link', { name: '成都市' }).click()
  await parent.getByRole('link', { name: '青白江区' }).click()
  await keepScreen(parent, 'portal-county')
  const text = await parent.locator('main').textContent()
  for (const stage of ['县级报送', '市级签收', '市级审定', '统一上报', '省级收悉', '县级公布'])
    expect(text).toContain(stage)
  expect(text).toContain(`共 ${items} 项`)
  expect(text).not.toContain('渠道过少')
  await parent.locator('.items a').first().click()
  expect(await parent.locator('.card').textContent()).toContain('在哪里看')
  await keepScreen(parent, 'portal-item')
  await parent.goBack()
  await parent.getByRole('link', { name: '核验这条记录' }).click()
  await parent.locator('#linked', { hasText: '核验通过' }).waitFor()
  await parent.context().close()
})

test('the auditor replays the filing from its first event, and sees the city’s desk as it stood before', async () => {
  const auditor = await sitDown(browser, 'audit', '510000-sj')
  await auditor.locator('.trail-table').waitFor()
  await keepScreen(auditor, 'audit-trail')
  const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'
  await auditor.goto(addressOf('audit', `/replay?stream=${encodeURIComponent(stream)}&version=1`))
  await auditor.getByRole('heading', { name: /提请内审/ }).waitFor()
  await auditor.getByRole('button', { name: '最新' }).click()
  await auditor.getByRole('heading', { name: /审定/ }).waitFor()
  await keepScreen(auditor, 'audit-replay')
  expect(await auditor.locator('.replay-panes').textContent()).toContain('"stage": "approved"')
  await auditor.goto(addressOf('audit', '/as-of?office=510100&at=0'))
  await auditor.getByText('当时没有待办').waitFor()
  await keepScreen(auditor, 'audit-as-of')
  await auditor.context().close()
})

/** 通过 for the part at a place of the list, and on to the next. */
async function approvePart(page: Page, at: number): Promise<void> {
  const part = page.locator('.part-line').nth(at)
  await part.click()
  await page.locator('.proposal-bar [data-action=approve]').click()
  // The word of an earlier opinion may stand there still: what tells is the mark.
  await part.locator('.part-mark.is-approved').waitFor()
}
