import type { DivisionCode } from '../authority/division.ts'
import { cityCast } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import type { JointPackage } from '../joint-package/evolve.ts'
import type { PackageSigningCommand } from '../joint-package/signing.ts'
import { signersAsked } from '../submission/four-eyes/signing.ts'
import { signModes } from '../submission/four-eyes/signing-events.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { everyone, secondCityCast } from './staff.ts'
import { packageIn, type World } from './world.ts'

const kind = 'disclosure_catalog'

/** A signature on what was put together, where one is asked for; else whatever may be asked about signatures. */
export function likelyPackageSigning(world: World, round: string, city: DivisionCode, roll: Roll): Deed {
  const joint = packageIn(world, round, city)
  const signing = joint.filings.get(kind)?.signing
  const [asked] = signing ? signersAsked(signing) : []
  const signer = everyone.find(({ account }) => account === asked?.account)
  const actor = signer ?? cityCast(city).reviewer
  const command =
    signer && roll.below(4) < 3 ? signature(signer.account, joint, roll) : anyPackageSigning(joint, city, roll)
  return { on: 'package', round, city, actor, command }
}

function signature(signer: string, { version: seen }: JointPackage, roll: Roll): PackageSigningCommand {
  const stance = roll.below(8) === 7 ? 'disagree' : 'agree'
  return { do: 'sign', kind, signer, stance, opinion: '已阅', seen }
}

/** Whatever may be asked about signatures on a package, fitting or not. */
export function anyPackageSigning(joint: JointPackage, city: DivisionCode, roll: Roll): PackageSigningCommand {
  const { second } = cityCast(city)
  const others = secondCityCast(city)
  const signers = [second, others.leader, others.reviewer].slice(0, 1 + roll.below(3)).map(({ account }) => account)
  const signing = joint.filings.get(kind)?.signing
  if (!signing) {
    const open = { do: 'openSigning', kind, signing: idOf(7000 + roll.below(500)) } as const
    return { ...open, mode: roll.oneOf(...signModes), needed: 1 + roll.below(2), signers, seen: joint.version }
  }
  const named = roll.anyOf(signing.signers)?.account ?? second.account
  const account = roll.oneOf(second, others.leader, others.reviewer).account
  return roll.oneOf<PackageSigningCommand>(
    { do: 'addSigner', kind, account, before: roll.oneOf(null, named), reason: '涉及分管工作' },
    { do: 'removeSigner', kind, account: named, reason: '出差' },
    { do: 'closeSigning', kind, reason: '改为当面商量' },
    { do: 'sign', kind, signer: named, stance: 'agree', opinion: '同意', seen: joint.version },
  )
}

/** What may be done to signatures that are asked for: another is asked, one is taken out, or nobody is asked any more. */
export function onSigning(
  world: World,
  { round, city }: { readonly round: string; readonly city: DivisionCode },
  roll: Roll,
): readonly Deed[] {
  const filing = packageIn(world, round, city).filings.get(kind)
  if (filing?.stage !== 'assembled') return []
  if (!filing.signing) {
    const command = anyPackageSigning(packageIn(world, round, city), city, roll)
    return [{ on: 'package', round, city, actor: cityCast(city).reviewer, command }]
  }
  const { signers, openedBy } = filing.signing
  const { second, reviewer } = cityCast(city)
  const others = secondCityCast(city)
  const on = {
    on: 'package',
    round,
    city,
    actor: everyone.find(({ account }) => account === openedBy) ?? reviewer,
  } as const
  const asked = new Set(signers.map(({ account }) => account))
  const unasked = roll.anyOf([second, others.leader, others.reviewer].filter(({ account }) => !asked.has(account)))
  const one = roll.anyOf(signers)
  return [
    ...(unasked
      ? [
          {
            ...on,
            command: { do: 'addSigner', kind, account: unasked.account, before: null, reason: '涉及分管工作' },
          } as const,
        ]
      : []),
    ...(one ? [{ ...on, command: { do: 'removeSigner', kind, account: one.account, reason: '出差' } } as const] : []),
    { ...on, command: { do: 'closeSigning', kind, reason: '改为当面商量' } },
  ]
}
