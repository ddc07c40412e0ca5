import { levelOf, parseDivision } from '@mingce/domain/authority/division'
import { confirmingRoles, isUnconfirmed, type Override, partiesTo } from '@mingce/domain/submission/four-eyes/override'
import { signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import type { Submission } from '@mingce/domain/submission/state'
import type { Turn } from './submission-turns.ts'

/** 会签 that waits on named colleagues of the city, and an override that waits for a second person of the bureau that used it. */
export function fourEyesTurns(submission: Submission): readonly Turn[] {
  const { signing, stage, overrides } = submission
  const asked = signing && stage === 'under_review' ? signersAsked(signing) : []
  return [
    ...asked.map(({ account, role }): Turn => {
      const turn = { desk: 'city', role, task: 'to_cosign', reason: 'signature_asked' } as const
      return { ...turn, key: `to_cosign/${account}`, signer: account, parties: null }
    }),
    ...[...overrides.values()].filter(isUnconfirmed).flatMap(confirmTurns),
  ]
}

function confirmTurns(used: Override): readonly Turn[] {
  const desk = levelOf(parseDivision(used.bureau)) === 'county' ? 'county' : 'city'
  return confirmingRoles[desk].map((role): Turn => {
    const turn = { desk, role, task: 'to_confirm_override', reason: 'override_used' } as const
    return { ...turn, key: `to_confirm_override/${used.override}/${role}`, signer: null, parties: partiesTo(used) }
  })
}
