import { sichuan } from '@mingce/domain/cast'
import { fold } from '@mingce/domain/fact'
import type { ArticleEntry } from '@mingce/domain/law/article-events'
import { decideLaw, type LawCommand } from '@mingce/domain/law/decide'
import type { LawEntry, LawEvent } from '@mingce/domain/law/events'
import { evolveLaw, type LawState, registered, unregisteredLaw } from '@mingce/domain/law/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { lawStream } from '@mingce/domain/streams'
import { factsIn } from './facts-in.ts'
import { answerLaw } from './law-answers.ts'
import type { World } from './world.ts'

/** The province says what a law is and what became of it, from its registration to its repeal: of a law of this round's own, once; its counties answer that. Nothing is drawn. */
export function lawDeed(world: World): void {
  const id = `cited_in_${world.round.replaceAll('-', '_')}`
  const stream = lawStream(id)
  const actor = sichuan.roundManager
  for (;;) {
    const law = fold(evolveLaw, unregisteredLaw, factsIn<LawEvent>(world, stream))
    const command = life(law)[law.version]
    if (!command) {
      answerAs(world, law, id)
      return
    }
    const events = decideLaw(command, law, { actor, id })
    if (isRefusal(events)) throw new Error(`${id}: the round manager may not ${command.do}: ${events.refused}`)
    world.record(actor, new Map([[stream, events]]))
  }
}

function answerAs(world: World, law: LawState, id: string): void {
  const changed = registered(id, law)
  if (changed) answerLaw(world, changed)
}

/** What happens to it from its registration on, one act after the other. */
function life({ version: seen }: LawState): readonly LawCommand[] {
  const { article, from } = misplaced
  return [
    { do: 'registerLaw', entry },
    { do: 'enterArticle', entry: gist, seen },
    { do: 'enterArticle', entry: misplaced, seen },
    { do: 'amendLaw', seen, inForceFrom: '2021-09-01', amendedBy: '修改决定', docNumber: null, year: 2021, ...met },
    { do: 'correctLaw', entry: { ...entry, aliases: ['义务教育法'] }, reason: '补记简称', seen },
    { do: 'withdrawArticle', article, from, reason: '条号有误', seen },
    { do: 'correctArticle', entry: { ...gist, wording: 'text', doubt: null }, reason: '已逐字核对', seen },
    { do: 'repealLaw', seen, from: '2021-09-16', repealedBy: '（误登）', replacedBy: null, ...met },
    { do: 'withdrawLawChange', change: 2, reason: '误将修改登记为废止', seen },
    { do: 'repealLaw', seen, from: '2021-09-20', repealedBy: '废止决定', replacedBy: null, ...met },
  ]
}

const met = { source: '示例', doubt: null } as const
const entry: LawEntry = {
  ...{ kind: 'law', issuer: null, title: '中华人民共和国义务教育法', aliases: [], docNumber: null, year: 2006 },
  ...{ promulgatedOn: null, inForceFrom: '2006-09-01', source: '示例', doubt: '未核对' },
}
const gist: ArticleEntry = {
  article: '2',
  from: null,
  wording: 'gist',
  text: '示例条文。',
  source: '示例',
  doubt: '概括',
}
const misplaced: ArticleEntry = { ...gist, article: '3', from: '2021-09-01' }
