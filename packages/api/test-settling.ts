import { type CountyCast, chengdu, qingbaijiang } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { catalogStream, submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { headOf, readStream } from '@mingce/ledger/read'
import { digestOf } from './digest.ts'
import { catalogMatter } from './matters/catalog.ts'
import { submissionMatter } from './matters/submission.ts'
import { act, fileFrom, must, type TestDesk } from './test-desk.ts'

/** For tests: 青白江区 files these items and 成都市 settles them, as version 1; nothing is published yet. */
export function settleQingbaijiang(
  desk: TestDesk,
  contents: readonly DisclosureItem[],
  opinion = '同意',
): Promise<void> {
  return settleFrom(desk, { county: qingbaijiang, contents, opinion })
}

type Settling = {
  readonly county: CountyCast
  readonly contents: readonly DisclosureItem[]
  readonly opinion: string
}

/** For tests: the same of any county of 成都市. */
export async function settleFrom(desk: TestDesk, { county, contents, opinion }: Settling): Promise<void> {
  const filing = await fileFrom(desk, county, contents)
  const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target: filing, command })
  const past = () => readStream(desk.ledger, submissionStream(filing))
  must(await act(desk, { actor: chengdu.reviewer }, about({ do: 'accept', seen: (await past()).length })))
  const filed = (await past()).find((each) => each.type === 'SubmittedToCity')
  const parts = filed?.payload.parts as { part: string; digest: string }[]
  for (const { part, digest } of parts) {
    const review = { do: 'reviewItem', part, digest, decision: 'approve', reason: null, change: null } as const
    must(await act(desk, { actor: chengdu.reviewer }, about(review)))
  }
  const approve = { do: 'approve', opinion, seen: (await past()).length } as const
  must(await act(desk, { actor: chengdu.leader }, about(approve)))
  await caughtUp(desk)
}

/** For tests: 青白江区 records that its version 1 stands at this address. */
export function publishQingbaijiang(desk: TestDesk, url: string): Promise<void> {
  return publishFrom(desk, { county: qingbaijiang, url, publishedOn: '2021-09-13' })
}

type Publishing = { readonly county: CountyCast; readonly url: string; readonly publishedOn: string }

/** For tests: the same of any county, on any day. */
export async function publishFrom(desk: TestDesk, { county, url, publishedOn }: Publishing): Promise<void> {
  const target = county.drafter.authority
  const past = await readStream(desk.ledger, catalogStream(target))
  const settled = past.find((each) => each.type === 'CatalogSettled')
  const textDigest = digestOf(settled?.payload.items)
  const command = { do: 'publish', version: 1, url, publishedOn, textDigest } as const
  must(await act(desk, { actor: county.drafter }, { matter: catalogMatter, target, command }))
  await caughtUp(desk)
}

async function caughtUp(desk: TestDesk): Promise<void> {
  await desk.follower.catchUp(['catalog'], (await headOf(desk.ledger)) ?? 0n, 10_000)
}
