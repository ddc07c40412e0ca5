import { proposeBases } from '@mingce/domain/law/proposal'
import * as act from './acts.ts'
import type { CountyDesk } from './county-desk.ts'
import { catalogFiling } from './courses.ts'
import { amendmentRecorded, recordedAmendment } from './laws.ts'
import { startOfDay } from './office-hours.ts'
import type { Standing } from './standing.ts'
import * as words from './words.ts'

const idleSince = startOfDay(15)

/**
 * 清理: of the counties whose catalog is in force and that have nothing else to do, one takes over what is proposed after the Education Law
 * was amended and publishes it, one has filed it, one has written it into its draft, and one declined it with its reason; everywhere else
 * it is open.
 */
export function followAmendment(desks: readonly CountyDesk[], round: string): void {
  const idle = desks.filter(({ log, published }) => log.minute < idleSince && published.at(-1)?.until === Infinity)
  for (const [at, desk] of idle.slice(0, 3).entries()) {
    desk.log.notBefore(amendmentRecorded + 20)
    takeProposals(desk)
    if (at < 2) fileAnew(desk, round, at === 0)
  }
  const another = idle.slice(3).find((desk) => proposedFor(desk).length > 0)
  if (another) declineProposals(another)
}

function proposedFor({ items }: CountyDesk): readonly Standing[] {
  const { registry, ...amendment } = recordedAmendment()
  return items.filter(({ content }) => proposeBases(content.legalBases, amendment, registry))
}

/** 不采纳: the county keeps what it cites; it takes its first answer back and gives the reason in full. */
function declineProposals(desk: CountyDesk): void {
  const { law, change } = recordedAmendment()
  desk.log.notBefore(amendmentRecorded + 30)
  for (const { item, digest: seen } of proposedFor(desk)) {
    const proposal = { item, law: law.id, change: change.change }
    desk.answer({ do: 'declineLawProposal', ...proposal, seen, reason: words.lawProposalKept })
    desk.answer({ do: 'reopenLawProposal', ...proposal })
    desk.answer({ do: 'declineLawProposal', ...proposal, seen, reason: words.lawProposalDeclined })
  }
}

/** What is ready is taken over as it is proposed; what only a person can word is left. */
function takeProposals(desk: CountyDesk): void {
  const { registry, ...amendment } = recordedAmendment()
  for (const { item, content } of desk.items) {
    const proposal = proposeBases(content.legalBases, amendment, registry)
    if (proposal?.isReady) desk.revise(item, { ...content, legalBases: [...proposal.legalBases] })
  }
}

function fileAnew(desk: CountyDesk, round: string, toTheEnd: boolean): void {
  const unchanged = new Set(desk.published.at(-1)?.items.map(({ digest }) => digest))
  const filing = catalogFiling(desk, round, 2)
  act.file(filing, desk)
  if (!toTheEnd) return
  act.takeUp(filing, desk)
  for (const part of filing.open) if (!unchanged.has(part.digest)) filing.review(part, 'approve')
  filing.approve(desk.chance.pick(words.settled))
  desk.log.after(5, 20)
  desk.publish()
}
