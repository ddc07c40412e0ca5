import { missingIn, unfitExtras } from '../catalog/completeness.ts'
import { lastSettled } from '../catalog/evolve.ts'
import { partsToLookAt } from '../check/check-filing.ts'
import type { LawsOnDay } from '../check/finding.ts'
import type { Guide } from '../guide/evolve.ts'
import { contradictsEarlier, type EarlierRulings } from '../lens/earlier-rulings.ts'
import { type GuideWords, sameAsGuide } from '../lens/same-as-guide.ts'
import { extraFieldsOf, type Round } from '../round/evolve.ts'
import { submissionStream } from '../streams.ts'
import type { SubmissionFacts } from '../submission/facts.ts'
import type { Part } from '../submission/part.ts'
import { carriedApproval, type Proposal, standingProposal } from '../submission/state.ts'

/** Why an item is to be looked at by itself, and is no matter for a batch; what is not among them: `decisions/0001-what-is-flagged.md`. */
const batchFlags = [
  'not_under_review',
  'round_closed',
  'not_filed',
  'text_moved',
  'carried',
  'has_opinion',
  'consent_awaited',
  'change_declined',
  'must_fix_open',
  'must_fix_answered',
  'sent_back',
  'changed',
  'new',
  'carry_lapsed',
  'incomplete',
  'not_a_choice',
  'check_failed',
  'copied',
  'basis_lapsed',
  'contradicts_ruling',
] as const
export type BatchFlag = (typeof batchFlags)[number]

/** A filing as it stands, with what its items are held against. */
export type FilingInBatch = {
  readonly facts: SubmissionFacts
  readonly round: Round
  readonly guide: Guide | undefined
  /** What the city said of the same items in other filings, and the account that would pass these; without it nothing is contradicted. */
  readonly earlier?: { readonly rulings: EarlierRulings; readonly account: string } | undefined
  /** The registry of laws and the day; without it no basis is known to have lapsed. */
  readonly laws?: LawsOnDay | undefined
}

/**
 * Everything that speaks against passing an item together with others, in the order of `batchFlags`; empty when nothing does.
 *
 * @param selected the item at the text that stood on the screen
 */
export function flagsOf(selected: Part, filing: FilingInBatch): readonly BatchFlag[] {
  const { submission } = filing.facts
  if (submission.stage !== 'under_review') return ['not_under_review']
  if (filing.round.status === 'closed') return ['round_closed']
  const part = submission.parts.find((each) => each.part === selected.part)
  if (!part) return ['not_filed']
  if (part.digest !== selected.digest) return ['text_moved']
  const found = new Set([
    ...ofOpinion(part, filing),
    ...ofRemarks(part, filing),
    ...ofChange(part, filing),
    ...ofText(part, filing),
    ...ofRulings(part, filing),
  ])
  return batchFlags.filter((flag) => found.has(flag))
}

function ofOpinion(part: Part, { facts: { submission, catalog } }: FilingInBatch): readonly BatchFlag[] {
  const proposal = standingProposal(submission, part)
  if (proposal?.turn === submission.turn) return [...(consentFlag[proposal.consent ?? 'given'] ?? []), 'has_opinion']
  const from = carriedApproval(submission, part)?.from
  if (!from) return []
  const lapsed = 'version' in from && !catalog.settled.some(({ version }) => version === from.version)
  return [lapsed ? 'carry_lapsed' : 'carried']
}

const consentFlag: Readonly<Record<NonNullable<Proposal['consent']>, readonly BatchFlag[]>> = {
  awaited: ['consent_awaited'],
  declined: ['change_declined'],
  given: [],
}

/** A must-fix comment that nobody resolved, whether or not the county answered it. */
function ofRemarks({ part }: Part, { facts: { submission } }: FilingInBatch): readonly BatchFlag[] {
  return [...submission.comments.values()]
    .filter((each) => each.part === part && each.kind === 'must_fix' && !each.resolved)
    .map(({ answer }) => (answer ? 'must_fix_answered' : 'must_fix_open'))
}

/**
 * What came back, and what is not the text that the city had before or settled last. In a county's very first filing there is nothing
 * to hold an item against, and being new is no flag.
 */
function ofChange({ part, digest }: Part, { facts: { submission, catalog } }: FilingInBatch): readonly BatchFlag[] {
  const flags: BatchFlag[] = []
  const ruled = submission.proposals.get(part)
  if (ruled && ruled.turn < submission.turn && wasSentBack(ruled)) flags.push('sent_back')
  const settled = lastSettled(catalog)?.items ?? []
  const before =
    submission.filedBefore.find((each) => each.part === part)?.digest ??
    settled.find(({ item }) => item === part)?.digest
  const hasBefore = submission.filedBefore.length + settled.length > 0
  if (before === undefined) return hasBefore ? [...flags, 'new'] : flags
  return before === digest ? flags : [...flags, 'changed']
}

function wasSentBack({ decision, consent }: Proposal): boolean {
  return decision === 'return' || decision === 'reject' || consent === 'declined'
}

/** Of a catalog's item; a plan's or a summary's section has neither elements nor a guide's row. */
function ofText({ part, digest }: Part, { facts, round, guide, laws }: FilingInBatch): readonly BatchFlag[] {
  const { id, catalog } = facts
  const item = catalog.texts.get(digest)
  if (id.kind !== 'disclosure_catalog' || !item) return []
  const fields = extraFieldsOf(round)
  const { checked, lapsed } = partsToLookAt(facts, laws)
  return [
    ...(missingIn(item, fields).length > 0 ? ['incomplete' as const] : []),
    ...(unfitExtras(item, fields).length > 0 ? ['not_a_choice' as const] : []),
    ...(checked.has(part) ? ['check_failed' as const] : []),
    ...(guide && sameAsGuide(rowsOf(guide))(item, catalog.items.get(part)?.guideRow ?? null)
      ? ['copied' as const]
      : []),
    ...(lapsed.has(part) ? ['basis_lapsed' as const] : []),
  ]
}

const guideRows = new WeakMap<Guide, readonly GuideWords[]>()

function rowsOf(guide: Guide): readonly GuideWords[] {
  const rows = guideRows.get(guide) ?? [...guide.rows.values()]
  guideRows.set(guide, rows)
  return rows
}

function ofRulings({ part, digest }: Part, { facts: { id, catalog }, earlier }: FilingInBatch): readonly BatchFlag[] {
  const text = catalog.texts.get(digest)
  if (id.kind !== 'disclosure_catalog' || !text || !earlier) return []
  const guideRow = catalog.items.get(part)?.guideRow ?? null
  const passing = { county: id.division, text, guideRow, stream: submissionStream(id), account: earlier.account }
  return contradictsEarlier(passing, earlier.rulings) ? ['contradicts_ruling'] : []
}
