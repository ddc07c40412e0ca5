import type { Fact } from '@mingce/domain/fact'
import type { Recorded } from '@mingce/ledger/read'

export type SqlType = 'text' | 'integer' | 'smallint' | 'boolean' | 'date' | 'timestamptz' | 'jsonb'

/**
 * How far up a row is seen: 0 by its own body alone, 1 by its city too, 2 by the province too, 3 by every office; 4 by its city and the
 * province and not by its own body, what they keep from it for now.
 */
export type Height = 0 | 1 | 2 | 3 | 4

/** What every row says beside its own columns. */
export type Standing = {
  /** Names the row within its stream: the same key is the same thing, later. */
  readonly key: string
  /** The body it belongs to, GB/T 2260: "510113"; empty for what the province rules for all. */
  readonly division: string
  readonly height: Height
}

/** A row as it is asked for: from which stream, and from which position until before which it held. */
export type Held<Row extends Standing> = Row & {
  readonly stream: string
  readonly heldFrom: bigint
  /** Null while it holds. */
  readonly heldUntil: bigint | null
}

/** The columns a row has beside `Standing`, by the names they have in code: `dueDate` is `due_date` in the database. */
export type Columns = Readonly<Record<string, SqlType>>

export type Table = {
  readonly columns: Columns
  /** The public may read it, beside every office. */
  readonly open: boolean
  /**
   * The column that names an item: above its own body a row is told only once that item was filed, or, where the column is empty, once
   * anything of the body's was. Left out where height alone says it. See `lists/decisions/0001-told-once-filed.md`.
   */
  readonly onceFiled?: string
  /** Indexes over the rows that hold now, as lists of columns. */
  readonly indexes: readonly (readonly string[])[]
  /** Indexes over all rows ever, for a table that is often asked as of some position. */
  readonly indexesInTime: readonly (readonly string[])[]
}

export type Rows = Readonly<Record<string, readonly Standing[]>>

/** Rows that follow from the state of a stream: what changed is closed and opened anew. */
export type Folding = {
  readonly covers: (stream: string) => boolean
  readonly initial: unknown
  readonly evolve: (state: unknown, fact: Fact<unknown>) => unknown
  readonly rows: (stream: string, state: unknown) => Rows
}

/** Rows that are written once, at their event, and hold for ever. */
export type Journal = {
  readonly covers: (stream: string) => boolean
  readonly entry: (recorded: Recorded) => Rows
}

export type Source = Folding | Journal

/**
 * Tables made from the ledger and nothing else. Pure: the same events give the same rows, whenever they are folded.
 *
 * A row depends on one stream alone; what takes two is joined when it is asked for, by the wall too (`Table.onceFiled`).
 */
export type Projection = {
  readonly name: string
  /** Raised when the same events shall give other rows: the next start then rebuilds. */
  readonly revision: number
  readonly tables: Readonly<Record<string, Table>>
  readonly sources: readonly Source[]
}

type OwnColumns<Row extends Standing> = { readonly [Column in Exclude<keyof Row, keyof Standing>]: SqlType }

/** A table whose columns are those of `Row`: one forgotten, or one too many, does not compile. */
export function table<Row extends Standing>(
  columns: OwnColumns<Row>,
  options: {
    readonly open?: boolean
    readonly onceFiled?: Exclude<keyof Row, keyof Standing> & string
    readonly indexes?: readonly (readonly (keyof Held<Row> & string)[])[]
    readonly indexesInTime?: readonly (readonly (keyof Held<Row> & string)[])[]
  } = {},
): Table {
  const { open = false, onceFiled, indexes = [], indexesInTime = [] } = options
  return { columns: { ...columns }, open, ...(onceFiled && { onceFiled }), indexes, indexesInTime }
}

/** A source folded by the domain's own `evolve`. */
export function folding<State, Event>(source: {
  readonly covers: (stream: string) => boolean
  readonly initial: State
  readonly evolve: (state: State, fact: Fact<Event>) => State
  readonly rows: (stream: string, state: State) => Rows
}): Folding {
  const { covers, initial, evolve, rows } = source
  return {
    covers,
    initial,
    evolve: (state, fact) => evolve(state as State, fact as Fact<Event>),
    rows: (stream, state) => rows(stream, state as State),
  }
}

/** Whether a stream's name begins so: `under('submission')` covers "submission/2021-pilot/510113/disclosure_catalog/1". */
export function under(head: string): (stream: string) => boolean {
  const beginning = `${head}/`
  return (stream) => stream.startsWith(beginning)
}
