import { redactedMark } from '@mingce/domain/redaction/redacted-form'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerKept } from './file-answer.ts'

const bytes = new TextEncoder().encode('佐证')

function asked(name: string): Response | Promise<Response> {
  return new Hono().get('/', (c) => answerKept(c, name, bytes)).request('/')
}

test('a kept file is given out under its name, as bytes of no kind', async () => {
  const answer = await asked('批复.pdf')
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
})

test('one whose name was redacted by order is given out no more, and says why', async () => {
  const answer = await asked(redactedMark)
  expect(answer.status).toBe(410)
  expect(await answer.text()).toBe('这份文件已依遮盖命令停止提供。\n')
})
