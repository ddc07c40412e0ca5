import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, keepScreen, openBrowser, openWindow, sitDown } from './browser.ts'

// What a browser is refused, whatever address it names.

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a county that asks for another county’s draft gets its own and nothing else', async () => {
  const page = await sitDown(browser, 'county', '510116-jb')
  const asked = await page.evaluate(async () => {
    const answer = await fetch('/api/catalog.draft', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ division: '510104' }),
    })
    return answer.text()
  })
  expect(asked).not.toContain('510104')
  await page.context().close()
})

test('a city that names another city’s county is shown nothing', async () => {
  const page = await sitDown(browser, 'city', '510500-sh')
  await page.goto(addressOf('city', '/filing/2021-pilot/510113/implementation_plan/1'))
  await page.getByText('没有').first().waitFor()
  expect(await page.locator('main, .page').first().textContent()).not.toContain('实施方案目标')
  await keepScreen(page, 'refused-other-city')
  await page.context().close()
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
  const page = await sitDown(browser, 'county', '510116-jb')
  const status = await page.request
    .post(addressOf('county', '/api/session.signOut'), { headers: { origin: 'http://evil.example' }, data: {} })
    .then((answer) => answer.status())
  expect(status).toBe(403)
  await page.context().close()
})
