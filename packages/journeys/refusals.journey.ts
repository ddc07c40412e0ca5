import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, keepScreen, openBrowser, openWindow, sitDown } from './browser.ts'

// What a browser is refused, whatever address it names.

let browser: Browser
/** Before it sits 双流区经办人. */
let shuangliu: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const qingbaijiangsPlan = { round: '2021-pilot', division: '510113', kind: 'implementation_plan', n: 1 }

/** What a signed-in page's own server answers to a question, as text. */
function ask(page: Page, procedure: string, input: object): Promise<string> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/${path}`, { method: 'POST', headers, body: body ?? null })
      return answer.text()
    },
    [procedure, JSON.stringify(input)],
  )
}

test('a county that names another county’s filing gets its own and nothing else', async () => {
  shuangliu = await sitDown(browser, 'county', '510116-jb')
  const answer = await ask(shuangliu, 'filing.open', { filing: qingbaijiangsPlan })
  expect(answer).toContain('submission/2021-pilot/510116/implementation_plan/1')
  expect(answer).not.toContain('510113')
})

test('a city that names another city’s county is told nothing, the county’s own city is told all', async () => {
  const luzhou = await sitDown(browser, 'city', '510500-sh')
  expect(JSON.parse(await ask(luzhou, 'filing.open', { filing: qingbaijiangsPlan }))).toEqual({
    result: { data: null },
  })
  await luzhou.goto(addressOf('city', '/filing/2021-pilot/510113/implementation_plan/1'))
  await luzhou.locator('.page').waitFor()
  await keepScreen(luzhou, 'refused-other-city')
  await luzhou.context().close()
  const chengdu = await sitDown(browser, 'city', '510100-sh')
  expect(await ask(chengdu, 'filing.open', { filing: qingbaijiangsPlan })).toContain('"stage":"approved"')
  await chengdu.context().close()
})

test('a county’s post does not get into the city’s app', async () => {
  const page = await openWindow(browser)
  await page.goto(addressOf('city'))
  await page.getByLabel('账号').fill('510113-jb')
  await page.getByLabel('密码').fill('mingce-demo-2021')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').first().waitFor()
  await keepScreen(page, 'refused-wrong-app')
  expect(await page.locator('.frame-menu').count()).toBe(0)
  await page.context().close()
})

test('another site cannot make a signed-in browser change anything', async () => {
  const status = await shuangliu.request
    .post(addressOf('county', '/api/session.signOut'), { headers: { origin: 'http://evil.example' }, data: {} })
    .then((answer) => answer.status())
  expect(status).toBe(403)
  await shuangliu.context().close()
})
