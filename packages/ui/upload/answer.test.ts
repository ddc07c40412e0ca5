import { expect, test, vi } from 'vitest'
import { errorNumberOf, faultOf, refusalOf } from '../api-error.ts'
import { onSessionEnd } from '../session-end.ts'
import { answerIn, failureOf, receiptFrom, UnfitFileError } from './answer.ts'

test('what was recorded answers with its receipt', () => {
  expect(receiptFrom(answerIn(200, '{"positions":[9],"shown":true}'))).toEqual({ positions: [9], shown: true })
})

test('a file that is not taken is told in the server’s own sentence', () => {
  const unfit = answerIn(422, '{"unfit":"WEB_PAGE","message":"这是网页，不能作为佐证材料。"}')
  expect(() => receiptFrom(unfit)).toThrow(new UnfitFileError('这是网页，不能作为佐证材料。'))
})

test('a refusal is the rule’s own, and a fault keeps the number it has in the log', () => {
  const refused = failureOf(answerIn(409, '{"refusal":{"refused":"PAPER_REGISTERED"}}'))
  expect(refusalOf(refused)).toEqual({ refused: 'PAPER_REGISTERED' })
  const broken = failureOf(answerIn(500, '{"error":"INTERNAL_SERVER_ERROR","data":{"number":"8f2a"}}'))
  expect([faultOf(broken), errorNumberOf(broken)]).toEqual(['server', '8f2a'])
})

test('a session that ended is announced, and the page of a proxy is a lost connection', () => {
  const ended = vi.fn()
  const stop = onSessionEnd(ended)
  expect(faultOf(failureOf(answerIn(401, '{"error":"SIGNED_OUT"}')))).toBe('session')
  expect(ended).toHaveBeenCalledOnce()
  stop()
  expect(faultOf(failureOf(answerIn(502, '<html>Bad Gateway</html>')))).toBe('network')
  expect(() => receiptFrom(answerIn(200, '<html>Sign in to the Wi-Fi</html>'))).toThrow()
})
