import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotStartError } from './cannot-start.ts'
import { freePort, freePorts, requirePorts } from './free-port.ts'

let stranger: Server
let taken = 0

beforeEach(async () => {
  taken = await freePort()
  stranger = createServer()
  await new Promise<void>((listening) => stranger.listen(taken, '127.0.0.1', listening))
})

afterEach(() => {
  stranger.close()
})

test('a wished port that is taken gives way to a free one', async () => {
  expect(await freePort(taken)).not.toBe(taken)
})

test('a port in use is refused by its number, after a moment', async () => {
  const refusal = await requirePorts([taken], 600).catch((error) => error)
  expect(refusal).toBeInstanceOf(CannotStartError)
  expect(refusal.message).toMatch(new RegExp(`端口 ${taken} .*MINGCE_PORT`))
}, 30_000)

test('a port that is being left is waited for', async () => {
  setTimeout(() => stranger.close(), 300)
  await requirePorts([taken])
})

test('five ports in a row are found', async () => {
  const first = await freePorts(5)
  await requirePorts([0, 1, 2, 3, 4].map((offset) => first + offset))
})
