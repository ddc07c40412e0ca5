import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { RequestContext } from './context.ts'
import { anyone, router } from './procedure.ts'
import { answerProcedures } from './trpc.ts'

const counting = router({
  count: anyone.input(z.object({ words: z.string() })).mutation(({ input: { words } }) => words.length),
})
const app = new Hono()
const context = {} as RequestContext
app.all('/api/*', (c) => answerProcedures(c, { router: counting, context, log: pino({ level: 'silent' }) }))

const headers = { 'content-type': 'application/json' }
const kibibyte = 1_024
const written = (length: number) => JSON.stringify({ words: '政'.repeat(length) })

/** As `transfer-encoding: chunked` brings it: nobody knows how long it is before its end. */
async function inChunks(body: string) {
  const bytes = new TextEncoder().encode(body)
  let read = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.subarray(read, read + kibibyte))
      read += kibibyte
      if (read >= bytes.length) controller.close()
    },
  })
  const answer = await app.request('/api/count', {
    method: 'POST',
    headers,
    body: stream,
    duplex: 'half',
  } as RequestInit)
  return { answer, read }
}

const tooLarge = { error: { message: 'PAYLOAD_TOO_LARGE', data: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 } } }

test('a body of more than 1 MiB is refused by what it says of its length', async () => {
  const body = written(400_000)
  const measured = { ...headers, 'content-length': String(new TextEncoder().encode(body).length) }
  const answer = await app.request('/api/count', { method: 'POST', headers: measured, body })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject(tooLarge)
})

test('one that does not say how long it is, is read no further than the limit', async () => {
  const { answer, read } = await inChunks(written(4_000_000))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject(tooLarge)
  expect(read).toBeLessThanOrEqual(1_032 * kibibyte)
})

test('one that does not say how long it is and is short is answered', async () => {
  const { answer } = await inChunks(written(30_000))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ result: { data: 30_000 } })
})
