import type { Actor } from '../authority/actor.ts'
import { countiesOf, type DivisionCode, parseDivision } from '../authority/division.ts'
import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import { chengdu, cityCast } from '../cast.ts'
import { by, digestOf, idOf } from '../catalog/given.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import { submissionStream } from '../streams.ts'
import { accepted, draftOf, filed, giveBack, propose, reject, reviewed, settled } from '../submission/given.ts'
import { type Submission, unfiled } from '../submission/state.ts'
import type { PackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import { decidePackage } from './decide.ts'
import type { PackageException } from './events.ts'
import { emptyPackage, evolvePackage, type JointPackage } from './evolve.ts'
import { textsThatTravel } from './member-texts.ts'

// What the tests of a joint package are told in: 阿坝州, its bureau and its 13 counties.

export const aba = parseDivision('513200')
export const { reviewer, leader, second } = cityCast(aba)
export const counties = countiesOf(aba)
/** The nth county of 阿坝州, from 1: 1 is 马尔康市. */
export function county(n: number): DivisionCode {
  const code = counties[n - 1]
  if (!code) throw new RangeError(`阿坝州 has no county ${n}`)
  return code
}

const kind = 'disclosure_catalog'
export function streamOf(division: DivisionCode, over: { n?: number; kind?: DeliverableKind; round?: string } = {}) {
  return submissionStream({ round: '2021-pilot', division, kind, n: 1, ...over })
}

const refusing = openRound({ settings: { ...noticeSettings, rejectAllowed: true } })

/** A county's filing of four items in each of the situations that matter to its city's package. */
export const filings = {
  none: unfiled,
  withCity: filed(draftOf(4)).submission,
  settled: settled(draftOf(4)).submission,
  /** One of its four items went back, the others have the city's approval. */
  returnedInPart: reviewed(accepted(draftOf(4))).and(chengdu.reviewer, propose(1, 'return'), giveBack).submission,
  /** No item of it has the city's approval. */
  returnedWhole: accepted(draftOf(1)).and(chengdu.reviewer, propose(1, 'return'), giveBack).submission,
  /** 不予通过: over, and nothing of it travels. */
  refused: accepted(draftOf(1).in({ round: refusing })).and(chengdu.leader, reject).submission,
} as const satisfies Record<string, Submission>

/** Stands for the digest of a filing's texts that travel: two that differ never share one here. */
export function textsDigestOf(submission: Submission): string {
  const text = textsThatTravel(submission)
  const sum = [...text].reduce((all, each) => (all * 31 + (each.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
  return digestOf(`${sum}`)
}

type Unseen<Command> = Command extends { readonly seen: number }
  ? Omit<Command, 'seen'> & { readonly seen?: number }
  : Command
/** A command by someone whose screen is fresh, unless the deed says which version it showed. */
export type Deed = Unseen<PackageCommand>

type Surroundings = Omit<PackageContext, 'actor'>

export class Package {
  readonly joint: JointPackage
  readonly around: Surroundings

  constructor(joint: JointPackage, around: Surroundings) {
    this.joint = joint
    this.around = around
  }

  /** What follows when `actor` asks for this now. */
  when(actor: Actor, deed: Deed) {
    const command = { seen: this.joint.version, ...deed } as PackageCommand
    return decidePackage(command, this.joint, { ...this.around, actor })
  }

  /** The package after `actor` did all this. */
  and(actor: Actor, ...deeds: readonly Deed[]): Package {
    return deeds.reduce((joint: Package, deed) => {
      const events = joint.when(actor, deed)
      if (isRefusal(events)) throw new Error(`${actor.account} may not ${deed.do}: ${events.refused} ${events.about}`)
      const facts = events.map((event) => by(actor, event, joint.around.today))
      return new Package(fold(evolvePackage, joint.joint, facts), joint.around)
    }, this)
  }

  /** The same package once a county's filing stands otherwise. */
  once(division: DivisionCode, submission: Submission, over: Parameters<typeof streamOf>[1] = {}): Package {
    const submissions = new Map(this.around.submissions).set(streamOf(division, over), submission)
    return this.in({ submissions })
  }

  in(over: Partial<Surroundings>): Package {
    return new Package(this.joint, { ...this.around, ...over })
  }
}

/** 阿坝州 with everyone of its cast on their post. */
function abaStaffed(): Authority {
  const appointed = [reviewer, leader, second].map(({ account, role }) =>
    by(leader, { type: 'AppointmentMade', account, role } as const),
  )
  return fold(evolveAuthority, unstaffed(aba), appointed)
}

/** 阿坝州 before anything was put together: all 13 counties settled, but for those that `otherwise` names by number. */
export function given(otherwise: Readonly<Record<number, Submission>> = {}): Package {
  const submissions = new Map(counties.map((code, index) => [streamOf(code), otherwise[index + 1] ?? filings.settled]))
  return new Package(emptyPackage, {
    city: aba,
    today: '2021-10-18',
    round: openRound({ cohort: new Set(counties) }),
    calendar: seedWorkCalendar,
    submissions,
    textsDigestOf,
    bureau: abaStaffed(),
  })
}

/** Puts the package together: the counties that `exceptions` names stay out, all others travel. */
export function assemble(...exceptions: readonly PackageException[]) {
  const left = new Set(exceptions.map((each) => each.division))
  const members = counties.filter((code) => !left.has(code)).map((code) => streamOf(code))
  return { do: 'assemble', kind, members, exceptions, letter: '现将我州各县(市)标准目录报上。' } as const
}

export function missing(n: number): PackageException {
  return { division: county(n), kind: 'missing', reason: '机构改革，尚未报送' }
}

export const submitPackage = { do: 'submitPackage', kind, docNumber: '示教〔2021〕1号' } as const
export const withdrawPackage = { do: 'withdrawPackage', kind, reason: '附件有误' } as const
export const remind = { do: 'remind', kind, text: null } as const
export const confirmReceipt = { do: 'confirmReceipt', kind, opinion: '收悉' } as const

export function addAddendum(a: number, ...divisions: readonly DivisionCode[]) {
  const members = divisions.map((code) => streamOf(code))
  return { do: 'addAddendum', kind, addendum: idOf(2000 + a), members } as const
}

/** The nth paper, with the documents of these counties in it. */
export function registerPaper(
  n: number,
  {
    counties,
    ...told
  }: { readonly counties: readonly DivisionCode[]; readonly receivedOn?: string; readonly own?: boolean },
) {
  const scan = { digest: digestOf('纸质上报'), size: 1_024, format: 'pdf', name: '统一上报函.pdf' } as const
  const came = { receivedOn: '2021-10-15', docNumber: '阿教〔2021〕9号', broughtBy: 'mail', scans: [scan] } as const
  return { do: 'registerPackagePaper', kind, paper: idOf(4000 + n), ...came, counties, own: false, ...told } as const
}

export const strikePaper = (n: number) =>
  ({ do: 'strikePackagePaper', kind, paper: idOf(4000 + n), reason: '登记错了市' }) as const

export function sendFeedback(f: number, division: DivisionCode | null = null) {
  const about = { division, part: null, digest: null }
  return { do: 'sendFeedback', kind, feedback: idOf(3000 + f), ...about, text: '请说明依据' } as const
}

export const answerFeedback = (f: number) =>
  ({ do: 'answerFeedback', feedback: idOf(3000 + f), text: '依据见附件' }) as const

export const relayNotice = {
  do: 'relayNotice',
  innerDates: [{ kind, date: '2021-10-19' }],
  note: '请各县(市)抓紧',
} as const
