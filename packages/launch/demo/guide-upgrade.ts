import { digestOf } from '@mingce/api/digest'
import { sichuan } from '@mingce/domain/cast'
import type { GuideChain } from '@mingce/domain/guide/chain'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { TakenProposal } from '@mingce/domain/guide-upgrade/decide'
import { freeElements, type GuideProposal, proposalsOf, upgraded } from '@mingce/domain/guide-upgrade/proposals'
import { Chance, uuidOf } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import { registerSecondGuide, secondGuide } from './second-guide.ts'
import type { Step } from './step.ts'

const registered = startOfDay(20) + 20
const lastTaken = startOfDay(20) + 380

/** On the last day the province registers a made-up second version of the guide, and says something to two of its rows. */
export function secondVersion(): readonly Step[] {
  const log = new Log('second guide', registered, new Chance('second guide'))
  const by = sichuan.roundManager
  log.add(by, { matter: 'guide-version', target: secondGuide, command: registerSecondGuide })
  const notes = ['各县可结合本地课后服务实际细化。', '此条先按2019年版办理。'].map((text, at) => {
    const note = uuidOf('guide note', at)
    const row = `${secondGuide}-${at === 0 ? '05' : '12'}`
    log.add(by, { matter: 'guide', target: secondGuide, command: { do: 'writeNote', note, row, text } })
    return note
  })
  const [, mistaken = ''] = notes
  const command = { do: 'withdrawNote', note: mistaken, reason: '表述不准确，撤下。' } as const
  log.add(by, { matter: 'guide', target: secondGuide, command })
  return log.steps
}

const chain: GuideChain = [
  {
    guide: '2019',
    ...registerGuide2019,
    ...versionOf(registerGuide2019.rows),
    former: null,
    supersededBy: secondGuide,
  },
  {
    guide: secondGuide,
    ...{ head: registerSecondGuide.head, ...versionOf(registerSecondGuide.rows), supersededBy: null },
    former: { guide: '2019', because: 'new_version', reason: '', file: null, renames: registerSecondGuide.renames },
  },
]

function versionOf(rows: typeof registerSecondGuide.rows): Pick<GuideChain[number], 'rows'> {
  return { rows: new Map(rows.map((each) => [each.row, each])) }
}

/** A county that has settled takes over what it has not worded itself; every other one keeps an item that the new version has no more. */
export function answerSecondVersion(desk: CountyDesk): void {
  const { log } = desk
  log.notBefore(registered + 60)
  if (log.minute >= lastTaken) return
  const items = desk.items.map((each) => ({ ...each, guideRow: null, retired: false }))
  const open = proposalsOf(chain, { items, answers: [] })
  const proposals = open.flatMap((each) => takenOf(each, desk))
  const named = { chain: chain.map(({ guide }) => guide) }
  if (proposals.length > 0) desk.answer({ do: 'takeGuideUpgrade', ...named, proposals })
  const kept = open.find(({ kind }) => kind === 'retire')
  if (kept?.kind !== 'retire' || Number(desk.county) % 2 === 0) return
  const reason = '日常监管仍由本县负责，继续公开。'
  desk.answer({ do: 'declineGuideUpgrade', ...named, item: kept.item, row: null, reason })
}

function takenOf(proposal: GuideProposal, desk: CountyDesk): readonly TakenProposal[] {
  if (proposal.kind === 'add') {
    const { row, item: content } = proposal.row
    return [{ kind: 'add', item: uuidOf('upgrade', desk.county, row), row, content, digest: digestOf(content) }]
  }
  if (proposal.kind === 'retire' || proposal.cells.some(({ kind }) => kind === 'conflict')) return []
  const { item, row, digest: seen, cells } = proposal
  const take = freeElements(cells)
  const content = upgraded(proposal.content, row, take)
  return [{ kind: 'change', item, row: row.row, seen, take, content, digest: digestOf(content) }]
}
