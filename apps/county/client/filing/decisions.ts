import { bureauName, cityOf, parseDivision } from '@mingce/domain/authority/division'
import type { Refusal } from '@mingce/domain/refusal'
import { type Post, postInPlaceOf, signedFor } from '@mingce/ui/absence/standing-in'
import type { DecisionAction } from '@mingce/ui/decision-action'
import type { DecisionBarProps } from '@mingce/ui/decision-bar'
import { dayInWords } from '@mingce/ui/instant'
import type { Person } from '@mingce/ui/person'
import { filingAddress } from '../addresses.ts'
import type { Findings } from '../catalog/use-findings.ts'
import { t } from '../words.ts'
import { checksOf, unanswered } from './checks.ts'
import type { FilingCommands } from './commands.ts'
import { changesAwaited, type FilingDesk, partNames, stageOf } from './desk.ts'
import type { DisclosureWords } from './disclosure-words.ts'
import { overriding } from './overriding.ts'
import { goToNotice } from './unmet.ts'
import { type Step, whyNot } from './why-not.ts'

export type Decisions = Pick<DecisionBarProps, 'actions' | 'more' | 'checks' | 'wordless' | 'templates' | 'turn'>

type Deciding = {
  readonly desk: FilingDesk
  /** What the checks find in its items. */
  readonly findings: Findings
  readonly commands: FilingCommands
  readonly disclosure: DisclosureWords
  readonly person: Person
  readonly posts: readonly Post[]
  readonly go: (address: string) => void
}

/** The steps that are this person's now; whoever has none is told whose turn it is. */
export function decisionsOf(deciding: Deciding): Decisions {
  const decisions = stepsOf(deciding)
  const { steps } = deciding.desk.outlook
  const refusals: Readonly<Partial<Record<string, Refusal | null>>> = steps
  const isOthers = ({ key }: DecisionAction) => refusals[key]?.refused === 'NOT_YOUR_POST'
  const turn = decisions.actions.find(isOthers)?.blocked
  const actions = decisions.actions.filter((action) => !isOthers(action)).map((action) => named(action, deciding))
  return { ...decisions, actions, turn }
}

/** In whose name a step is taken, said on its button. */
function named(action: DecisionAction, { desk, posts }: Deciding): DecisionAction {
  const whose: Readonly<Partial<Record<string, string | null>>> = desk.outlook.inPlaceOf
  return signedFor(action, postInPlaceOf(posts, whose[action.key]))
}

/** The steps that belong to the stage, whoever looks. */
function stepsOf(deciding: Deciding): Decisions {
  const { desk, findings, go } = deciding
  const checks = checksOf(desk, findings, go)
  switch (stageOf(desk)) {
    case 'draft':
    case 'returned':
    case 'withdrawn':
      return { actions: [prepare(deciding)], checks, wordless: true }
    case 'checking':
      return desk.sheet?.head.checked === 'passed'
        ? {
            actions: [...prepareAgain(deciding), submit(deciding), ...record(deciding)],
            checks,
            wordless: overriding(deciding).length === 0,
            more: overriding(deciding),
          }
        : {
            actions: [...prepareAgain(deciding), sendBack(deciding), pass(deciding)],
            checks,
            templates: [t('template.checked'), t('template.sendBack')],
            wordless: blockedBy(desk, 'sendBack') !== undefined,
          }
    case 'submitted':
      return {
        actions: [withdraw(deciding)],
        templates: [t('template.withdraw')],
        wordless: blockedBy(desk, 'withdraw') !== undefined,
      }
    case 'under_review':
      return { actions: [], wordless: true, checks: [withTheCity(desk)] }
    case 'approved':
    case 'recorded_only':
    case 'rejected':
      return { actions: [adjust(deciding)], wordless: true }
  }
}

function withTheCity(desk: FilingDesk) {
  if (desk.sheet?.head.stoppedOn) return { met: false, label: t('checks.material') }
  const count = changesAwaited(desk).length
  if (count > 0) return { met: false, label: t('checks.consent', { count }) }
  const { turn } = desk.outlook.notice
  if (turn) return { met: false, label: t(`checks.notice.${turn}`), jump: goToNotice }
  const { notice } = desk.sheet?.head ?? {}
  if (notice && !notice.summedUp)
    return { met: true, label: t('checks.notice.running', { until: dayInWords(notice.until) }) }
  return { met: true, label: t('checks.withCity') }
}

function prepare({ desk, commands }: Deciding): DecisionAction {
  return {
    key: 'prepare',
    label: t('prepare.label'),
    tone: 'primary',
    needsChecks: true,
    run: () => commands.prepare.run(at(desk)),
    ...blockedBy(desk, 'prepare'),
  }
}

/** After the words changed the drafter hands them on anew; nobody else is offered it. */
function prepareAgain(deciding: Deciding): readonly DecisionAction[] {
  const { desk, posts } = deciding
  if (!desk.outlook.changed || !posts.some(({ role }) => role === 'drafter')) return []
  return [{ ...prepare(deciding), label: t('prepare.again') }]
}

function pass(deciding: Deciding): DecisionAction {
  const { desk, disclosure } = deciding
  return {
    key: 'pass',
    label: t('check.pass'),
    tone: 'primary',
    needsReason: true,
    run: (opinion) => check(deciding, { outcome: 'passed', opinion }),
    ...(couldSign(deciding) && { confirm: t('check.passOnly') }),
    ...(blockedBy(desk, 'pass') ?? unwritten(disclosure) ?? unsettled(disclosure)),
  }
}

/** Whoever lets it pass does not sign it: said beforehand to one who holds the leader's post or stands in for it. */
function couldSign({ posts }: Deciding): boolean {
  return posts.some(({ role }) => role === 'leader')
}

function sendBack(deciding: Deciding): DecisionAction {
  const { desk, disclosure } = deciding
  return {
    key: 'sendBack',
    label: t('check.sendBack'),
    tone: 'danger',
    needsReason: true,
    run: (opinion) => check(deciding, { outcome: 'sent_back', opinion }),
    ...(blockedBy(desk, 'sendBack') ?? unwritten(disclosure)),
  }
}

function check(
  { desk, commands, disclosure: { outcome, opinion } }: Deciding,
  said: { readonly outcome: 'passed' | 'sent_back'; readonly opinion: string },
) {
  return outcome && commands.check.run({ ...at(desk), ...said, disclosure: { outcome, opinion: opinion.trim() } })
}

function submit({ desk, commands, person }: Deciding): DecisionAction {
  const { scope, carried } = desk.outlook
  const city = bureauName(cityOf(parseDivision(person.authority)))
  const unit = desk.filing.kind === 'disclosure_catalog' ? 'items' : 'sections'
  return {
    key: 'submit',
    label: t('submit.label'),
    tone: isRecordable(desk) ? 'plain' : 'primary',
    confirm: t(`submit.confirm.${unit}`, { city, count: scope.length + carried, scope: scope.length, carried }),
    run: () => commands.submit.run(at(desk)),
    ...blockedBy(desk, 'submit'),
  }
}

/** Offered where the round has the lane; why an adjustment does not fit it is said beside. */
function record({ desk, commands }: Deciding): readonly DecisionAction[] {
  const refusal = desk.outlook.steps.fileForRecord
  if (refusal?.refused === 'NO_RECORD_LANE' || blockedBy(desk, 'submit')) return []
  return [
    {
      key: 'fileForRecord',
      label: t('record.label'),
      tone: isRecordable(desk) ? 'primary' : 'plain',
      confirm: t('record.confirm'),
      run: () => commands.fileForRecord.run(at(desk)),
      ...blockedBy(desk, 'fileForRecord'),
    },
  ]
}

/** An adjustment that fits the lane goes the light way first: examination is still there for whoever wants it. */
function isRecordable({ outlook: { steps } }: FilingDesk): boolean {
  return steps.submit === null && steps.fileForRecord === null
}

function withdraw({ desk, commands }: Deciding): DecisionAction {
  return {
    key: 'withdraw',
    label: t('withdraw.label'),
    tone: 'danger',
    needsReason: true,
    run: (reason) => commands.withdraw.run({ ...at(desk), reason }),
    ...blockedBy(desk, 'withdraw'),
  }
}

function adjust({ desk: { filing }, go }: Deciding): DecisionAction {
  const next = { ...filing, n: filing.n + 1 }
  return { key: 'adjust', label: t('adjust.label'), run: () => go(filingAddress(next)) }
}

function at({ filing, sheet }: FilingDesk) {
  return { filing, seen: sheet?.head.version ?? 0 }
}

function blockedBy(desk: FilingDesk, step: Step): { readonly blocked: string } | undefined {
  const refusal = desk.outlook.steps[step]
  const blocked = refusal?.refused === 'ASKS_OPEN' ? unanswered(desk) : whyNot(step, refusal, partNames(desk))
  return blocked === undefined ? undefined : { blocked }
}

function unwritten({ outcome, opinion }: DisclosureWords): { readonly blocked: string } | undefined {
  return outcome === null || opinion.trim() === '' ? { blocked: t('disclosure.missing') } : undefined
}

function unsettled({ outcome }: DisclosureWords): { readonly blocked: string } | undefined {
  return outcome === 'may_disclose' ? undefined : { blocked: t('disclosure.unsettled') }
}
