import type { SigningRule } from '../../round/review-policy.ts'
import type { Signing } from './signing.ts'
import type { SignerRole } from './signing-events.ts'

/**
 * Whether the signatures that are asked for on a filing are those its round wants: of the same mode, from all the posts it names (in its order
 * where the order counts), and from as many. A city may ask for more.
 */
export function answersPolicy(signing: Signing | null, policy: SigningRule | null): boolean {
  if (!policy) return true
  if (!signing || signing.mode !== policy.mode || signing.needed < (policy.needed ?? 1)) return false
  const roles = signing.signers.map(({ role }) => role)
  return policy.mode === 'sequential' ? holdsInOrder(roles, policy.signers) : holdsAll(roles, policy.signers)
}

function holdsAll(roles: readonly SignerRole[], asked: readonly SignerRole[]): boolean {
  const count = (list: readonly SignerRole[], role: SignerRole) => list.filter((each) => each === role).length
  return asked.every((role) => count(roles, role) >= count(asked, role))
}

function holdsInOrder(roles: readonly SignerRole[], asked: readonly SignerRole[]): boolean {
  let met = 0
  for (const role of roles) if (role === asked[met]) met += 1
  return met === asked.length
}
