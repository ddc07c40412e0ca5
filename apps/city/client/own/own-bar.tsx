import { sectionsAsked } from '@mingce/domain/document/outline'
import { documentUnfinished } from '@mingce/domain/document/unfinished'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { usePerson } from '@mingce/ui/person'
import { closedBlock } from '@mingce/ui/round/closed-block'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { PackageOpened, RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import type { OwnActs } from './acts.ts'
import { hasGoneUp, ownOf, ownState, seenOf } from './own-part.ts'

type OwnBarProps = {
  readonly round: RoundHead
  readonly opened: PackageOpened
  readonly kind: DocumentKind
  readonly acts: OwnActs
}

/** 签发, 收回签发, and 补报 of what was stated as missing when the package went up. */
export function OwnBar({ round, opened, kind, acts }: OwnBarProps) {
  const post = usePostFor('leader')
  const own = ownOf(opened, kind)
  const isFiled = hasGoneUp(opened, kind)
  const order = { round: round.round, kind }
  const name = say(deliverableWords[kind])
  const { sections = [], files = [] } = own ?? {}
  const over = closedBlock(round)
  const leaderOnly = over ?? (post ? undefined : t('own.leaderOnly'))
  const unsigned = useUnsigned({ round, opened, kind })
  const sign: DecisionAction = {
    ...{ key: 'sign', label: t('own.sign'), tone: 'primary', blocked: leaderOnly ?? unsigned },
    confirm: t(isFiled ? 'own.signLateConfirm' : 'own.signConfirm', {
      ...{ kind: name, count: sections.length },
      files: files.length > 0 ? t('own.signFiles', { count: files.length }) : '',
    }),
    run: (opinion) => acts.sign.run({ ...order, seen: seenOf(own), opinion: opinion || t('own.agreed') }),
  }
  const takeBack: DecisionAction = {
    ...{ key: 'take-back', label: t('own.takeBack'), tone: 'danger', needsReason: true, blocked: leaderOnly },
    run: (reason) => acts.takeBack.run({ ...order, reason }),
  }
  const enclose: DecisionAction = {
    ...{ key: 'enclose', label: t('own.enclose'), tone: 'primary', blocked: leaderOnly },
    confirm: t('own.encloseConfirm', { kind: name }),
    run: () => acts.enclose.run(order),
  }
  const next = own?.enclosedAt ? [] : own?.signed ? [takeBack, ...(isFiled ? [enclose] : [])] : [sign]
  return (
    <DecisionBar
      facts={<span>{ownState(opened, round, kind)}</span>}
      actions={next.map((action) => signedFor(action, post))}
      busy={acts.sign.busy || acts.takeBack.busy || acts.enclose.busy}
      wordless={next.length === 0 || post === undefined}
      draftKey={`own ${round.round} ${kind}`}
    />
  )
}

function useUnsigned({ round, opened, kind }: Omit<OwnBarProps, 'acts'>): string | undefined {
  const { account } = usePerson()
  const own = ownOf(opened, kind)
  const sections = own?.sections ?? []
  if (sections.length === 0) return t('own.state.unwritten')
  const lacks = documentUnfinished(sectionsAsked(round, kind), sections)
  if (lacks?.refused === 'MILESTONES_UNCLEAR') return t('own.unclear')
  if (lacks) return t('own.missing', { count: lacks.about?.length ?? 0 })
  return own?.writers.includes(account) ? t('own.writer') : undefined
}
