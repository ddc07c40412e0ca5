import { connect, createServer, type Server, type Socket } from 'node:net'

/** Stands between an app and its database and can die at the worst moment. */
export type CuttingProxy = {
  readonly url: string
  /** The next answer of the database to reach the proxy is swallowed, and both connections are cut. */
  cutAtNextAnswer(): void
  /** Every connection is cut now. */
  cutNow(): void
  close(): void
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let cutting = false

  const server = createServer((app) => {
    const database = connect(Number(target.port), target.hostname)
    const cut = () => {
      app.destroy()
      database.destroy()
    }
    for (const socket of [app, database]) {
      open.add(socket)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    app.on('data', (sent) => database.write(sent))
    database.on('data', (answer) => {
      if (!cutting) return void app.write(answer)
      cutting = false
      cut()
    })
  })
  const url = await listening(server, target)
  return {
    url,
    cutAtNextAnswer: () => {
      cutting = true
    },
    cutNow: () => {
      for (const socket of open) socket.destroy()
    },
    close: () => void server.close(),
  }
}

async function listening(server: Server, target: URL): Promise<string> {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  return url.href
}
