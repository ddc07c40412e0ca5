import { cpus, loadavg } from 'node:os'
import type { CDPSession, Page } from 'playwright-core'
import { openBrowser, sitDown } from '../browser.ts'

// What the county's grid and import cost in Chromium, over running apps of a demonstration: on the clock, and of the page's main
// thread alone, since the cores are seldom idle. `node packages/journeys/bench/grid.ts <empty county> <another empty county>`.

const [, , county = '510113', other = '510182'] = process.argv
const heading = '一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象'
const browser = await openBrowser()
const figures: string[] = []

await pasting(await sitDown(browser, 'county', `${other}-jb`, '/catalog?tab=grid'))
const page = await sitDown(browser, 'county', `${county}-jb`, '/catalog/import')
await reading(page)
await importing(page)
await opening(page)
await typing(page)
await browser.close()
const load = loadavg().map((each) => each.toFixed(1))
process.stdout.write(`${figures.join('\n')}\n${cpus().length} cores, load ${load.join(' ')}\n`)

/** 500 rows pasted into an empty catalog, until the grid shows the last that has room. */
async function pasting(desk: Page): Promise<void> {
  await desk.locator('.grid-hand').waitFor()
  const lines = Array.from({ length: 500 }, (_, at) => `招生管理\t事项${at}\t内容${at}\t《义务教育法》`)
  const text = `一级事项\t二级事项\t公开内容（要素）\t公开依据\n${lines.join('\n')}`
  await measured(desk, '500 rows pasted', async () => {
    await desk.evaluate((said) => {
      const data = new DataTransfer()
      data.setData('text/plain', said)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.grid-hand')?.dispatchEvent(event)
    }, text)
    await desk.getByText(/还有 \d+ 行没有粘贴/).waitFor()
  })
}

/** 1,000 rows as .csv, from choosing the file to the preview: twice, since the first also fetches the reader's code. */
async function reading(desk: Page): Promise<void> {
  for (const which of ['the first time', 'after']) {
    await measured(desk, `1,000 rows chosen and shown, ${which}`, async () => {
      await desk.locator('input[type=file]').setInputFiles(file(1_000))
      await desk.locator('.item-table tbody tr').nth(200).waitFor({ state: 'attached' })
    })
    await desk.getByRole('button', { name: '换一个文件' }).click()
  }
}

async function importing(desk: Page): Promise<void> {
  await desk.locator('input[type=file]').setInputFiles(file(200))
  await desk.locator('.item-table').waitFor()
  const accept = desk.getByRole('button', { name: '全部接受' })
  if (await accept.isVisible()) await accept.click()
  await measured(desk, '200 rows imported, until the list shows them', async () => {
    await desk.getByRole('button', { name: /^导入 \d/ }).click()
    await desk.waitForURL('**/catalog')
    await desk.locator('.item-table tbody tr').nth(150).waitFor({ state: 'attached' })
  })
}

async function opening(desk: Page): Promise<void> {
  await desk.waitForTimeout(1_500) // what the import moved is fetched and drawn by then
  for (const which of ['the first time', 'after']) {
    await measured(desk, `the grid of 200 items opened from its tab, ${which}`, async () => {
      await desk.getByRole('tab', { name: '表格编辑' }).click()
      await desk.locator('.grid-cell').nth(60).waitFor()
    })
    if (which === 'the first time') await desk.getByRole('tab', { name: '草稿' }).click()
  }
}

/** Each key by itself: what it cost the main thread, the dearest told. */
async function typing(desk: Page): Promise<void> {
  await desk.locator('.grid-hand').focus()
  const moves = [
    ...Array(20).fill('ArrowDown'),
    ...Array(10).fill('ArrowRight'),
    'Control+End',
    'Control+Home',
    'PageDown',
  ]
  const writes = ['a', 'b', 'c', 'Enter', 'Delete', 'Control+z', 'Control+y', 'Control+d', 'Alt+Shift+ArrowRight']
  const session = await desk.context().newCDPSession(desk)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const costs: (readonly [string, number])[] = []
  for (const key of [...moves, ...writes]) {
    const before = await busyMs(session)
    await desk.keyboard.press(key)
    await desk.waitForTimeout(60)
    costs.push([key, (await busyMs(session)) - before])
  }
  const dearest = costs.toSorted(([, one], [, another]) => another - one).slice(0, 4)
  figures.push(`keys, main thread: ${dearest.map(([key, ms]) => `${key} ${ms.toFixed(0)} ms`).join(', ')}`)
}

async function measured(desk: Page, name: string, doing: () => Promise<void>): Promise<void> {
  const session = await desk.context().newCDPSession(desk)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const [before, began] = [await busyMs(session), performance.now()]
  await doing()
  const tookMs = performance.now() - began
  const busy = (await busyMs(session)) - before
  figures.push(`${name}: ${tookMs.toFixed(0)} ms on the clock, ${busy.toFixed(0)} ms of the main thread`)
  await session.detach()
}

/** How long the page's main thread has been at work. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

function file(count: number) {
  const line = (at: number) =>
    `招生管理,事项${at},各校${at}号通知,《中华人民共和国义务教育法》,信息形成或者变更之日起20个工作日内,教育局,■政府网站,全社会`
  const lines = Array.from({ length: count }, (_, at) => line(at))
  return { name: `${count}.csv`, mimeType: 'text/csv', buffer: Buffer.from([heading, ...lines].join('\n')) }
}
