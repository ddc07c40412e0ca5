import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The five apps by what they are called, each at its own port after the portal's. */
const offsets = { portal: 0, county: 1, city: 2, province: 3, audit: 4 } as const
export type App = keyof typeof offsets

const artefacts = fileURLToPath(new URL('../../.artefacts/screens', import.meta.url))
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const password = 'mingce-demo-2021'

/** Where an app's page lies: `addressOf('county', '/catalog')`. */
export function addressOf(app: App, path = '/'): string {
  return `http://localhost:${Number(process.env.MINGCE_PORT ?? 4800) + offsets[app]}${path}`
}

/** Where the machine has no language, the browser would give a file that is named in Chinese no name at all. */
export function openBrowser(): Promise<Browser> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, env })
}

/** A window of its own, on an office's screen; whatever the page complains of fails the journey. */
export async function openWindow(browser: Browser, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Signs in to an app, at the page they came for, in a window of their own: `sitDown(browser, 'county', '510113-jb')` is 青白江区经办人. */
export async function sitDown(browser: Browser, app: App, login: string, path = '/'): Promise<Page> {
  const page = await openWindow(browser)
  await page.goto(addressOf(app, path))
  await signIn(page, login)
  await page.locator('.frame-menu').waitFor()
  return page
}

/** A colleague sits down at the window of who has left: another person, the same app. */
export async function takeOver(page: Page, app: App, login: string, path = '/'): Promise<void> {
  await page.context().clearCookies()
  await page.goto(addressOf(app, path))
  await signIn(page, login)
  await page.locator('.frame-menu').waitFor()
}

/** Counts whatever a person presses with the mouse in a window from now on. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('pressed', () => {
    clicks += 1
  })
  const listen = () =>
    addEventListener('pointerdown', () => (globalThis as unknown as { pressed(): void }).pressed(), true)
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return () => clicks
}

/** Gives login and password to the form that stands on the page. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Keeps a picture of the screen: `.artefacts/screens/<name>.png`. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  await page.screenshot({ path: `${artefacts}/${name}.png` })
}
