import { chengdu, qingbaijiang } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { headOf, readStream } from '@mingce/ledger/read'
import { digestOf } from './digest.ts'
import { catalogMatter } from './matters/catalog.ts'
import { submissionMatter } from './matters/submission.ts'
import { act, fileFrom, must, type TestDesk } from './test-desk.ts'

/** For tests: 青白江区 files these items and 成都市 settles them, as version 1; nothing is published yet. */
export async function settleQingbaijiang(
  desk: TestDesk,
  contents: readonly DisclosureItem[],
  opinion = '同意',
): Promise<void> {
  const filing = await fileFrom(desk, qingbaijiang, contents)
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
export async function publishQingbaijiang(desk: TestDesk, url: string): Promise<void> {
  const settled = (await readStream(desk.ledger, 'catalog/510113')).find((each) => each.type === 'CatalogSettled')
  const textDigest = digestOf(settled?.payload.items)
  const command = { do: 'publish', version: 1, url, publishedOn: '2021-09-13', textDigest } as const
  const target = qingbaijiang.drafter.authority
  must(await act(desk, { actor: qingbaijiang.drafter }, { matter: catalogMatter, target, command }))
  await caughtUp(desk)
}

async function caughtUp(desk: TestDesk): Promise<void> {
  await desk.follower.catchUp(['catalog'], (await headOf(desk.ledger)) ?? 0n, 10_000)
}
