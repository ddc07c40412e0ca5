import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { CannotStartError } from '../cannot-start.ts'
import { say } from '../words.ts'

// The shell draws the same pages without a desktop around them, in less time.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const fonts = 'fonts-noto-cjk'
/** What systems call it, the lightest first; not every one has the shell. */
const browsers = ['chromium-headless-shell', 'chromium'] as const

/**
 * Finds the browser of the journeys, `CHROMIUM` or where systems put it, and installs it with apt where it may.
 *
 * @returns "/usr/bin/chromium"
 * @throws {CannotStartError} that says how, where it may not
 */
export async function findChromium(): Promise<string> {
  const found = foundChromium()
  if (found && readsChinese()) return found
  if (!mayInstall()) throw howTo()
  say('正在安装 Chromium 和中文字体… / installing Chromium and Chinese fonts…')
  await apt('update')
  for (const browser of browsers) {
    const installed = await apt('install', '--yes', '--no-install-recommends', browser, fonts).then(
      () => foundChromium(),
      () => undefined,
    )
    if (installed) return installed
  }
  throw howTo()
}

function foundChromium(): string | undefined {
  const named = process.env.CHROMIUM
  return named || places.find((place) => existsSync(place))
}

function readsChinese(): boolean {
  if (process.platform !== 'linux') return true
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

async function apt(...args: string[]): Promise<void> {
  await promisify(execFile)('apt-get', ['--quiet', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 2 ** 26,
  })
}

function howTo(): CannotStartError {
  return new CannotStartError(
    `浏览器测试需要 Chromium 和中文字体，请以管理员身份用 apt-get 安装 ${browsers.join(' 或 ')}，以及 ${fonts}，或用 CHROMIUM 指定浏览器`,
    `the journeys need Chromium and Chinese fonts: install ${browsers.join(' or ')}, and ${fonts}, with apt-get as root, or name a browser by CHROMIUM`,
  )
}
