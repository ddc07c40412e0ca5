import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { RequestContext } from './context.ts'
import { anyone, router } from './procedure.ts'
import { answerProcedures } from './trpc.ts'

test('a fault of ours is answered with a number and without its cause; the log has both', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => lines.push(line) })
  const failing = router({
    fail: anyone.query(() => {
      throw new Error('relation "queue" does not exist')
    }),
  })
  const app = new Hono()
  app.all('/api/*', (c) => answerProcedures(c, { router: failing, context: {} as RequestContext, log }))
  const text = await (await app.request('/api/fail')).text()
  const number = /E-[0-9a-f]{8}/.exec(text)?.[0]
  expect(number).toBeDefined()
  expect(text).not.toContain('relation')
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ number, err: { message: 'relation "queue" does not exist' } })
})
