import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fiveApps } from './five-apps.ts'
import { areBundled, bundleOf, bundleServers } from './servers.ts'
import { readSources } from './sources.ts'

test('each server is put into one file, which refuses what its source refuses', async () => {
  await bundleServers(readSources())
  for (const { name } of fiveApps) {
    const env = { PATH: process.env.PATH, PORT: 'front door', DATABASE_URL: 'postgres://app@127.0.0.1/mingce' }
    const { status, stderr } = spawnSync(process.execPath, [bundleOf(name)], { env, encoding: 'utf8' })
    expect(stderr).toContain('环境变量有误')
    expect(status).toBe(1)
  }
}, 60_000)

test('a bundle serves as long as no source has changed', async () => {
  const sources = readSources()
  await bundleServers(sources)
  expect(existsSync(bundleOf('county'))).toBe(true)
  expect(areBundled(sources)).toBe(true)
  const changed = new Map(sources).set('county', `${sources.get('county')}packages/domain/day.ts 1 1\n`)
  expect(areBundled(changed)).toBe(false)
}, 60_000)
