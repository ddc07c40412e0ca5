import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, sichuan } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import {
  accept,
  accepted,
  answer,
  answered,
  approve,
  checked,
  comment,
  draftOf,
  type Filing,
  giveBack,
  planOf,
  propose,
  recall,
  resolve,
  reviewed,
  submit,
} from '../given.ts'
import { commentState } from './comment.ts'
import { note, reopen, reword, suggestValue, takeBack, takeBackNote } from './given-remarks.ts'

const { drafter } = qingbaijiang
const { reviewer, leader } = chengdu
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const commented = accepted(draftOf(1)).and(reviewer, comment(1, 1))
const sent = commented.and(reviewer, giveBack)
/** Answered, filed again and accepted. */
const back = checked(answered(sent)).and(qingbaijiang.leader, submit).and(reviewer, accept)
const stateOf = ({ submission }: Filing) => {
  const found = submission.comments.get(idOf(1001))
  return found && commentState(found, submission.stage)
}

test('what was not sent, its author words anew or takes back, and nobody else', () => {
  const { do: _, ...words } = reword(1)
  expect(commented.when(reviewer, reword(1))).toEqual({
    submission: [{ type: 'CommentReworded', ...words, suggestedValue: null }],
    catalog: [],
  })
  expect(commented.and(reviewer, reword(1)).submission.comments.get(idOf(1001))).toMatchObject(words)
  expect(commented.and(reviewer, takeBack(1)).submission.comments.size).toBe(0)
  for (const deed of [reword(1), takeBack(1)])
    expect(commented.when(leader, deed)).toEqual(refused('NOT_YOUR_COMMENT', idOf(1001)))
  expect(commented.when({ ...leader, onBehalfOf: reviewer.account }, takeBack(1))).toMatchObject({ catalog: [] })
})

test('what was sent stays as it was sent, a return that was taken back included', () => {
  const recalled = sent.and(reviewer, recall)
  for (const deed of [reword(1), takeBack(1)]) {
    expect(sent.when(reviewer, deed)).toEqual(refused('NOT_YOUR_TURN'))
    expect(recalled.when(reviewer, deed)).toEqual(refused('COMMENT_SENT', idOf(1001)))
    expect(recalled.when(reviewer, { ...deed, comment: idOf(9) })).toEqual(refused('NO_SUCH_COMMENT', idOf(9)))
  }
  expect(commented.and(reviewer, resolve(1)).when(reviewer, takeBack(1))).toEqual(refused('COMMENT_CLOSED', idOf(1001)))
})

test('草稿 → 已发 → 已答复 → 仍需修改 → 已答复 → 已解决', () => {
  expect([commented, sent, back].map(stateOf)).toEqual(['unsent', 'sent', 'answered'])
  const reopened = back.and(reviewer, reopen(1))
  expect(stateOf(reopened)).toBe('still_open')
  const again = answered(reopened.and(reviewer, giveBack))
  expect(stateOf(again)).toBe('answered')
  expect(again.submission.comments.get(idOf(1001))?.exchanges).toMatchObject([
    { answer: { stance: 'declined', turn: 1 }, text: '仍未写明', turn: 2 },
  ])
  expect(stateOf(back.and(reviewer, resolve(1)))).toBe('resolved')
})

test('仍需修改 needs an answer, and opens again what was taken for done', () => {
  expect(commented.when(reviewer, reopen(1))).toEqual(refused('NOT_ANSWERED', idOf(1001)))
  expect(commented.when(reviewer, reopen(2))).toEqual(refused('NO_SUCH_COMMENT', idOf(1002)))
  expect(answered(sent).when(reviewer, reopen(1))).toEqual(refused('NOT_YOUR_TURN'))
  const resolved = back.and(reviewer, resolve(1))
  expect(stateOf(resolved.and(reviewer, reopen(1)))).toBe('still_open')
  expect(resolved.and(reviewer, reopen(1)).when(reviewer, propose(1, 'approve'))).toEqual(
    refused('MUST_FIX_OPEN', idOf(1001)),
  )
})

test('advice that nobody resolved closes with 审定', () => {
  const advised = reviewed(accepted(draftOf(1)).and(reviewer, comment(1, 1, 'advice'))).and(leader, approve)
  expect(stateOf(advised)).toBe('closed')
  expect(advised.when(drafter, answer(1))).toMatchObject({ submission: [{ type: 'CommentAnswered' }] })
})

test('内部意见 is the office’s at every stage from the first filing on, and makes nobody’s screen stale', () => {
  const noted = sent.and(leader, note(1, 1), note(2, null))
  expect([...noted.submission.notes.values()]).toMatchObject([
    { part: idOf(1), by: leader.account, turn: 1 },
    { part: null, text: '该县去年也漏报' },
  ])
  expect(noted.submission.version).toBe(sent.submission.version)
  expect(noted.when(reviewer, note(1, 1))).toEqual(refused('STALE_VERSION', idOf(2001)))
  expect(noted.when(reviewer, note(3, 9))).toEqual(refused('NO_SUCH_PART', idOf(9)))
  expect(draftOf(1).when(reviewer, note(1, null))).toEqual(refused('NOT_YOUR_TURN'))
  for (const actor of [drafter, sichuan.reviewer])
    expect(noted.when(actor, note(3, 1))).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('a note is taken back by whoever wrote it, at any stage, and by nobody else', () => {
  const noted = sent.and(leader, note(1, 1), note(2, null))
  expect(noted.when(leader, takeBackNote(1))).toEqual({
    submission: [{ type: 'InternalNoteWithdrawn', note: idOf(2001) }],
    catalog: [],
  })
  const without = noted.and(leader, takeBackNote(1))
  expect([...without.submission.notes.keys()]).toEqual([idOf(2002)])
  expect(without.submission.version).toBe(sent.submission.version)
  expect(without.when(leader, takeBackNote(1))).toEqual(refused('NO_SUCH_NOTE', idOf(2001)))
  expect(noted.when(reviewer, takeBackNote(1))).toEqual(refused('NOT_YOUR_NOTE', idOf(2001)))
  expect(noted.when({ ...reviewer, onBehalfOf: leader.account }, takeBackNote(1))).toMatchObject({ catalog: [] })
  for (const actor of [drafter, sichuan.reviewer])
    expect(noted.when(actor, takeBackNote(1))).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('a value is suggested for the field that the comment is on, of an item, and never beside words', () => {
  const suggest = suggestValue(1, 1, { of: 'name', name: '招生范围' })
  const { do: _, comment: id, part: __, ...words } = suggest
  const written = accepted(draftOf(1)).and(reviewer, suggest)
  expect(written.submission.comments.get(id)).toMatchObject(words)
  const reworded = {
    do: 'rewordComment',
    comment: id,
    ...words,
    suggestedValue: { of: 'name', name: '学区划分' },
  } as const
  expect(written.and(reviewer, reworded).submission.comments.get(id)).toMatchObject({
    suggestedValue: { of: 'name', name: '学区划分' },
  })
  for (const unfit of [{ element: 'channels' }, { element: null }, { suggestion: '招生范围' }]) {
    expect(accepted(draftOf(1)).when(reviewer, { ...suggest, ...unfit })).toEqual(refused('SUGGESTION_UNFIT'))
    expect(written.when(reviewer, { ...reworded, ...unfit })).toEqual(refused('SUGGESTION_UNFIT'))
  }
  expect(accepted(planOf(1)).when(reviewer, suggest)).toEqual(refused('SUGGESTION_UNFIT'))
})
