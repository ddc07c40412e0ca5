import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { stateAt } from './app-state.ts'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function answering(status: number, body: object, headers: Record<string, string> = {}): Promise<number> {
  const server = createServer((_, answer) => answer.writeHead(status, headers).end(JSON.stringify(body)))
  servers.push(server)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return (server.address() as AddressInfo).port
}

const stands = { outdated: false }

test('an app that serves is ready; one whose log is not what it saw says so; one that is not there says nothing', async () => {
  expect(await stateAt(await answering(200, { projections: [stands] }))).toBe('ready')
  const refusing = await answering(503, { projections: [stands] }, { 'x-mingce-log': 'inconsistent' })
  expect(await stateAt(refusing)).toBe('inconsistent')
  const port = await answering(200, {})
  await new Promise((settle) => servers.pop()?.close(settle))
  expect(await stateAt(port)).toBeUndefined()
})

test('after an upgrade an app says how many lists are still made anew, and is told from one that stands still', async () => {
  const outdated = { outdated: true }
  expect(await stateAt(await answering(503, { projections: [outdated, stands, outdated] }))).toEqual({ rebuilding: 2 })
  expect(await stateAt(await answering(503, { projections: [stands] }))).toBe('not_ready')
})
