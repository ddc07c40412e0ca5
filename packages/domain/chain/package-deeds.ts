import { type DivisionCode, parseDivision } from '../authority/division.ts'
import { cityCast, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { PackageCommand } from '../joint-package/commands.ts'
import { exceptionKinds } from '../joint-package/events.ts'
import type { JointPackage } from '../joint-package/evolve.ts'
import { papersOf } from '../joint-package/paper/package-paper.ts'
import { packageBringers } from '../joint-package/paper/package-paper-events.ts'
import { awaitsReceipt } from '../joint-package/receipt.ts'
import { isReported } from '../joint-package/stage.ts'
import { openCounties } from '../joint-package/totals.ts'
import { submissionStream } from '../streams.ts'
import { signersAsked } from '../submission/four-eyes/signing.ts'
import { orSubstitute } from './authority-deeds.ts'
import type { Deed } from './deed.ts'
import { anyPackageSigning, likelyPackageSigning } from './package-signing-deeds.ts'
import type { Roll } from './roll.ts'
import { owing } from './rounds.ts'
import { packageIn, submissionIn, type World } from './world.ts'

const kind = 'disclosure_catalog'

/** What the city would do next with its package, and the province with what it received. */
export function likelyOnPackage(world: World, round: string, city: DivisionCode, roll: Roll): Deed {
  const joint = packageIn(world, round, city)
  const { reviewer, leader } = cityCast(city)
  const on = (person: Deed['actor'], command: PackageCommand): Deed => {
    const actor = orSubstitute(world, person, roll)
    return { on: 'package', round, city, actor, command }
  }
  const seen = joint.version
  if (roll.below(8) === 7) return on(sichuan.reviewer, paperOf(joint, owing(round, city), roll))
  switch (joint.filings.get(kind)?.stage) {
    case undefined:
      if (roll.below(4) === 3) return on(reviewer, relaying(roll))
      return on(reviewer, fitting(world, round, city, seen))
    case 'withdrawn':
      return on(reviewer, fitting(world, round, city, seen))
    case 'assembled': {
      const next = roll.below(12)
      if (next > 9) return on(reviewer, fitting(world, round, city, seen))
      if (next > 7 || isAsked(joint)) return likelyPackageSigning(world, round, city, roll)
      return on(leader, { do: 'submitPackage', kind, docNumber: null, seen })
    }
    case 'submitted':
      if (roll.below(6) === 5) return on(leader, { do: 'withdrawPackage', kind, reason: '附件有误', seen })
      if (roll.below(3) === 2) return on(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '收悉', seen })
      return likelyExchange(world, round, city, roll)
    case 'confirmed':
      if (awaitsReceipt(joint, kind) && roll.below(2) === 1)
        return on(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '补报收悉', seen })
      return likelyExchange(world, round, city, roll)
  }
}

/** What came on paper of some that came on none yet; or one that was registered by mistake. */
function paperOf(joint: JointPackage, counties: readonly string[], roll: Roll): PackageCommand {
  const papers = papersOf(joint, kind)
  const wrong = roll.below(2) === 1 ? roll.anyOf(papers.map(({ paper }) => paper)) : undefined
  if (wrong) return { do: 'strikePackagePaper', kind, paper: wrong, reason: '登记错了市' }
  const left = counties.filter((each) => !papers.some((paper) => paper.counties.includes(each)))
  return paperNamed(idOf(4000 + roll.below(50)), left.slice(roll.below(left.length + 1)), roll)
}

function paperNamed(paper: string, counties: readonly string[], roll: Roll): PackageCommand {
  const scan = { digest: digestOf('纸质上报'), size: 1_024, format: 'pdf', name: '统一上报函.pdf' } as const
  const receivedOn = roll.oneOf('2021-09-09', '2021-09-14', '2021-10-08', '2021-10-21')
  const told = { receivedOn, docNumber: null, broughtBy: roll.oneOf(...packageBringers), scans: [scan] } as const
  return { do: 'registerPackagePaper', kind, paper, ...told, counties, own: false }
}

/** Whether somebody is asked for a signature now. */
function isAsked({ filings }: JointPackage): boolean {
  const signing = filings.get(kind)?.signing
  return signing !== null && signing !== undefined && signersAsked(signing).length > 0
}

/** On the day the round asks for at the latest; the later one is refused. */
function relaying(roll: Roll): PackageCommand {
  return { do: 'relayNotice', innerDates: [{ kind, date: roll.oneOf('2021-10-08', '2021-10-21') }], note: null }
}

/** Every county that can travel does, its latest filing first; the others are stated as exceptions. */
function fitting(world: World, round: string, city: DivisionCode, seen: number): PackageCommand {
  const counties = owing(round, city).map(parseDivision)
  const streams = counties.map((division) => {
    const ids = [2, 1].map((n) => ({ round, division, kind, n }) as const)
    const found = ids.find((id) => ['approved', 'returned'].includes(submissionIn(world, id).stage))
    return found ? submissionStream(found) : undefined
  })
  const left = counties.filter((_, index) => streams[index] === undefined)
  const exceptions = left.map((division) => ({ division, kind: 'missing', reason: '尚未报送' }) as const)
  const members = streams.filter((stream) => stream !== undefined)
  return { do: 'assemble', kind, members, exceptions, letter: '现将标准目录报上。', seen }
}

function likelyExchange(world: World, round: string, city: DivisionCode, roll: Roll): Deed {
  const joint = packageIn(world, round, city)
  const { reviewer, leader } = cityCast(city)
  const on = (person: Deed['actor'], command: PackageCommand): Deed => {
    const actor = orSubstitute(world, person, roll)
    return { on: 'package', round, city, actor, command }
  }
  const filing = joint.filings.get(kind)
  const open = roll.anyOf(filing ? openCounties(filing).flatMap((county) => settledOf(world, round, county)) : [])
  const unanswered = [...joint.feedback.values()].find((each) => each.answer === null)
  if (open && roll.below(2) === 0) {
    return on(leader, { do: 'addAddendum', kind, addendum: idOf(2000 + roll.below(50)), members: [open] })
  }
  if (unanswered) return on(reviewer, { do: 'answerFeedback', feedback: unanswered.feedback, text: '见附件' })
  return on(sichuan.reviewer, anyFeedback(filing?.members.map((each) => each.division) ?? [], roll))
}

/** The county's filings that were settled, of those that may have come since the package was filed. */
function settledOf(world: World, round: string, county: string): readonly string[] {
  const ids = [1, 2].map((n) => ({ round, division: parseDivision(county), kind, n }) as const)
  return ids.filter((id) => submissionIn(world, id).stage === 'approved').map(submissionStream)
}

/** 补报 of each county that is open and settled by now. */
export function onExceptions(world: World, { round, city }: PackageOf, roll: Roll): readonly Deed[] {
  const filing = packageIn(world, round, city).filings.get(kind)
  if (!filing || !isReported(filing.stage)) return []
  const settled = openCounties(filing).flatMap((county) => settledOf(world, round, county))
  const on = { on: 'package', round, city, actor: cityCast(city).leader } as const
  return settled.map((member) => {
    return { ...on, command: { do: 'addAddendum', kind, addendum: idOf(2000 + roll.below(50)), members: [member] } }
  })
}

type PackageOf = { readonly round: string; readonly city: DivisionCode }

function anyFeedback(divisions: readonly string[], roll: Roll): PackageCommand {
  const division = roll.anyOf([null, ...divisions]) ?? null
  const about = { division, part: null, digest: null }
  return { do: 'sendFeedback', kind, feedback: idOf(3000 + roll.below(50)), ...about, text: '请说明依据' }
}

/** Anything that can be asked of a package, fitting or not. */
export function anyOnPackage(world: World, round: string, city: DivisionCode, roll: Roll): PackageCommand {
  const joint: JointPackage = packageIn(world, round, city)
  const seen = roll.below(3) === 2 ? roll.below(5) : joint.version
  const feedback = idOf(3000 + roll.below(50))
  const division = roll.anyOf([...owing(round, city), '510522']) ?? '510522'
  const stream = submissionStream({ round, division: parseDivision(division), kind, n: roll.oneOf(1, 2) })
  return roll.oneOf<PackageCommand>(
    relaying(roll),
    {
      do: 'assemble',
      kind,
      members: roll.oneOf([], [stream], [stream, stream]),
      exceptions: [{ division, kind: roll.oneOf(...exceptionKinds), reason: '尚未报送' }],
      letter: '现将标准目录报上。',
      seen,
    },
    { do: 'submitPackage', kind, docNumber: null, seen },
    { do: 'addAddendum', kind, addendum: idOf(2000), members: roll.oneOf([], [stream], [stream, stream]) },
    { do: 'withdrawPackage', kind, reason: '附件有误', seen },
    { do: 'confirmReceipt', kind, opinion: '收悉', seen },
    { do: 'sendFeedback', kind, feedback, division, part: null, digest: null, text: '请说明依据' },
    { do: 'answerFeedback', feedback, text: '见附件' },
    { do: 'remind', kind, text: '请尽快办理' },
    paperNamed(idOf(4000 + roll.below(3)), roll.oneOf([], [division], [division, division]), roll),
    { do: 'strikePackagePaper', kind, paper: idOf(4000 + roll.below(3)), reason: '登记错了市' },
    anyPackageSigning(joint, city, roll),
  )
}
