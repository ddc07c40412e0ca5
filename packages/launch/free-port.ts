import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartError } from './cannot-start.ts'

/** A port of 127.0.0.1 that nobody listens on: `wished` if it is free, else any. Another process may still take it first. */
export async function freePort(wished = 0): Promise<number> {
  const port = await listenOnce(wished)
  if (port !== undefined) return port
  const any = await listenOnce(0)
  if (any === undefined) throw new Error('no free port on 127.0.0.1')
  return any
}

/** The first of `count` ports in a row that nobody listens on. */
export async function freePorts(count: number): Promise<number> {
  for (let base = 20_000 + (process.pid % 1_000) * 10; base < 60_000; base += count) {
    const ports = Array.from({ length: count }, (_, offset) => base + offset)
    if ((await firstTaken(ports)) === undefined) return base
  }
  throw new Error(`no ${count} free ports in a row on 127.0.0.1`)
}

/**
 * Waits a moment for ports that an ended Mingce is about to leave.
 *
 * @throws {CannotStartError} when somebody else listens on one of them
 */
export async function requirePorts(ports: readonly number[], patienceMs = 4_000): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 200) {
    const taken = await firstTaken(ports)
    if (taken === undefined) return
    if (waitedMs >= patienceMs)
      throw new CannotStartError(
        `端口 ${taken} 已被其他程序占用，请先释放它，或用 MINGCE_PORT 另选起始端口`,
        `port ${taken} is in use; free it, or choose another first port by MINGCE_PORT`,
      )
    await sleep(200)
  }
}

async function firstTaken(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if ((await listenOnce(port)) === undefined) return port
  return undefined
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', () => settle(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
