import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../settings.ts'

/** A copy of the house without its rooms: the settings, the manifests and the dependencies, and nothing that is written. */
export type EmptyHouse = {
  plant(path: string, text: string): void
  /** @returns what a program of the toolchain said in this house, whatever its verdict */
  ask(program: string, ...args: string[]): Promise<string>
  pullDown(): void
}

const settings = ['.biome.json', 'turbo.json', 'tsconfig.json', 'package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml']

/** Builds it in a temporary folder, so that a violation can be planted without anybody stumbling over it. */
export function buildEmptyHouse(): EmptyHouse {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'mingce-fences-')))
  const manifests = globSync('{apps,packages}/*/{package,turbo}.json', { cwd: root })
  for (const file of [...settings, ...manifests]) cpSync(join(root, file), join(house, file))
  writeFileSync(join(house, '.gitignore'), 'node_modules/\n')
  for (const folder of ['.', ...new Set(manifests.map((file) => dirname(file)))])
    symlinkSync(join(root, folder, 'node_modules'), join(house, folder, 'node_modules'))

  return {
    plant(path, text) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), text)
    },
    ask: (program, ...args) => ask(house, program, args),
    pullDown: () => rmSync(house, { recursive: true, force: true }),
  }
}

async function ask(cwd: string, program: string, args: string[]): Promise<string> {
  const command = join(root, 'node_modules', '.bin', program)
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1' }
  const asked = promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 26 })
  const { stdout, stderr } = await asked.catch((refused) => refused)
  return `${stdout}${stderr}`
}
