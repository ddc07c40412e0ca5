import { sichuan } from '@mingce/domain/cast'
import { fold } from '@mingce/domain/fact'
import { standingChanges } from '@mingce/domain/law/change'
import { decideLaw } from '@mingce/domain/law/decide'
import { evolveLaw, type RegisteredLaw, registered, unregisteredLaw } from '@mingce/domain/law/evolve'
import type { ChangedLaw } from '@mingce/domain/law/proposal'
import { registerSeedLaws, seedLaws } from '@mingce/domain/law/seed'
import { seedArticles } from '@mingce/domain/law/seed-articles'
import { isRefusal } from '@mingce/domain/refusal'
import { Chance } from './chance.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import type { Step } from './step.ts'

const law = 'education'
const { account, role: post, authority } = sichuan.roundManager
const by = { account, post, authority }
const doubt = '修改的决定和施行日期未与公布文本核对'

/**
 * The Education Law, which every county cites for the training of its teachers: recorded as repealed by mistake, which is withdrawn, its
 * entry put right, and its amendment of 2021 recorded.
 *
 * Source: general knowledge of the decision of 2021-04-29; nobody compared it with the published text, and the entry says so.
 */
export function changedLaw(): readonly Step[] {
  const log = new Log('changed law', startOfDay(18) + 40, new Chance('changed law'))
  const { roundManager } = sichuan
  const add = (command: Extract<Parameters<Log['add']>[1], { matter: 'law' }>['command']) =>
    log.add(roundManager, { matter: 'law', target: law, command })
  add({
    ...{ do: 'repealLaw', seen: 1, from: '2021-04-30', repealedBy: '（误登）', replacedBy: null },
    ...{ source: '演示', doubt },
  })
  add({ do: 'withdrawLawChange', change: 1, reason: '误将修改登记为废止。', seen: 2 })
  add({ do: 'correctLaw', entry: entry(), reason: '补记简称。', seen: 3 })
  add({
    ...{ do: 'amendLaw', seen: 4, inForceFrom: '2021-04-30', docNumber: null, year: 2021 },
    ...{ amendedBy: '全国人民代表大会常务委员会关于修改《中华人民共和国教育法》的决定', source: '演示', doubt },
  })
  return log.steps
}

/** What is known of the Regulation's articles, gists all of them: one put right, one entered under another's number and taken out again. */
export function enteredArticles(): readonly Step[] {
  const log = new Log('entered articles', startOfDay(2) + 60, new Chance('entered articles'))
  const { roundManager } = sichuan
  const [first] = seedArticles
  if (!first) throw new Error('no article is known')
  const short = { ...first.entry, text: '国务院办公厅主管全国的政府信息公开工作。' }
  const misplaced = { ...first.entry, article: '4' }
  const seen = () => log.steps.length + 1
  const add = (command: Extract<Parameters<Log['add']>[1], { matter: 'law' }>['command']) =>
    log.add(roundManager, { matter: 'law', target: first.id, command })
  add({ do: 'enterArticle', entry: short, seen: seen() })
  add({ do: 'enterArticle', entry: misplaced, seen: seen() })
  const { article, from } = misplaced
  add({ do: 'withdrawArticle', article, from, reason: '条号有误，应为第三条。', seen: seen() })
  add({ do: 'correctArticle', entry: first.entry, reason: '补全概括。', seen: seen() })
  for (const { entry } of seedArticles.slice(1)) add({ do: 'enterArticle', entry, seen: seen() })
  return log.steps
}

/** The change that stands in the end, and the registry by which citations are read once it is recorded. */
export function recordedAmendment(): ChangedLaw & { readonly registry: readonly RegisteredLaw[] } {
  const first = registerSeedLaws.filter(({ id }) => id === law).map(({ command }) => command)
  const later = changedLaw().flatMap(({ doing }) => (doing.matter === 'law' ? [doing.command] : []))
  const state = [...first, ...later].reduce((before, command) => {
    const events = decideLaw(command, before, { actor: sichuan.roundManager, id: law })
    if (isRefusal(events)) throw new Error(`${law}: ${events.refused}`)
    return fold(
      evolveLaw,
      before,
      events.map((event) => ({ event, by, at: '' })),
    )
  }, unregisteredLaw)
  const now = registered(law, state)
  const change = now && standingChanges(now)[0]
  if (!now || !change) throw new Error(`${law} did not change`)
  return { law: now, change, registry: seedLaws.map((each) => (each.id === law ? now : each)) }
}

/** The minute of office time in which it is recorded. */
export const amendmentRecorded = startOfDay(18) + 50

function entry() {
  const found = seedLaws.find(({ id }) => id === law)
  if (!found) throw new Error(`${law} is not in the seed`)
  const { id: _, version: __, changes: ___, ...before } = found
  return { ...before, aliases: [...before.aliases, '教育法'] }
}
