import { createAppender } from '../append.ts'
import { connect } from '../connect.ts'
import { command } from './commands.ts'

// `node write-for.ts URL WRITERS MS NAME`: a process that appends as fast as it can, and prints how many events it recorded.
const [, , url = '', writers = '', ms = '', name = ''] = process.argv
const pool = connect(url, 'append', { max: 2 })
const appender = createAppender(pool)
await appender.append(command(`${name}-warm`, 0, 1))
const end = performance.now() + Number(ms)
let recorded = 0
await Promise.all(
  Array.from({ length: Number(writers) }, async (_, writer) => {
    for (let version = 0; performance.now() < end; version += 1) {
      await appender.append(command(`${name}-${writer}`, version, 1))
      recorded += 1
    }
  }),
)
await appender.close()
await pool.end()
process.stdout.write(`${recorded}\n`)
