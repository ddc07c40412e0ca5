import { standingItems } from '../catalog/evolve.ts'
import { sourcesOf } from '../catalog/lineage.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CountyCommand } from './commands.ts'
import type { SubmissionContext } from './context.ts'
import { currentParts } from './current-parts.ts'
import type { SubmissionEvent } from './events.ts'
import type { SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { isWithCounty } from './state.ts'

type Command<Do extends CountyCommand['do']> = CountyCommand & { readonly do: Do }
type No = Refusal<SubmissionRefusal>
type Outcome = readonly SubmissionEvent[] | No

/**
 * 公开审查 of one item before it is filed, by the 审核人. What cannot be determined is referred upward, and stays so until what came
 * back is entered.
 *
 * Source: Regulation on Open Government Information, Art. 17.
 */
export function reviewDisclosure(
  command: Command<'reviewDisclosure'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { part, digest, outcome, opinion, referredTo } = command
  const refusal = firstRefusal<SubmissionRefusal>(
    () => unreviewable(command, facts, context),
    () => ((outcome === 'refer_upward') === (referredTo !== null) ? undefined : refuse('REFERRED_TO_WHOM', [part])),
    () => (isReferred(part, facts) ? refuse('REFERRED_UPWARD', [part]) : undefined),
  )
  return refusal ?? [{ type: 'ItemDisclosureReviewed', part, digest, outcome, opinion, referredTo }]
}

/** 登记确定结果: what the competent department or the secrecy administration ruled, by whom and when. */
export function enterRuling(
  command: Command<'enterRuling'>,
  facts: SubmissionFacts,
  context: SubmissionContext,
): Outcome {
  const { part, digest, outcome, ruledBy, docNumber, ruledOn, opinion } = command
  const refusal = firstRefusal<SubmissionRefusal>(
    () => unreviewable(command, facts, context),
    () => (isReferred(part, facts) ? undefined : refuse('NOT_REFERRED', [part])),
    () => (ruledOn <= context.today ? undefined : refuse('NOT_RULED_YET', [part])),
  )
  return refusal ?? [{ type: 'ReferralRuled', part, digest, outcome, ruledBy, docNumber, ruledOn, opinion }]
}

/**
 * What keeps a filing from going on: an item that was referred upward, whatever became of its text since; or one found not to be
 * disclosed as it stands. A changed text is reviewed anew. An item taken out of the draft holds nothing up.
 */
export function undisclosable(facts: SubmissionFacts): No | undefined {
  const { disclosures } = facts.submission
  const now = currentParts(facts)
  const referred = referredParts(facts)
  if (referred.length > 0) return refuse('REFERRED_UPWARD', referred)
  const withheld = now.filter(({ part, digest }) => {
    const found = disclosures.get(part)
    return found?.outcome === 'must_not_disclose' && found.digest === digest
  })
  return withheld.length > 0
    ? refuse(
        'DISCLOSURE_UNSETTLED',
        withheld.map(({ part }) => part),
      )
    : undefined
}

/** What would be filed now and waits for a ruling: referred itself, or made since, by merging or splitting, of what was. */
export function referredParts(facts: SubmissionFacts): readonly string[] {
  return currentParts(facts)
    .map(({ part }) => part)
    .filter((part) => isReferred(part, facts))
}

const endOfTime = '9999'

function isReferred(
  part: string,
  facts: SubmissionFacts,
  until = endOfTime,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const own = facts.submission.disclosures.get(part)
  if (own?.outcome === 'refer_upward' && own.at <= until) return true
  return sourcesOf(facts.catalog, part).some(
    ({ item, at }) =>
      !seen.has(item) && at <= until && (own?.at ?? '') < at && isReferred(item, facts, at, new Set([...seen, part])),
  )
}

/** Before it is filed, by the 审核人 who did not write it, on the text that stands. */
function unreviewable(
  { part, digest }: { readonly part: string; readonly digest: string },
  facts: SubmissionFacts,
  { actor }: SubmissionContext,
): No | undefined {
  const stands = currentParts(facts).find((each) => each.part === part)
  return firstRefusal<SubmissionRefusal>(
    () => (actor.role === 'checker' ? undefined : refuse('NOT_YOUR_POST')),
    () => (isWithCounty(facts.submission.stage) ? undefined : refuse('ALREADY_FILED')),
    () => (stands ? undefined : refuse('NO_SUCH_PART', [part])),
    () => (stands?.digest === digest ? undefined : refuse('STALE_TEXT', [part])),
    () => (editorsOf(part, facts).includes(actor.account) ? refuse('DRAFTER_MAY_NOT_CHECK', [part]) : undefined),
  )
}

function editorsOf(part: string, { id, catalog, submission }: SubmissionFacts): readonly string[] {
  if (id.kind !== 'disclosure_catalog') return submission.sections.get(part)?.editors ?? []
  return standingItems(catalog).find(({ item }) => item === part)?.editors ?? []
}
