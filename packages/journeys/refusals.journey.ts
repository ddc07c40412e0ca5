import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, keepScreen, openBrowser, signIn, sitDown, takeOver } from './browser.ts'

// What a browser is refused, whatever address it names.

let browser: Browser
/** Before it sits 双流区经办人. */
let shuangliu: Page
/** A city's window, before which one after the other sits. */
let atCity: Page

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
  atCity = await sitDown(browser, 'city', '510500-sh')
  expect(JSON.parse(await ask(atCity, 'filing.open', { filing: qingbaijiangsPlan }))).toEqual({
    result: { data: null },
  })
  await atCity.goto(addressOf('city', '/filing/2021-pilot/510113/implementation_plan/1'))
  await atCity.locator('.page').waitFor()
  await keepScreen(atCity, 'refused-other-city')
  await takeOver(atCity, 'city', '510100-sh')
  expect(await ask(atCity, 'filing.open', { filing: qingbaijiangsPlan })).toContain('"stage":"approved"')
})

test('a county’s post does not get into the city’s app', async () => {
  await atCity.context().clearCookies()
  await atCity.goto(addressOf('city'))
  await signIn(atCity, '510113-jb')
  await atCity.getByRole('alert').first().waitFor()
  await keepScreen(atCity, 'refused-wrong-app')
  expect(await atCity.locator('.frame-menu').count()).toBe(0)
  await atCity.context().close()
})

test('another site cannot make a signed-in browser change anything', async () => {
  const status = await shuangliu.request
    .post(addressOf('county', '/api/session.signOut'), { headers: { origin: 'http://evil.example' }, data: {} })
    .then((answer) => answer.status())
  expect(status).toBe(403)
  await shuangliu.context().close()
})
