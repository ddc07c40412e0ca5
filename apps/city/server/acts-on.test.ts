import { unstaffed } from '@mingce/domain/authority/evolve'
import { chengdu } from '@mingce/domain/cast'
import { unfiled } from '@mingce/domain/submission/state'
import { expect, test } from 'vitest'
import { actsOn, signerRequest } from './acts-on.ts'

const { reviewer, leader } = chengdu
const said = {
  part: 'part-1',
  element: null,
  kind: 'advice',
  text: '请核对',
  suggestion: null,
  suggestedValue: null,
} as const
const at = '2021-10-14T02:00:00.000Z'
const comment = (id: string, by: string) =>
  ({
    ...said,
    comment: id,
    by,
    at,
    turn: 1,
    digest: 'd',
    sent: false,
    exchanges: [],
    answer: null,
    resolved: false,
  }) as const
const submission = {
  ...unfiled,
  parts: [{ part: 'part-1', digest: 'd' }],
  comments: new Map([reviewer, leader].map(({ account }) => [account, comment(`of ${account}`, account)])),
}
const bureau = {
  ...unstaffed(leader.authority),
  appointments: [reviewer, leader].map(({ account, role }) => ({ account, role, from: '', until: null })),
}
const asking = { submission, bureau, account: leader.account, today: '2021-10-14' }

test('what is asked about is one’s own comment where there is one, and nothing where there is none', () => {
  expect(actsOn(asking).rewordComment).toMatchObject({ comment: `of ${leader.account}` })
  expect(actsOn({ ...asking, account: reviewer.account }).withdrawComment).toEqual({
    do: 'withdrawComment',
    comment: `of ${reviewer.account}`,
  })
  const bare = actsOn({ ...asking, submission: unfiled })
  expect([bare.comment, bare.rewordComment, bare.resolveComment, bare.withdrawNote, bare.liftRecusal]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
})

test('signers are added and taken out of a signing that is open, a recusal lifted where there is one', () => {
  const recusal = { account: reviewer.account, reason: '亲属', by: leader.account, at }
  const signer = { account: reviewer.account, role: 'reviewer', signature: null } as const
  const signing = {
    signing: 's',
    mode: 'all',
    needed: 1,
    signers: [signer],
    openedBy: leader.account,
    openedAt: at,
  } as const
  const open = { ...submission, signing, recusals: new Map([[reviewer.account, recusal]]) }
  const acts = actsOn({ ...asking, submission: open })
  expect(acts.removeSigner).toMatchObject({ account: reviewer.account })
  expect(acts.liftRecusal).toMatchObject({ account: reviewer.account })
  expect(acts.addSigner?.do).toBe('addSigner')
  expect(acts.openSigning).toBeUndefined()
  expect(actsOn(asking).addSigner).toBeUndefined()
  expect(signerRequest({ submission: open, account: reviewer.account }).do).toBe('addSigner')
  expect(signerRequest(asking)).toMatchObject({ do: 'openSigning', signers: [leader.account] })
})

test('material may be asked for and an extension of one’s own; taking back and answering, where there is what to', () => {
  const said = { text: '缺盖章页', by: reviewer.account, at }
  const correction = { ...said, correction: 'c-1', parts: [], turn: 1, answer: null, withdrawn: null }
  const longer = {
    extension: 'e-1',
    of: 'filing',
    days: 3,
    reason: '核对',
    by: 'acc',
    at,
    turn: 0,
    decided: null,
  } as const
  const bare = actsOn({ ...asking, submission: unfiled })
  expect([bare.requestCorrection.do, bare.requestExtension.of]).toEqual(['requestCorrection', 'review'])
  expect([bare.withdrawCorrection, bare.decideExtension]).toEqual([undefined, undefined])
  const clock = {
    ...unfiled.clock,
    corrections: new Map([['c-1', correction]]),
    extensions: new Map([['e-1', longer]]),
  }
  const acts = actsOn({ ...asking, submission: { ...unfiled, clock } })
  expect([acts.withdrawCorrection?.correction, acts.decideExtension?.extension]).toEqual(['c-1', 'e-1'])
})
