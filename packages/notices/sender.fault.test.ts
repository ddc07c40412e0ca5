import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '@mingce/ledger/fresh-database'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticesMigrations } from './migrations.ts'

// The sender in a process of its own, before a real SMTP server and a real database, killed by the system while a mail is on its way.

const recipients = 9
/** Of the fifth the server has read every word and not said that it takes it. */
const inFlight = 5

let database: Awaited<ReturnType<typeof freshDatabase>>
let server: SMTPServer
const taken: string[] = []
const held = Promise.withResolvers<void>()
let holds = true

beforeAll(async () => {
  database = await freshDatabase([...noticesMigrations])
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, answer) {
      stream.resume()
      stream.on('end', () => {
        if (holds && taken.length === inFlight - 1) return held.resolve()
        taken.push(envelope.rcptTo[0]?.address ?? '')
        answer()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed))
  await database.drop()
})

function look(now: string) {
  const { port } = server.server.address() as AddressInfo
  const script = fileURLToPath(new URL('given-look.ts', import.meta.url))
  const asked = [database.appUrl, `smtp://127.0.0.1:${port}`, now, String(recipients)]
  return spawn(process.execPath, [script, ...asked], { stdio: ['ignore', 'ignore', 'inherit'] })
}

test('killed while a mail is on its way, the sender sends what was left and nothing that was taken a second time', async () => {
  const killed = look('2021-10-14T01:00:00.000Z')
  await held.promise
  killed.kill('SIGKILL')
  expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
  expect(taken).toHaveLength(inFlight - 1)

  holds = false
  const soon = look('2021-10-14T01:01:00.000Z')
  expect(await once(soon, 'exit')).toEqual([0, null])
  expect(taken).toHaveLength(recipients - 1) // the one that was on its way waits until its lease is over

  const later = look('2021-10-14T01:06:00.000Z')
  expect(await once(later, 'exit')).toEqual([0, null])
  const all = Array.from({ length: recipients }, (_, n) => `acc-${n}@example.gov.cn`)
  expect(taken.toSorted()).toEqual(all)
})
