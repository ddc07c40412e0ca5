import type { Desk } from '@mingce/api/desk'
import { stateOf } from '@mingce/api/folding'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { dayOf } from '@mingce/domain/day'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import type { PackageRefusal } from '@mingce/domain/joint-package/refusals'
import { isRefusal } from '@mingce/domain/refusal'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { packageStream } from '@mingce/domain/streams'
import { signerRequest } from './acts-on.ts'
import { colleaguesAt } from './colleagues.ts'

type Asked = { readonly round: string; readonly kind: DeliverableKind }

/** Whom one may ask to sign a joint package; who cannot be asked, and why, is the decider's to say. */
export async function signersOf(ctx: Officer & { readonly desk: Desk }, { round, kind }: Asked) {
  const { desk, actor } = ctx
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const target = { round, city: actor.authority }
  const ending = { do: 'closeSigning', kind, reason: '' } as const
  const past = await desk.streams.read(packageMatter.reads(target, ending, new Map(), today))
  const joint = stateOf(past, packageStream(round, actor.authority), evolvePackage, emptyPackage)
  const colleagues = await colleaguesAt(desk, actor.authority)
  const filing = joint.filings.get(kind)
  const unfit = colleagues.flatMap(({ account }) => {
    if (!filing) return []
    const submission = { signing: filing.signing, version: joint.version }
    const command = { ...signerRequest({ submission, account }), kind }
    const outcome = packageMatter.decide(target, command, past, { actor, now, today })
    return isRefusal<PackageRefusal>(outcome) && outcome.about?.includes(account)
      ? [[account, outcome.refused] as const]
      : []
  })
  const named = colleagues.map(({ account }) => account)
  return withNames(desk, { colleagues, unfit: Object.fromEntries(unfit) }, named)
}
