import { oversees } from '../authority/jurisdiction.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { addAddendum, assemble, submitPackage } from './assemble.ts'
import { clockBehind } from './clock-behind.ts'
import type { CityPackageCommand, PackageCommand, ProvincePackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import { decideCityPart, isCityPartCommand } from './decide-city-part.ts'
import type { PackageEvent } from './events.ts'
import type { JointPackage } from './evolve.ts'
import { answerFeedback, sendFeedback } from './feedback.ts'
import { decidePackagePaper, isOfPackagePaper } from './paper/decide-package-paper.ts'
import { awaitsReceipt } from './receipt.ts'
import type { PackageRefusal } from './refusals.ts'
import { relayNotice } from './relay.ts'
import { remindOfPackage } from './remind.ts'
import { decidePackageSigning, isPackageSigningCommand } from './signing.ts'
import { isReported } from './stage.ts'

type Outcome = readonly PackageEvent[] | Refusal<PackageRefusal>
type Command<Do extends PackageCommand['do']> = PackageCommand & { readonly do: Do }

const provinces: ReadonlySet<string> = new Set<ProvincePackageCommand['do']>([
  'confirmReceipt',
  'sendFeedback',
  'registerPackagePaper',
  'strikePackagePaper',
])

/**
 * What a city does to its joint package (统一上报), and the province in answer.
 *
 * The province examines and confirms receipt (收悉) or sends feedback. It settles nothing, vetoes nothing, and nothing it
 * says suspends what a county has published.
 */
export function decidePackage(command: PackageCommand, joint: JointPackage, context: PackageContext): Outcome {
  if (command.do === 'remind') return remindOfPackage(command, joint, context)
  return isProvinces(command) ? byProvince(command, joint, context) : byCity(command, joint, context)
}

function byCity(command: CityPackageCommand, joint: JointPackage, context: PackageContext): Outcome {
  const { actor, city } = context
  if (actor.level !== 'city' || actor.authority !== city) return refuse('NOT_YOUR_PACKAGE')
  if (isPackageSigningCommand(command)) return decidePackageSigning(command, joint, context)
  if (isCityPartCommand(command)) return decideCityPart(command, joint, context)
  switch (command.do) {
    case 'relayNotice':
      return relayNotice(command, joint, context)
    case 'assemble':
      return assemble(command, joint, context)
    case 'submitPackage':
      return submitPackage(command, joint, context)
    case 'addAddendum':
      return addAddendum(command, joint, context)
    case 'withdrawPackage':
      return withdraw(command, joint, context)
    case 'answerFeedback':
      return answerFeedback(command, joint, context)
  }
}

function byProvince(command: ProvincePackageCommand, joint: JointPackage, context: PackageContext): Outcome {
  const { actor, city } = context
  if (!oversees(actor, city)) return refuse('NOT_YOUR_PACKAGE')
  if (actor.role !== 'reviewer') return refuse('NOT_YOUR_POST')
  if (isOfPackagePaper(command)) return decidePackagePaper(command, joint, context)
  const filing = joint.filings.get(command.kind)
  if (!filing || !isReported(filing.stage)) return refuse('NOT_SUBMITTED')
  if (command.do === 'confirmReceipt') return confirm(command, joint, context)
  return sendFeedback(command, joint, { ...context, filing })
}

function confirm(
  { kind, seen, opinion }: Command<'confirmReceipt'>,
  joint: JointPackage,
  context: PackageContext,
): Outcome {
  if (!awaitsReceipt(joint, kind)) return refuse('ALREADY_CONFIRMED')
  if (seen !== joint.version) return refuse('STALE_VERSION')
  return clockBehind(kind, joint, context) ?? [{ type: 'ReceiptConfirmed', kind, opinion }]
}

function withdraw(
  { kind, seen, reason }: Command<'withdrawPackage'>,
  joint: JointPackage,
  context: PackageContext,
): Outcome {
  const { actor } = context
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  const stage = joint.filings.get(kind)?.stage
  if (stage === 'confirmed') return refuse('ALREADY_CONFIRMED')
  if (stage !== 'submitted') return refuse('NOT_SUBMITTED')
  if (seen !== joint.version) return refuse('STALE_VERSION')
  return clockBehind(kind, joint, context) ?? [{ type: 'PackageWithdrawn', kind, reason }]
}

function isProvinces(command: CityPackageCommand | ProvincePackageCommand): command is ProvincePackageCommand {
  return provinces.has(command.do)
}
