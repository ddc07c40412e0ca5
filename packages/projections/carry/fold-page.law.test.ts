import { parseDivision } from '@mingce/domain/authority/division'
import type { Recorded } from '@mingce/ledger/read'
import { expect, test } from 'vitest'
import type { Folding, Projection } from '../definition.ts'
import { factOf } from '../fact-of.ts'
import { randomHistory } from '../history/history.ts'
import { Random } from '../history/random.ts'
import { recordedFrom } from '../history/recorded.ts'
import { projections } from '../projections.ts'
import { markWritten } from './changes.ts'
import { foldPage } from './fold-page.ts'
import { States, sourceOf } from './states.ts'

const histories = 1_000

test(`rows folded page by page, by processes in turn that forget at random, are those of folding each event by itself: ${histories} histories`, async () => {
  const qingbaijiangAndShuangliu = [parseDivision('510113'), parseDivision('510116')] as const
  for (let seed = 1; seed <= histories; seed += 1) {
    const ledger = recordedFrom(randomHistory(seed, qingbaijiangAndShuangliu, 60))
    const projection = Object.values(projections)[seed % 8] as Projection
    expect(await inPages(projection, ledger, new Random(seed)), `seed ${seed}, ${projection.name}`).toEqual(
      oneByOne(projection, ledger),
    )
  }
})

/** What a table would hold, "table stream key from-until row", in order. */
type Lines = readonly string[]

async function inPages(projection: Projection, ledger: readonly Recorded[], random: Random): Promise<Lines> {
  const table = new Map<string, { readonly line: string; until: string }>()
  const processes = [new States(3), new States(3)]
  for (let after = 0; after < ledger.length; ) {
    const page = ledger.slice(after, after + 1 + random.count(20))
    after += page.length
    const states = processes[random.count(2)] ?? new States(3)
    if (random.chance(0.3)) states.forget()
    const { changes, failed } = await foldPage(async (known) => since(ledger, known), projection, states, page)
    expect(failed).toBeUndefined()
    for (const [name, { closed, opened }] of changes) {
      for (const { stream, key, heldUntil } of closed) {
        const open = table.get(`${name} ${stream} ${key}`)
        if (open?.until !== '') throw new Error(`${key} of ${stream} does not hold in ${name}`)
        table.delete(`${name} ${stream} ${key}`)
        table.set(`${name} ${stream} ${key} ${heldUntil}`, { ...open, until: String(heldUntil) })
      }
      for (const { row, stream, heldFrom, heldUntil } of opened) {
        const line = `${name} ${stream} ${row.key} ${heldFrom} ${JSON.stringify(row)}`
        const at = heldUntil === null ? '' : ` ${heldUntil}`
        table.set(`${name} ${stream} ${row.key}${at}`, { line, until: at.trim() })
      }
    }
    markWritten(changes)
  }
  return [...table.values()].map(({ line, until }) => `${line} until ${until}`).toSorted()
}

function since(ledger: readonly Recorded[], known: ReadonlyMap<string, number>) {
  const after = (stream: string, from: number) => ledger.filter((each) => each.stream === stream && each.version > from)
  return new Map([...known].map(([stream, version]) => [stream, after(stream, version)]))
}

/** The definition of what is right: after each event, the rows of its stream, compared with those before. */
function oneByOne(projection: Projection, ledger: readonly Recorded[]): Lines {
  const lines: string[] = []
  const states = new Map<string, unknown>()
  const holding = new Map<string, Map<string, { readonly text: string; readonly from: bigint }>>()
  for (const recorded of ledger) {
    const { stream, position } = recorded
    const source = sourceOf(projection, stream)
    if (!source) continue
    const rows = 'entry' in source ? source.entry(recorded) : folded(source, recorded, states)
    const held = holding.get(stream) ?? new Map()
    const holds = new Map<string, { readonly text: string; readonly from: bigint }>()
    if ('entry' in source) for (const [name, each] of held) holds.set(name, each)
    for (const [name, list] of Object.entries(rows))
      for (const row of list) {
        const text = JSON.stringify(row)
        const before = held.get(`${name} ${stream} ${row.key}`)
        holds.set(`${name} ${stream} ${row.key}`, before?.text === text ? before : { text, from: position })
      }
    for (const [name, before] of held)
      if (holds.get(name) !== before) lines.push(`${name} ${before.from} ${before.text} until ${position}`)
    holding.set(stream, holds)
  }
  for (const held of holding.values())
    for (const [name, { from, text }] of held) lines.push(`${name} ${from} ${text} until `)
  return lines.toSorted()
}

function folded(source: Folding, recorded: Recorded, states: Map<string, unknown>) {
  const { stream } = recorded
  states.set(stream, source.evolve(states.get(stream) ?? source.initial, factOf(recorded)))
  return source.rows(stream, states.get(stream))
}
