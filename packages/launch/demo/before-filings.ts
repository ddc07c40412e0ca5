import type { BeforeFilingTarget } from '@mingce/api/matters/before-filing'
import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import { cityCast, countyCast } from '@mingce/domain/cast'
import type { PaperCommand } from '@mingce/domain/submission/decide-paper'
import { Chance, uuidOf } from './chance.ts'
import { pilotRound, type Stage } from './cohorts.ts'
import { legalOpinion } from './evidence.ts'
import { dayAt, startOfDay } from './office-hours.ts'
import { paperReceived } from './paper.ts'
import type { Doer, Step } from './step.ts'

const catalog = 'disclosure_catalog'

/**
 * 报送前沟通 in the pilots' round: each city guides its pilots at a meeting, and takes back what it recorded of a wrong day; pilots ask
 * about their catalogs and are answered, look into what parents ask, and attach what their legal office says; on the last day each city
 * asks for opinions on the summary, and some pilots a question, which are open still.
 */
export function beforeFilings({ pilots }: Stage): readonly Step[] {
  const byCity = Map.groupBy(pilots, cityOf)
  return [
    ...[...byCity].flatMap(([city, counties]) => guided(city, counties)),
    ...pilots.flatMap(prepared),
    ...[...byCity].flatMap(([city, [first]]) => (first ? onPaper(city, first) : [])),
  ]
}

function guided(city: DivisionCode, counties: readonly DivisionCode[]): readonly Step[] {
  const { reviewer, leader } = cityCast(city)
  const minute = startOfDay(3) + new Chance('guidance', city).between(20, 160)
  const kinds = ['implementation_plan', catalog] as const
  const at = (note: string, after = 0) => noting({ minute: minute + after, counties, note: uuidOf(note, city) })
  const [meeting, mistaken, summary] = [at('meeting'), at('mistaken', 30), at('summary', 16 * 420)]
  const text = '逐项说明招生、收费、资助三类事项的公开依据和时限写法。'
  return [
    meeting(reviewer, {
      ...{ do: 'recordGuidance', on: dayAt(minute), way: 'meeting', kinds, text },
      askedFor: '各县结合本地实际填写公开时限，国庆节前完成初稿。',
    }),
    mistaken(leader, { do: 'recordGuidance', on: dayAt(minute), way: 'phone', kinds, text, askedFor: null }),
    at('mistaken', 40)(leader, { do: 'withdrawPreparatoryNote', reason: '与会议记录重复。' }),
    summary(reviewer, {
      ...{ do: 'openConsultation', kind: 'work_summary', aim: 'opinions' },
      text: '工作总结拟增加“家长咨询情况”一节，请提出意见。',
    }),
  ]
}

/** 纸质报送: a summary that came by mail, registered with a wrong day first. */
function onPaper(city: DivisionCode, division: DivisionCode): readonly Step[] {
  const { reviewer } = cityCast(city)
  const minute = startOfDay(19) + new Chance('on paper', city).between(30, 150)
  const target = { round: pilotRound, division, kind: 'work_summary', n: 1 } as const
  const at = (after: number, command: PaperCommand): Step => ({
    minute: minute + after,
    by: { account: reviewer.account, authority: reviewer.authority },
    key: uuidOf('on paper', city, after),
    doing: { matter: 'submission', target, command },
  })
  return [
    at(0, paperReceived(dayAt(minute))),
    at(5, { do: 'strikePaper', reason: '实收日期填错，应为前一日。' }),
    at(8, paperReceived(dayAt(minute - 420))),
  ]
}

function prepared(county: DivisionCode): readonly Step[] {
  const { drafter } = countyCast(county)
  const { reviewer } = cityCast(cityOf(county))
  const chance = new Chance('before filing', county)
  const minute = startOfDay(3) + 220 + chance.between(0, 120)
  const at = (note: string, after: number) =>
    noting({ minute: minute + after, counties: [county], note: uuidOf(note, county) })
  const research: Step = at('research', 20)(drafter, {
    ...{ do: 'noteResearch', on: dayAt(minute), kinds: [catalog], subject: '城区小学家长咨询' },
    text: '家长问得最多的是学区划分和转学手续，拟在目录中细化公开内容。',
  })
  const legal = {
    kind: catalog,
    body: 'legal_office',
    bodyName: '县级司法局',
    on: dayAt(minute),
    docNumber: null,
  } as const
  const opinion = [
    at('legal', 40)(drafter, { do: 'attachOpinion', ...legal, text: '公开依据引用规范，无不同意见。' }),
    at('legal', 41)(drafter, { do: 'attachNoteFile', attachment: uuidOf('legal file', county), ...legalOpinion }),
  ]
  const question = { do: 'openConsultation', kind: catalog, aim: 'question' } as const
  const asked = [
    at('question', 0)(drafter, { ...question, text: '民办学校收费是否列入目录？' }),
    at('question', 10)(reviewer, { do: 'answerConsultation', text: '列入，由学校所在县（市、区）公开。' }),
  ]
  const open = at('open question', 15 * 420)(drafter, {
    ...question,
    kind: 'work_summary',
    text: '总结的统计截止日期怎么定？',
  })
  return [
    ...(chance.falls(0.5) ? asked : []),
    ...(chance.falls(0.4) ? [research] : []),
    ...(chance.falls(0.4) ? opinion : []),
    ...(chance.falls(0.3) ? [open] : []),
  ]
}

type Said<Command> = Command extends { readonly note: string } ? Omit<Command, 'note'> : never
type Place = { readonly minute: number; readonly counties: readonly DivisionCode[]; readonly note: string }

/** A step of someone's about a note at a minute. */
function noting({ minute, counties, note }: Place) {
  return ({ account, authority }: Doer, said: Said<BeforeFilingCommand>): Step => {
    const target: BeforeFilingTarget = { round: pilotRound, counties }
    const command = { ...said, note } as BeforeFilingCommand
    const key = uuidOf('before filing', note, said.do)
    return { minute, by: { account, authority }, key, doing: { matter: 'before-filing', target, command } }
  }
}
