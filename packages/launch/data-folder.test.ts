import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeDataFolder } from './data-folder.ts'

let folder = ''
let other: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingce-folder-'))
})

afterEach(() => {
  other?.kill('SIGKILL')
  other = undefined
  rmSync(folder, { recursive: true })
})

/** A process that looks like a Mingce to whoever reads its command line. */
function startOther(state: 'running' | 'ending'): number {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'packages/launch/start.ts'])
  writeFileSync(join(folder, 'launcher'), `${other.pid} ${state}`)
  return other.pid ?? 0
}

test('a folder that is not there is made and taken', async () => {
  const taken = await takeDataFolder(join(folder, 'county', 'data'))
  taken.release()
})

test('a folder that another Mingce uses is refused, and the sentence names its process', async () => {
  const pid = startOther('running')
  await expect(takeDataFolder(folder)).rejects.toThrow(`（${pid}）使用`)
})

test('a Mingce that is about to end is waited for', async () => {
  startOther('ending')
  setTimeout(() => other?.kill('SIGKILL'), 300)
  const taken = await takeDataFolder(folder)
  taken.release()
})

test('what a killed Mingce left does not keep the folder', async () => {
  writeFileSync(join(folder, 'launcher'), '999999999 running')
  const taken = await takeDataFolder(folder)
  taken.release()
})

test('a number that another program has by now does not keep the folder', async () => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(join(folder, 'launcher'), `${other.pid} running`)
  const taken = await takeDataFolder(folder)
  taken.release()
})

test('a released folder may be taken again', async () => {
  for (const _ of [1, 2]) (await takeDataFolder(folder)).release()
})

test('a place where nothing can be written is refused, with the way out', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(takeDataFolder(join(folder, 'file', 'data'))).rejects.toThrow('MINGCE_DATA')
})
