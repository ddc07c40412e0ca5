import type { SigningRule } from '@mingce/domain/round/review-policy'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { say } from '../words/language.ts'
import { dayUnitWords, roundText, signerWords, signModeWords, smallChangeWords } from '../words/rounds.ts'

// What a round's settings say, each in one line.

type Review = RoundSettings['review']

export function sampleText(sample: Review['sample']): string {
  return sample.by === 'number' ? roundText('sample.number', sample) : roundText('sample.share', sample)
}

export function signingText(signing: Review['signing']): string {
  return signing ? roundText('signing.line', signersIn(signing)) : roundText('signing.left')
}

export function packageSigningText(signing: RoundSettings['packageSigning']): string {
  return signing ? roundText('packageSigning.line', signersIn(signing)) : roundText('packageSigning.leader')
}

function signersIn(signing: SigningRule) {
  const signers = signing.signers.map((role) => say(signerWords[role])).join(roundText('separator'))
  const { needed } = signing
  const mode = needed === null ? say(signModeWords[signing.mode]) : roundText('signing.some', { needed })
  return { signers, mode }
}

export function recordLaneText({ changes, mostItems }: RoundSettings['recordLane']): string {
  if (changes.length === 0) return roundText('lane.none')
  const named = changes.map((change) => say(smallChangeWords[change])).join(roundText('separator'))
  if (mostItems === null) return roundText('lane.any', { changes: named })
  return roundText('lane.most', { changes: named, most: mostItems })
}

export function publicNoticeText(notice: RoundSettings['publicNotice']): string {
  if (!notice) return roundText('notice.none')
  return roundText('notice.days', { days: notice.days, unit: say(dayUnitWords[notice.unit]) })
}

export function contactText(contact: RoundSettings['contact']): string {
  return contact ? roundText('contact.line', contact) : roundText('none')
}

export function yesOrNo(is: boolean): string {
  return roundText(is ? 'yes' : 'no')
}
