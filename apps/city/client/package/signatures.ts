import { unsignedYet } from '@mingce/domain/joint-package/signing'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { PackageOpened, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

/** Who is asked to sign a deliverable of the joint package, and whom somebody made unnecessary. */
export function signaturesOf({ joint }: PackageOpened, kind: DeliverableKind) {
  const found = joint?.signings?.find((each) => each.kind === kind)
  return { signing: found?.signing ?? null, dispensed: found?.dispensed ?? [] }
}

/** Why signatures stand in the way of 统一上报 by this account, in words; undefined where none do. */
export function awaitedInWords(
  { round, opened, kind }: { round: RoundHead; opened: PackageOpened; kind: DeliverableKind },
  account: string,
): string | undefined {
  const refusal = unsignedYet(signaturesOf(opened, kind), round.settings.packageSigning, account)
  if (!refusal) return undefined
  if (refusal.refused === 'PACKAGE_SIGNING_ASKED') return t('check.signingAsked')
  const names = (refusal.about ?? []).map((each) => opened.names[each] ?? t('nameless'))
  return t('check.signaturesOpen', { names: names.join(t('list.separator')) })
}
