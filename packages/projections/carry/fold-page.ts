import type { Recorded } from '@mingce/ledger/read'
import type { Folding, Journal, Projection, Rows } from '../definition.ts'
import { factOf } from '../fact-of.ts'
import { type Changes, noteChanges, type Opened, takeBack } from './changes.ts'
import { caughtUp, emptyState, type States, type StreamState, sourceOf } from './states.ts'

/** What a page does. When an event failed, `changes` and `position` are those of the events before it. */
export type FoldedPage = {
  readonly changes: Changes
  /** The last event that was folded; undefined when the first failed. */
  readonly position: bigint | undefined
  /** The last event that changed a row. */
  readonly changed: bigint | undefined
  readonly failed: string | undefined
}

/** The events of streams after the versions in which they are known: 0 where nothing is. */
export type ReadPast = (versions: ReadonlyMap<string, number>) => Promise<ReadonlyMap<string, readonly Recorded[]>>

/** Folds a page of the ledger, in order, into the changes of a projection's tables. */
export async function foldPage(
  readPast: ReadPast,
  projection: Projection,
  states: States,
  page: readonly Recorded[],
): Promise<FoldedPage> {
  const touched = await statesFor(readPast, projection, states, page)
  const changes: Changes = new Map(Object.keys(projection.tables).map((table) => [table, { opened: [], closed: [] }]))
  let position: bigint | undefined
  let changed: bigint | undefined
  for (const recorded of page) {
    try {
      if (foldEvent(projection, touched, recorded, changes)) changed = recorded.position
    } catch (error) {
      states.forget()
      takeBack(changes, recorded.position)
      return { changes, position, changed, failed: faultOf(recorded, error) }
    }
    position = recorded.position
  }
  for (const [stream, state] of touched) states.keep(stream, state)
  return { changes, position, changed, failed: undefined }
}

/** The streams of a page, each as it stood before its first event there. */
async function statesFor(
  readPast: ReadPast,
  projection: Projection,
  states: States,
  page: readonly Recorded[],
): Promise<Map<string, StreamState>> {
  const touched = new Map<string, StreamState>()
  const behind = new Map<string, { readonly source: Folding; readonly known: StreamState; readonly version: number }>()
  for (const { stream, version } of page) {
    if (touched.has(stream) || behind.has(stream)) continue
    const source = sourceOf(projection, stream)
    if (!source || isJournal(source)) continue
    const known = states.upTo(stream, version - 1) ?? emptyState(source)
    if (known.version === version - 1) touched.set(stream, known)
    else behind.set(stream, { source, known, version })
  }
  if (behind.size === 0) return touched
  const past = await readPast(new Map([...behind].map(([stream, { known }]) => [stream, known.version])))
  for (const [stream, { source, known, version }] of behind) {
    const since = past.get(stream)?.filter((recorded) => recorded.version < version) ?? []
    touched.set(stream, caughtUp({ source, stream, known }, since))
  }
  return touched
}

/** @returns whether a row changed */
function foldEvent(
  projection: Projection,
  touched: ReadonlyMap<string, StreamState>,
  recorded: Recorded,
  changes: Changes,
): boolean {
  const source = sourceOf(projection, recorded.stream)
  if (!source) return false
  return isJournal(source) ? journalEvent(source, recorded, changes) : foldIntoState(source, touched, recorded, changes)
}

function journalEvent({ entry }: Journal, recorded: Recorded, changes: Changes): boolean {
  const { stream, position: heldFrom } = recorded
  const rows: readonly (readonly [string, Rows[string]])[] = Object.entries(entry(recorded))
  for (const [table, list] of rows) {
    const opened = list.map((row): Opened => ({ row, stream, heldFrom, heldUntil: null, written: false }))
    changes.get(table)?.opened.push(...opened)
  }
  return true
}

function foldIntoState(
  source: Folding,
  touched: ReadonlyMap<string, StreamState>,
  recorded: Recorded,
  changes: Changes,
): boolean {
  const { stream, version, position } = recorded
  const folded = touched.get(stream)
  if (folded?.version !== version - 1) throw new Error(`${stream} stands at ${folded?.version}, not before ${version}`)
  const state = source.evolve(folded.state, factOf(recorded))
  const rows = source.rows(stream, state)
  let changed = false
  for (const [table, into] of changes) {
    const list = rows[table] ?? nothing
    if (list === (folded.rows[table] ?? nothing)) continue
    const holding = folded.holding.get(table) ?? new Map()
    folded.holding.set(table, holding)
    const before = into.opened.length + into.closed.length
    noteChanges(holding, list, { stream, position, into })
    changed ||= into.opened.length + into.closed.length > before
  }
  Object.assign(folded, { version, state, rows })
  return changed
}

const nothing: Rows[string] = []

function isJournal(source: Folding | Journal): source is Journal {
  return 'entry' in source
}

function faultOf({ position, stream, version, type }: Recorded, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `position ${position}, ${type}, version ${version} of ${stream}: ${reason}`
}
