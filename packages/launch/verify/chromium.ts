import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { CannotStartError } from '../cannot-start.ts'
import { say } from '../words.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const wanted = ['chromium', 'fonts-noto-cjk']

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
  await apt('install', '--yes', '--no-install-recommends', ...wanted)
  return foundChromium() ?? raise(howTo())
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
    `浏览器测试需要 Chromium 和中文字体，请以管理员身份运行 apt-get install ${wanted.join(' ')}，或用 CHROMIUM 指定浏览器`,
    `the journeys need Chromium and Chinese fonts: run apt-get install ${wanted.join(' ')} as root, or name a browser by CHROMIUM`,
  )
}

function raise(error: Error): never {
  throw error
}
