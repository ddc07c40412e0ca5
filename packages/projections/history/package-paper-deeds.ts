import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { papersOf } from '@mingce/domain/joint-package/paper'
import { packageBringers } from '@mingce/domain/joint-package/paper-events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

/** 纸质上报: what of a joint filing came to the province on paper, of some that came on none yet; or one registered by mistake. */
export function packagePaperDeed({ random, joint, counties, today }: World, kind: DeliverableKind): PackageCommand {
  const papers = papersOf(joint, kind)
  if (papers.length > 0 && random.chance(0.4))
    return { do: 'strikePackagePaper', kind, paper: random.of(papers).paper, reason: '登记错了市' }
  const left = counties.filter((each) => !papers.some((paper) => paper.counties.includes(each)))
  const name = `统一上报函${random.count(100)}.pdf`
  const scan = { digest: digestOf(name), size: 1_024, format: 'pdf', name } as const
  return {
    ...{ do: 'registerPackagePaper', kind, paper: random.id(), docNumber: null, broughtBy: random.of(packageBringers) },
    ...{ receivedOn: random.of(['2021-09-10', '2021-09-15', today]), scans: [scan] },
    ...{ counties: left.slice(random.count(left.length + 1)), own: random.chance(0.3) },
  }
}
