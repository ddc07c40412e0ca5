import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody listens on: `wished` if it is free, else any. Another process may still take it first. */
export async function freePort(wished = 0): Promise<number> {
  const port = await listenOnce(wished)
  if (port !== undefined) return port
  const any = await listenOnce(0)
  if (any === undefined) throw new Error('no free port on 127.0.0.1')
  return any
}

/** Whether nobody listens on `port` of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined
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
