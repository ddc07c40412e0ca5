import { sichuan } from '@mingce/domain/cast'
import { standingItems } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/fact'
import type { GuideChain, GuideVersion } from '@mingce/domain/guide/chain'
import { decideGuide, type GuideCommand } from '@mingce/domain/guide/decide'
import type { GuideEvent, GuideHead, GuideRow } from '@mingce/domain/guide/events'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { type GuideVersionCommand, registerVersion } from '@mingce/domain/guide/register-version'
import { isRefusal } from '@mingce/domain/refusal'
import { guideStream } from '@mingce/domain/streams'
import { factsIn } from './facts-in.ts'
import { answerUpgrade } from './guide-upgrade-deeds.ts'
import { idNamed } from './random.ts'
import type { World } from './world.ts'

/**
 * The province registers a guide of this round's own in the words of its counties, says something to a row, and registers the next version,
 * with rows reworded, gone and new; each county answers what is proposed to it. Later one more version, and so on. Nothing is drawn.
 */
export function guideDeed(world: World): void {
  if (chainIn(world).length === 0) registerFirst(world)
  const chain = chainIn(world)
  const last = chain.at(-1)
  if (!last) return
  sayOf(world, last)
  registerNext(world, chain, last)
  for (const county of world.counties) answerUpgrade(world, county, chainIn(world))
}

const actor = sichuan.roundManager

/** The versions registered so far: this world's own, whatever others stand in the ledger. */
function chainIn(world: World): GuideChain {
  const chain: GuideVersion[] = []
  for (;;) {
    const guide = versionId(world, chain.length + 1)
    const folded = fold(evolveGuide, unregisteredGuide, factsIn<GuideEvent>(world, guideStream(guide)))
    if (!folded.head) return chain
    chain.push({ guide, ...folded })
  }
}

function registerFirst(world: World): void {
  const known = new Map(
    world.counties
      .flatMap((county) => standingItems(world.catalogOf(county)))
      .map(({ content }) => [`${content.category}/${content.name}`, content] as const),
  )
  if (known.size === 0) return
  const guide = versionId(world, 1)
  say(world, guide, { do: 'register', head, rows: rowsOf(guide, [...known.values()].slice(0, 4)) })
}

function registerNext(world: World, chain: GuideChain, last: GuideVersion): void {
  const number = chain.length + 1
  const guide = versionId(world, number)
  const former = [...last.rows.values()].map(({ item }) => item)
  const kept = former.length > 1 ? former.slice(0, -1) : former
  const reworded = kept.map((item) => ({
    ...item,
    contentElements: [`指引第${number}版`],
    channels: channelsOf(number),
  }))
  const rows = rowsOf(guide, [...addedTo(kept, number), ...reworded])
  const told = { head, rows, because: 'new_version', reason: `第${number}版`, file: null } as const
  const command: GuideVersionCommand = {
    do: 'registerVersion',
    chain: chain.map((each) => each.guide),
    ...told,
    renames: [],
  }
  const version = registerVersion(command, { actor, id: guide, own: unregisteredGuide, former: chain })
  if (isRefusal(version)) throw new Error(`${guide} was not registered: ${version.refused}`)
  const { registered, superseded } = version
  world.record(
    actor,
    new Map([[guideStream(guide), registered] as const, [guideStream(last.guide), superseded] as const]),
  )
}

/** Of two notes to a row one is taken back. */
function sayOf(world: World, { guide, rows }: GuideVersion): void {
  const [row] = rows.keys()
  if (!row) return
  const [note, mistaken] = [idNamed('note', guide), idNamed('mistaken', guide)]
  say(world, guide, { do: 'writeNote', note, row, text: '各县结合实际细化' })
  say(world, guide, { do: 'writeNote', note: mistaken, row, text: '先按上一版办理' })
  say(world, guide, { do: 'withdrawNote', note: mistaken, reason: '表述不准确' })
}

function say(world: World, guide: string, command: GuideCommand): void {
  const stream = guideStream(guide)
  const state = fold(evolveGuide, unregisteredGuide, factsIn<GuideEvent>(world, stream))
  const events = decideGuide(command, state, { actor })
  if (isRefusal(events)) throw new Error(`${guide}: the round manager may not ${command.do}: ${events.refused}`)
  world.record(actor, new Map([[stream, events]]))
}

const head: GuideHead = {
  ...{ title: '指引', source: '示例', status: 'complete', note: '' },
  categories: ['招生管理', '学生管理', '教师管理'],
}
const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const

function rowsOf(guide: string, items: readonly DisclosureItem[]): GuideRow[] {
  return items.map((item, at) => ({ row: `${guide}-${at + 1}`, item, confidence, doubt: null, evidence: [] }))
}

function addedTo([first]: readonly DisclosureItem[], number: number): readonly DisclosureItem[] {
  return first ? [{ ...first, name: `指引新增事项${number}` }] : []
}

function channelsOf(number: number): DisclosureItem['channels'] {
  return number % 2 === 0 ? ['gov_website', 'notice_board'] : ['gov_website']
}

function versionId({ round }: World, number: number): string {
  return number === 1 ? round : `${round}-v${number}`
}
