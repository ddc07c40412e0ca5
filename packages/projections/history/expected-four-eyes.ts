import type { Actor } from '@mingce/domain/authority/actor'
import type { Recorded } from '@mingce/ledger/read'

type Signer = { readonly account: string; readonly role: string }
type Signing = { readonly mode: string; readonly needed: number; readonly signers: readonly Signer[] }

/** Which signatures and confirmations wait on an actor, as "stream key": told from the log's own words, without any fold of the domain's. */
export function expectedFourEyes(ledger: readonly Recorded[], actor: Actor): readonly string[] {
  const filings = Map.groupBy(
    ledger.filter(({ stream }) => stream.startsWith('submission/')),
    ({ stream }) => stream,
  )
  return [...filings]
    .flatMap(([stream, events]) => [
      ...(isBelow(stream, actor) && signs(events, actor) ? [`${stream} to_cosign/${actor.account}`] : []),
      ...confirms(events, actor).map((override) => `${stream} to_confirm_override/${override}/${actor.role}`),
    ])
    .concat(expectedPackageSignatures(ledger, actor))
    .toSorted()
}

function expectedPackageSignatures(ledger: readonly Recorded[], actor: Actor): readonly string[] {
  const own = ledger.filter(({ stream }) => stream.startsWith('package/') && stream.endsWith(`/${actor.authority}`))
  const filings = Map.groupBy(own, ({ stream, payload }) => `${stream} to_cosign/${payload.kind}/${actor.account}`)
  return [...filings].filter(([, events]) => signsPackage(events, actor)).map(([row]) => row)
}

/** Whether it is this actor's turn to sign a joint filing that was put together and has not gone up. */
function signsPackage(events: readonly Recorded[], actor: Actor): boolean {
  const last = (types: RegExp) => events.findLastIndex(({ type }) => types.test(type))
  const opened = last(/^PackageSigningOpened$/)
  if (opened < last(/^Package(SigningClosed|Submitted|Withdrawn)$/) || opened < 0) return false
  const put = events.filter(({ type }) => type === 'PackageAssembled')
  const otherwise = put.findLast((each, index) => sayingOf(each) !== sayingOf(put[index - 1]))
  const moved = Math.max(opened, otherwise ? events.indexOf(otherwise) : 0)
  const plain = events.map((each) => ({ ...each, type: each.type.replace(/^Package(?=Sign)/, '') }))
  return asksFor(plain, { opened, moved }, actor)
}

function isBelow(stream: string, { authority }: Actor): boolean {
  return `${stream.split('/')[2]?.slice(0, 4)}00` === authority
}

/** Whether it is this actor's turn to sign a filing that is examined, among those asked last. */
function signs(events: readonly Recorded[], actor: Actor): boolean {
  const last = (types: RegExp) => events.findLastIndex(({ type }) => types.test(type))
  const isExamined = last(/^(AcceptedForReview|DecisionRecalled)$/) > last(/^(Returned|ApprovedBy|Rejected|Submitted)/)
  const opened = last(/^SigningOpened$/)
  if (!isExamined || opened < last(/^(SigningClosed|SubmittedToCity)$/) || opened < 0) return false
  const moved = Math.max(opened, last(/^(ItemReviewed|ChangeConsented|ChangeDeclined)$/))
  return asksFor(events, { opened, moved }, actor)
}

function sayingOf(assembled: Recorded | undefined): string {
  const { members, exceptions, letter } = assembled?.payload ?? {}
  return JSON.stringify([members, exceptions, letter])
}

type Since = { readonly opened: number; readonly moved: number }

function asksFor(events: readonly Recorded[], { opened, moved }: Since, actor: Actor): boolean {
  const { mode, needed, signers } = signersAfter(events.slice(opened))
  const stances = new Map(events.slice(moved + 1).flatMap(stanceIn))
  const agreed = ({ account }: Signer) => stances.get(account) === 'agree'
  if (signers.filter(agreed).length >= needed) return false
  const next = signers.filter((each) => !agreed(each)).slice(0, mode === 'sequential' ? 1 : signers.length)
  return next.some(({ account, role }) => account === actor.account && role === actor.role && !stances.get(account))
}

/** A signer who was taken out gives a new signature when taken in again. */
function stanceIn({ type, payload }: Recorded): readonly (readonly [string, string | null])[] {
  if (type === 'SignatureGiven') return [[String(payload.signer), String(payload.stance)]]
  return type === 'SignerRemoved' ? [[String(payload.account), null]] : []
}

function signersAfter([opened, ...since]: readonly Recorded[]): Signing {
  const asked = opened?.payload as Signing | undefined
  const { mode = '', signers = [], needed = 0 } = asked ?? {}
  const now = since.reduce((listed: readonly Signer[], { type, payload }) => {
    if (type === 'SignerRemoved') return listed.filter(({ account }) => account !== payload.account)
    if (type !== 'SignerAdded') return listed
    const place = listed.findIndex(({ account }) => account === payload.before)
    return listed.toSpliced(place < 0 ? listed.length : place, 0, payload as unknown as Signer)
  }, signers)
  if (mode === 'n_of_m') return { mode, needed, signers: now }
  return { mode, needed: mode === 'any' ? 1 : now.length, signers: now }
}

/** The overrides of the actor's bureau that it did not take back, that nobody confirmed, and to which the actor is no party. */
function confirms(events: readonly Recorded[], { account, authority, role }: Actor): readonly string[] {
  if (role === 'drafter') return []
  return events.flatMap(({ type, meta, payload }, index) => {
    if (type !== 'OverrideUsed' || meta.authority !== authority) return []
    const since = events.slice(index + 1)
    const turnEnds = since.findIndex((each) => each.type === 'SubmittedToCity')
    const inTurn = turnEnds < 0 ? since : since.slice(0, turnEnds)
    const isTakenBack = ({ type, meta }: Recorded) =>
      (type === 'SubmissionWithdrawn' || type === 'DecisionRecalled') && meta.authority === authority
    const isConfirmed = (each: Recorded) =>
      each.type === 'OverrideConfirmed' && each.payload.override === payload.override
    const named = (payload.rules as readonly { readonly accounts: readonly string[] }[]).flatMap(
      (each) => each.accounts,
    )
    const isOpen = !inTurn.some(isTakenBack) && !since.some(isConfirmed)
    return isOpen && meta.account !== account && !named.includes(account) ? [String(payload.override)] : []
  })
}
