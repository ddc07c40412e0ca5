import { cityOf } from '../authority/division.ts'
import type { BeforeFilingCommand } from '../before-filing/decide.ts'
import { awaitedOf } from '../before-filing/tally.ts'
import { cityCast, countyCast } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { SubmissionId } from '../streams.ts'
import { beforeFilingIn } from './before-filing.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { submissionIn, today, type World } from './world.ts'

/** A county or its city asks, answers, records guidance, research or another body's opinion, adds a scan or takes a note back; fitting or not. */
export function anyBeforeFiling(world: World, { round, division: county, kind }: SubmissionId, roll: Roll): Deed {
  const { reviewer, leader } = cityCast(cityOf(county))
  const actor = roll.oneOf(reviewer, countyCast(county).drafter, reviewer, countyCast(county).drafter, leader)
  if (roll.below(4) === 3) return anyPaper(world, { round, division: county, kind, n: 1 }, roll)
  const before = beforeFilingIn(world, round, county)
  const { notes } = before
  const asked = awaitedOf(before, actor.level === 'city' ? 'city' : 'county')[0]?.note
  const note = idOf(6000 + notes.size)
  const written = roll.anyOf([...notes.values()])?.note ?? note
  const [on, kinds, text] = [today(world), [kind], '报送前核对']
  const file = { digest: digestOf('扫描件'), size: 1_024, format: 'pdf', name: '意见.pdf' } as const
  const answer = { do: 'answerConsultation', note: asked ?? written, text: '可以' } as const
  const command = roll.oneOf<BeforeFilingCommand>(
    { do: 'openConsultation', note, kind, aim: roll.oneOf('question', 'opinions'), text },
    answer,
    answer,
    { do: 'recordGuidance', note, on, way: 'on_site', kinds, text, askedFor: null },
    { do: 'noteResearch', note, on, kinds, subject: '城区学校', text },
    { do: 'attachOpinion', note, kind, body: 'legal_office', bodyName: '司法局', on, docNumber: null, text },
    { do: 'attachNoteFile', note: written, attachment: idOf(7000 + roll.below(500)), ...file },
    { do: 'withdrawPreparatoryNote', note: written, reason: '写错了对象' },
  )
  return { on: 'before-filing', round, county, actor, command }
}

/** The city registers what came on paper, or strikes it; fitting or not. */
function anyPaper(world: World, id: SubmissionId, roll: Roll): Deed {
  const { reviewer } = cityCast(cityOf(id.division))
  const scan = { digest: digestOf('报送函'), size: 1_024, format: 'pdf', name: '报送函.pdf' } as const
  const told = { receivedOn: today(world), docNumber: null, broughtBy: 'mail', scans: [scan] } as const
  const isRegistered = submissionIn(world, id).papers.length > 0
  const command =
    isRegistered && roll.below(2) === 0
      ? ({ do: 'strikePaper', reason: '登记错了县' } as const)
      : ({ do: 'registerPaper', ...told } as const)
  return { on: 'submission', id, actor: reviewer, command }
}
