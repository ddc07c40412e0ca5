import { createAppender, StreamMovedError } from '../append.ts'
import { connect } from '../connect.ts'
import { drafted, writing } from '../test-requests.ts'

/** `node writer.ts URL EVENTS`: appends to twenty streams that other processes write too; prints a line for each receipt. */
const [url = '', events = ''] = process.argv.slice(2)
const streams = Array.from({ length: 20 }, (_, index) => `catalog/5101${String(index).padStart(2, '0')}`)
const versions = new Map<string, number>(streams.map((stream) => [stream, 0]))
const pool = connect(url, 'append', { max: 1 })
const appender = createAppender(pool)
let left = Number(events)

async function write(): Promise<void> {
  while (left > 0) {
    left -= 1
    const stream = streams[left % streams.length] ?? ''
    await appendTo(stream)
  }
}

/** As `record` does it: whoever was second looks again and tries again. */
async function appendTo(stream: string): Promise<void> {
  for (;;) {
    const request = writing(stream, versions.get(stream) ?? 0, drafted({ by: process.pid }))
    try {
      const { positions } = await appender.append(request)
      versions.set(stream, (versions.get(stream) ?? 0) + 1)
      process.stdout.write(`${request.key} ${positions.join(' ')}\n`)
      return
    } catch (error) {
      if (!(error instanceof StreamMovedError)) throw error
      versions.set(stream, error.actualVersion)
    }
  }
}

await Promise.all(Array.from({ length: 16 }, write))
await appender.close()
await pool.end()
