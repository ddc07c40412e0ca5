import type { Fact } from '../fact.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { SigningRule } from '../round/review-policy.ts'
import { arrangeSigning } from '../submission/four-eyes/arrange-signing.ts'
import { evolveSigning, type Signatures, staleSignatures, unsigned } from '../submission/four-eyes/evolve-signing.ts'
import type { SigningCommand } from '../submission/four-eyes/four-eyes-commands.ts'
import { signaturesAwaited } from '../submission/four-eyes/signing.ts'
import type { SigningEvent } from '../submission/four-eyes/signing-events.ts'
import { answersPolicy } from '../submission/four-eyes/signing-policy.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { Filing, JointPackage } from './evolve.ts'
import { movedSince } from './members.ts'
import type { PackageRefusal } from './refusals.ts'
import type { PackageSigningEvent } from './signing-events.ts'
import { isReported } from './stage.ts'

/** `seen` in it is the version of the package. */
export type PackageSigningCommand = SigningCommand & { readonly kind: DeliverableKind }

type No = Refusal<PackageRefusal>

const commands: ReadonlySet<string> = new Set<SigningCommand['do']>([
  'openSigning',
  'sign',
  'addSigner',
  'removeSigner',
  'closeSigning',
])

export function isPackageSigningCommand<Command extends { readonly do: string }>(
  command: Command,
): command is Extract<Command, PackageSigningCommand> {
  return commands.has(command.do)
}

/** 会签 of what was put together, members, exceptions and letter, until it goes up. Whoever had a hand in it signs nothing. */
export function decidePackageSigning(
  command: PackageSigningCommand,
  joint: JointPackage,
  context: PackageContext,
): readonly PackageSigningEvent[] | No {
  const { actor, bureau } = context
  const { kind } = command
  const filing = joint.filings.get(kind)
  if (isReported(filing?.stage)) return refuse('ALREADY_SUBMITTED')
  if (filing?.stage !== 'assembled') return refuse('NOT_ASSEMBLED')
  const { signing, assembledBy } = filing
  const unfit = (account: string) =>
    assembledBy.includes(account) ? refuse('ASSEMBLER_MAY_NOT_COSIGN', [account]) : undefined
  const moved = command.do === 'sign' ? movedSince(filing, context) : undefined
  if (moved) return moved
  const events = arrangeSigning<'ASSEMBLER_MAY_NOT_COSIGN'>(command, {
    ...{ signing, version: joint.version, actor, bureau, unfit },
  })
  return isRefusal(events) ? events : events.map((event) => ofPackage(event, kind, joint.version))
}

/** What keeps a package from going up by an account: signatures the round asks for and nobody asked, or that are awaited. */
export function unsignedYet(
  signatures: Signatures,
  policy: SigningRule | null,
  account: string,
): Refusal<'PACKAGE_SIGNING_ASKED' | 'PACKAGE_SIGNATURES_AWAITED'> | undefined {
  if (!answersPolicy(signatures.signing, policy)) return refuse('PACKAGE_SIGNING_ASKED')
  const awaited = signaturesAwaited(signatures, account)
  return awaited.length > 0 ? refuse('PACKAGE_SIGNATURES_AWAITED', awaited) : undefined
}

/** The signatures after one more event of theirs. */
export function evolvePackageSigning(filing: Filing, { event, by, at }: Fact<PackageSigningEvent>): Filing {
  return { ...filing, ...evolveSigning(filing, { event: plain(event), by, at }) }
}

/**
 * What the signatures are worth once a package is put together anew: the same where it says the same and no signer did it, else none; what
 * was withdrawn is signed from the beginning.
 */
export function signaturesOn(
  { event, by }: Fact<PackageEvent & { readonly type: 'PackageAssembled' }>,
  before: Filing | undefined,
): Signatures {
  if (before?.stage !== 'assembled') return unsigned
  const { signing, dispensed } = before
  const bySigner = signing?.signers.some(({ signature }) => signature?.by === by.account) ?? false
  return saysTheSame(event, before) && !bySigner ? { signing, dispensed } : staleSignatures({ signing, dispensed })
}

type Said = Pick<Filing, 'members' | 'exceptions' | 'letter'>

function saysTheSame(one: Said, other: Said): boolean {
  return one.letter === other.letter && linesOf(one).join('\n') === linesOf(other).join('\n')
}

/** A line for each county, in whatever order they were named. */
function linesOf({ members, exceptions }: Said): readonly string[] {
  return [
    ...members.map(
      (each) => `${each.submission} ${each.extent} ${each.settledParts} ${each.returnedParts} ${each.textsDigest}`,
    ),
    ...exceptions.map(({ division, kind, reason }) => `${division} ${kind} ${reason}`),
  ].toSorted()
}

function ofPackage(event: SigningEvent, kind: DeliverableKind, version: number): PackageSigningEvent {
  switch (event.type) {
    case 'SigningOpened':
      return { ...event, type: 'PackageSigningOpened', kind }
    case 'SignatureGiven':
      return { ...event, type: 'PackageSignatureGiven', kind, version }
    case 'SignerAdded':
      return { ...event, type: 'PackageSignerAdded', kind }
    case 'SignerRemoved':
      return { ...event, type: 'PackageSignerRemoved', kind }
    case 'SigningClosed':
      return { ...event, type: 'PackageSigningClosed', kind }
  }
}

function plain(event: PackageSigningEvent): SigningEvent {
  switch (event.type) {
    case 'PackageSigningOpened':
      return { ...event, type: 'SigningOpened' }
    case 'PackageSignatureGiven':
      return { ...event, type: 'SignatureGiven' }
    case 'PackageSignerAdded':
      return { ...event, type: 'SignerAdded' }
    case 'PackageSignerRemoved':
      return { ...event, type: 'SignerRemoved' }
    case 'PackageSigningClosed':
      return { ...event, type: 'SigningClosed' }
  }
}
