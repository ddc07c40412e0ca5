import type { Actor } from '../authority/actor.ts'
import { chengdu, qingbaijiang } from '../cast.ts'
import { type CatalogCommand, decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { type Catalog, emptyCatalog, evolveCatalog } from '../catalog/evolve.ts'
import { by, completeItem, digestOf, firstDrafted, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { type Fact, fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { openRound } from '../round/given.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionContext } from './context.ts'
import { currentParts } from './current-parts.ts'
import { decideSubmission, type SubmissionCommand } from './decide.ts'
import type { AnswerStance, ItemDecision, SubmissionEvent } from './events.ts'
import { evolveSubmission } from './evolve.ts'
import { chengduStaffed } from './given-bureau.ts'
import { asksOf } from './remarks/asks.ts'
import { isSettled, type Submission, unfiled } from './state.ts'

// What the tests of a filing are told in: what was done so far (`and`), what is asked now (`when`).

type Unseen<Command> = Command extends { readonly seen: number }
  ? Omit<Command, 'seen'> & { readonly seen?: number }
  : Command

/** A command by someone whose screen is fresh, unless the deed says which version it showed. */
export type Deed = Unseen<SubmissionCommand>

type Surroundings = Omit<SubmissionContext, 'actor'>

const surroundings: Surroundings = {
  today: '2021-09-14',
  round: openRound(),
  calendar: seedWorkCalendar,
  previous: undefined,
  bureau: chengduStaffed(),
  ...{ innerDate: '2021-10-08', reported: false },
}

/** 青白江区's catalog in the round of the notice. */
export const catalogFiling: SubmissionId = {
  round: '2021-pilot',
  division: qingbaijiang.drafter.authority,
  kind: 'disclosure_catalog',
  n: 1,
}

export class Filing {
  readonly id: SubmissionId
  readonly submission: Submission
  readonly catalog: Catalog
  readonly around: Surroundings

  constructor(id: SubmissionId, submission: Submission, catalog: Catalog, around = surroundings) {
    this.id = id
    this.submission = submission
    this.catalog = catalog
    this.around = around
  }

  /** What follows when `actor` asks for this now. */
  when(actor: Actor, deed: Deed) {
    const command = { seen: this.submission.version, ...deed } as SubmissionCommand
    return decideSubmission(command, this, { ...this.around, actor })
  }

  /** The filing after `actor` did all this. */
  and(actor: Actor, ...deeds: readonly Deed[]): Filing {
    return deeds.reduce((filing: Filing, deed) => {
      const decision = filing.when(actor, deed)
      if (isRefusal(decision))
        throw new Error(`${actor.account} may not ${deed.do}: ${decision.refused} ${decision.about}`)
      return filing.after(actor, decision.submission, decision.catalog)
    }, this)
  }

  /** The filing after `actor` wrote in the catalog. */
  andInCatalog(actor: Actor, ...commands: readonly CatalogCommand[]): Filing {
    return commands.reduce((filing: Filing, command) => {
      const context = { actor, division: filing.id.division, today: filing.around.today }
      const events = decideCatalog(command, filing.catalog, context)
      if (isRefusal(events)) throw new Error(`${actor.account} may not ${command.do}: ${events.refused}`)
      return filing.after(actor, [], events)
    }, this)
  }

  /** The same filing on another day, in another round or after another one. */
  in(over: Partial<Surroundings>): Filing {
    return new Filing(this.id, this.submission, this.catalog, { ...this.around, ...over })
  }

  /** Another filing made from the same catalog, with nothing done to it yet. */
  next(id: Partial<SubmissionId>, over: Partial<Surroundings> = {}): Filing {
    return new Filing({ ...this.id, ...id }, unfiled, this.catalog, {
      ...this.around,
      previous: this.submission,
      ...over,
    })
  }

  /** The same filing, its catalog moved on by what happened to another one. */
  besides(other: Filing): Filing {
    return new Filing(this.id, this.submission, other.catalog, this.around)
  }

  private after(actor: Actor, submission: readonly SubmissionEvent[], catalog: readonly CatalogEvent[]): Filing {
    const fact = <Event>(event: Event): Fact<Event> => by(actor, event, this.around.today)
    return new Filing(
      this.id,
      fold(evolveSubmission, this.submission, submission.map(fact)),
      fold(evolveCatalog, this.catalog, catalog.map(fact)),
      this.around,
    )
  }
}

/** A draft of `count` complete items, written by 青白江区经办人, of which nothing is filed. */
export function draftOf(count: number): Filing {
  return new Filing(catalogFiling, unfiled, fold(evolveCatalog, emptyCatalog, firstDrafted(count)))
}

/** An implementation plan of `count` sections, written by 青白江区经办人. */
export function planOf(count: number): Filing {
  const plan = new Filing({ ...catalogFiling, kind: 'implementation_plan' }, unfiled, emptyCatalog)
  return plan.and(qingbaijiang.drafter, ...Array.from({ length: count }, (_, index) => section(index + 1)))
}

export function section(n: number, text = '初稿', seen: string | null = null) {
  const digest = digestOf(`${n} ${text}`)
  const seenDigest = seen === null ? null : digestOf(`${n} ${seen}`)
  return { do: 'draftSection', section: idOf(n), heading: `第${n}部分`, text, digest, seenDigest } as const
}

/** Another wording of the nth item, by someone who saw `seen`. */
export function revise(n: number, text: string, seen = '初稿') {
  const content = completeItem(`事项${n}`, { contentElements: [text] })
  const digest = digestOf(`${n} ${text}`)
  return { do: 'reviseItem', item: idOf(n), content, digest, seen: digestOf(`${n} ${seen}`) } as const
}

export function retire(n: number, seen = '初稿') {
  return {
    do: 'retireItem',
    item: idOf(n),
    reason: '职责划转',
    successor: null,
    seen: digestOf(`${n} ${seen}`),
  } as const
}

export const prepare = { do: 'prepare' } as const
const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const
export const pass = { do: 'check', outcome: 'passed', opinion: '同意报送', disclosure } as const
export const sendBack = { do: 'check', outcome: 'sent_back', opinion: '请核对依据', disclosure } as const
export const submit = { do: 'submit' } as const
export const withdraw = { do: 'withdraw', reason: '需补充' } as const
export const accept = { do: 'accept' } as const
export const giveBack = { do: 'returnForRevision', opinion: '请按意见修改' } as const
export const approve = { do: 'approve', opinion: '审定通过' } as const
export const reject = { do: 'reject', opinion: '不属本轮范围' } as const
export const recall = { do: 'recall', reason: '发现遗漏' } as const

/** A reviewer's proposal for the nth part at the text it was filed with. */
export function propose(
  n: number,
  decision: ItemDecision,
  { text = '初稿', change = null }: { text?: string; change?: DisclosureItem | null } = {},
) {
  const reason = decision === 'approve' ? null : '依据不全'
  return { do: 'reviewItem', part: idOf(n), digest: digestOf(`${n} ${text}`), decision, reason, change } as const
}

/** The city's own wording for the nth item. */
export function cityWording(n: number) {
  return completeItem(`事项${n}`, { contentElements: ['市局修改稿'] })
}

export function consent(n: number, text = '初稿') {
  const digest = digestOf(`${n} ${text}`)
  return { do: 'consentToChange', part: idOf(n), digest, changedDigest: digestOf(`${n} 市局修改稿`) } as const
}

export function decline(n: number) {
  return { do: 'declineChange', part: idOf(n), digest: digestOf(`${n} 初稿`), reason: '不符合本区实际' } as const
}

/** Comment `c` on the nth part's legal bases. */
export function comment(c: number, n: number, kind: 'must_fix' | 'advice' | 'question' = 'must_fix') {
  const words = { element: 'legalBases', kind, text: '依据已废止', suggestion: null }
  return { do: 'comment', comment: idOf(1000 + c), part: idOf(n), ...words } as const
}

export const resolve = (c: number) => ({ do: 'resolveComment', comment: idOf(1000 + c) }) as const
export const answer = (c: number) => ({ do: 'answerComment', comment: idOf(1000 + c), text: '已更换' }) as const

/** 不采纳, of the nth part as a whole or of comment `c` on it; or 已修改 over the text that stands. */
export function answerReturn(
  n: number,
  { c = null, stance = 'declined', text = '初稿' }: { c?: number | null; stance?: AnswerStance; text?: string } = {},
) {
  const comment = c === null ? null : idOf(1000 + c)
  const digest = digestOf(`${n} ${text}`)
  return { do: 'answerReturn', part: idOf(n), comment, stance, digest, text: '本区依据现行有效' } as const
}

function answersTo(filing: Filing): readonly Deed[] {
  const now = currentParts(filing)
  const open = asksOf(filing.submission, now).filter(({ met }) => met === null)
  return open.map(({ part, comment, changed }) => {
    const digest = now.find((each) => each.part === part)?.digest ?? null
    const stance = changed ? 'revised' : 'declined'
    return { do: 'answerReturn', part, comment, stance, digest, text: '本区依据现行有效' } as const
  })
}

/** Whatever came back and is open answered by 青白江区经办人: 已修改 where the text moved, else 不采纳. */
export const answered = (filing: Filing) => filing.and(qingbaijiang.drafter, ...answersTo(filing))
/** … and prepared by the same. */
export const prepared = (filing: Filing) => answered(filing).and(qingbaijiang.drafter, prepare)
/** … checked by its 审核人. */
export const checked = (filing: Filing) => prepared(filing).and(qingbaijiang.checker, pass)
/** … signed by its 负责人 and with the city. */
export const filed = (filing: Filing) => checked(filing).and(qingbaijiang.leader, submit)
/** … accepted by 成都市审核人. */
export const accepted = (filing: Filing) => filed(filing).and(chengdu.reviewer, accept)
/** … every part that is not settled proposed for approval. */
export const reviewed = (filing: Filing) => {
  const open = filing.submission.parts.filter((part) => !isSettled(filing.submission, part))
  const proposals = open.map(
    (part) => ({ do: 'reviewItem', ...part, decision: 'approve', reason: null, change: null }) as const,
  )
  return filing.and(chengdu.reviewer, ...proposals)
}
/** … and 审定 by 成都市负责人. */
export const settled = (filing: Filing) => reviewed(accepted(filing)).and(chengdu.leader, approve)
