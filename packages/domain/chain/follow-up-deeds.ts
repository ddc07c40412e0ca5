import { cityOf, type DivisionCode } from '../authority/division.ts'
import { standingNotes } from '../before-filing/evolve.ts'
import { awaitedOf } from '../before-filing/tally.ts'
import { cityCast, countyCast } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { parseSubmissionStream, type SubmissionId } from '../streams.ts'
import { paperAwaited } from '../submission/paper/paper.ts'
import type { Submission } from '../submission/state.ts'
import { beforeFilingIn } from './before-filing.ts'
import { onTaken } from './borrowing-deeds.ts'
import { onOwnDocument } from './city-part-deeds.ts'
import type { Deed } from './deed.ts'
import { onCommended } from './good-practice-deeds.ts'
import { onHandled } from './handling-deeds.ts'
import { listsIn } from './lists.ts'
import { onNotice } from './notice-deeds.ts'
import { onExceptions } from './package-deeds.ts'
import { onSigning } from './package-signing-deeds.ts'
import type { Roll } from './roll.ts'
import { counties, everyone, secondCityCast } from './staff.ts'
import type { World } from './world.ts'

/**
 * What follows on something that was done, and that chance alone seldom meets: a remark taken back or answered, a file removed, a task handed back.
 * Each kind that the world allows now is as likely as another; by whoever may do it, mostly.
 *
 * @returns undefined where nothing was done that anything of this follows on
 */
export function anyFollowUp(world: World, id: SubmissionId, roll: Roll): Deed | undefined {
  const city = cityOf(id.division)
  const possible = [
    ...onHandled(world, roll),
    ...onSigning(world, { round: id.round, city }, roll),
    ...onOwnDocument(world, { round: id.round, city }),
    ...onExceptions(world, { round: id.round, city }, roll),
    ...[...world.submissions].flatMap(([stream, filing]) => onFiling(parseSubmissionStream(stream), filing)),
    ...[...world.submissions.keys()].flatMap((stream) => onNotice(world, parseSubmissionStream(stream))),
    ...onCommended(world),
    ...counties.flatMap((county) => onTaken(world, county)),
    ...counties.flatMap((county) => [...beforeFiled(world, id.round, county), ...onLists(world, county)]),
  ]
  const kinds = Map.groupBy(possible, ({ command }) => command.do)
  const most = roll.below(2) === 0 ? seldom.filter((each) => kinds.has(each)) : []
  const kind = roll.anyOf(most.length > 0 ? most : [...kinds.keys()])
  return roll.anyOf((kind && kinds.get(kind)) ?? [])
}

/** What the world allows so seldom that it goes before the others, half of the times. */
const seldom: readonly Deed['command']['do'][] = [
  ...([
    'openNotice',
    'extendNotice',
    'closeNotice',
    'recomputeDeadlines',
    'callIn',
    'addAddendum',
    'reopenComment',
    'addSigner',
  ] as const),
]

function onFiling(id: SubmissionId, filing: Submission): readonly Deed[] {
  const { reviewer, leader } = cityCast(cityOf(id.division))
  const { drafter } = countyCast(id.division)
  const on = { on: 'submission', id } as const
  const byCity = (account: string) => everyone.find((each) => each.account === account) ?? reviewer
  const ofComments = [...filing.comments.values()].flatMap(({ comment, by, sent, answer, resolved }): Deed[] => {
    if (!sent) {
      const words = { element: null, kind: 'advice', text: '请再核', suggestion: null } as const
      const actor = byCity(by)
      return [
        { ...on, actor, command: { do: 'withdrawComment', comment } },
        { ...on, actor, command: { do: 'rewordComment', comment, ...words } },
      ]
    }
    if (answer ?? resolved)
      return [{ ...on, actor: reviewer, command: { do: 'reopenComment', comment, text: '仍未改好' } }]
    return [{ ...on, actor: drafter, command: { do: 'answerComment', comment, text: '已改' } }]
  })
  const ofNotes = [...filing.notes.values()].map(
    ({ note, by }): Deed => ({ ...on, actor: byCity(by), command: { do: 'withdrawNote', note } }),
  )
  const ofDraft = [...filing.sections.values()].map(
    ({ section, digest }): Deed => ({
      ...on,
      actor: drafter,
      command: { do: 'removeSection', section, seenDigest: digest },
    }),
  )
  const ofFiles = [...filing.files.keys()].map(
    (attachment): Deed => ({ ...on, actor: drafter, command: { do: 'removeFile', attachment, reason: '文件已更新' } }),
  )
  const paper = paperAwaited(filing)
    ? [{ ...on, actor: reviewer, command: { do: 'strikePaper', reason: '登记错了县' } } as const]
    : []
  const decided =
    filing.stage === 'under_review'
      ? ([
          { ...on, actor: leader, command: { do: 'reject', seen: filing.version, opinion: '不予通过' } },
          {
            ...on,
            actor: reviewer,
            command: { do: 'addNote', note: idOf(2600 + filing.notes.size), part: null, text: '请留意' },
          },
          ...unaskedOf(filing, id).map((account) => ({
            ...{ ...on, actor: reviewer },
            command: { do: 'addSigner', account, before: null, reason: '涉及分管工作' } as const,
          })),
        ] as const)
      : []
  const forRecord =
    filing.stage === 'recorded_only'
      ? [{ ...on, actor: reviewer, command: { do: 'callIn', seen: filing.version, reason: '需核实' } } as const]
      : []
  return [...forRecord, ...ofComments, ...ofNotes, ...ofDraft, ...ofFiles, ...paper, ...decided]
}

/** Colleagues who might be asked for a signature on a filing and are not. */
function unaskedOf({ signing }: Submission, { division }: SubmissionId): readonly string[] {
  const city = cityOf(division)
  const others = secondCityCast(city)
  const all = [cityCast(city).second, others.leader, others.reviewer].map(({ account }) => account)
  return signing ? all.filter((account) => !signing.signers.some((each) => each.account === account)) : []
}

function beforeFiled(world: World, round: string, county: DivisionCode): readonly Deed[] {
  const before = beforeFilingIn(world, round, county)
  const on = { on: 'before-filing', round, county } as const
  const [reviewer, drafter] = [cityCast(cityOf(county)).reviewer, countyCast(county).drafter]
  const answers = (['city', 'county'] as const).flatMap((side) =>
    awaitedOf(before, side).map(({ note }): Deed => {
      const command = { do: 'answerConsultation', note, text: '可以' } as const
      return { ...on, actor: side === 'city' ? reviewer : drafter, command }
    }),
  )
  const takenBack = standingNotes(before).map(({ note, by }): Deed => {
    const actor = everyone.find(({ account }) => account === by.account) ?? drafter
    return { ...on, actor, command: { do: 'withdrawPreparatoryNote', note, reason: '写错了对象' } }
  })
  return [...answers, ...takenBack]
}

function onLists(world: World, county: DivisionCode): readonly Deed[] {
  const on = { on: 'lists', division: county, actor: countyCast(county).drafter } as const
  const { mappings, declared } = listsIn(world, county)
  return [
    ...[...mappings.values()].map(({ item, entry }): Deed => ({ ...on, command: { do: 'undoMapping', item, entry } })),
    ...[...declared.values()].map(
      ({ side, subject }): Deed => ({ ...on, command: { do: 'withdrawNoCounterpart', side, subject } }),
    ),
  ]
}
