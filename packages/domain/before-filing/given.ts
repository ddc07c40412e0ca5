import type { Actor } from '../authority/actor.ts'
import { qingbaijiang } from '../cast.ts'
import { by, idOf } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { openRound } from '../round/given.ts'
import { type BeforeFilingCommand, type BeforeFilingContext, decideBeforeFiling } from './decide.ts'
import { type BeforeFiling, evolveBeforeFiling, nothingNoted } from './evolve.ts'

// What the tests of 报送前沟通 are told in.

type Around = Omit<BeforeFilingContext, 'actor'>

/** 青白江区 in the round of the notice, on 2021-09-14, with nothing filed. */
export const beforeAnyFiling: Around = {
  county: qingbaijiang.drafter.authority,
  today: '2021-09-14',
  round: openRound(),
  filed: new Set(),
}

export class Room {
  readonly before: BeforeFiling
  readonly around: Around

  constructor(before: BeforeFiling = nothingNoted, around: Around = beforeAnyFiling) {
    this.before = before
    this.around = around
  }

  /** What follows when `actor` asks for this now. */
  when(actor: Actor, command: BeforeFilingCommand) {
    return decideBeforeFiling(command, this.before, { ...this.around, actor })
  }

  /** The notes after `actor` did all this. */
  and(actor: Actor, ...commands: readonly BeforeFilingCommand[]): Room {
    return commands.reduce((room: Room, command) => {
      const events = room.when(actor, command)
      if (isRefusal(events)) throw new Error(`${actor.account} may not ${command.do}: ${events.refused}`)
      const facts = events.map((event) => by(actor, event, room.around.today))
      return new Room(fold(evolveBeforeFiling, room.before, facts), room.around)
    }, this)
  }

  /** The same notes on another day, in another round, or after a filing. */
  in(over: Partial<Around>): Room {
    return new Room(this.before, { ...this.around, ...over })
  }
}

export const ask = (n: number, kind: 'disclosure_catalog' | 'work_summary' = 'disclosure_catalog') =>
  ({ do: 'openConsultation', note: idOf(n), kind, aim: 'question', text: '民办学校收费是否列入目录？' }) as const
export const answer = (n: number) => ({ do: 'answerConsultation', note: idOf(n), text: '列入，由区县公开。' }) as const
export const guide = (n: number, on = '2021-09-13'): BeforeFilingCommand => ({
  do: 'recordGuidance',
  ...{ note: idOf(n), on, way: 'on_site', kinds: ['disclosure_catalog'] },
  ...{ text: '核对招生类事项', askedFor: '补齐公开依据' },
})
export const research = (n: number, on = '2021-09-13'): BeforeFilingCommand => ({
  do: 'noteResearch',
  ...{ note: idOf(n), on, kinds: ['disclosure_catalog'], subject: '城区学校', text: '家长最常问学区划分。' },
})
export const opinion = (n: number, on = '2021-09-13'): BeforeFilingCommand => ({
  do: 'attachOpinion',
  ...{ note: idOf(n), on, kind: 'disclosure_catalog', body: 'legal_office', bodyName: '青白江区司法局' },
  ...{ docNumber: null, text: '依据引用规范，无不同意见。' },
})
export const scan = (n: number, attachment: number, digit = '0'): BeforeFilingCommand => ({
  do: 'attachNoteFile',
  ...{ note: idOf(n), attachment: idOf(attachment), digest: digit.repeat(64) },
  ...{ size: 1_024, format: 'pdf', name: '意见.pdf' },
})
export const takeBack = (n: number) => ({ do: 'withdrawPreparatoryNote', note: idOf(n), reason: '写错了日期' }) as const
