import type { Catalog } from '@mingce/domain/catalog/evolve'
import type { LocalNote } from '@mingce/domain/catalog/local-note'
import { type Asking, held } from '../asking.ts'
import { type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** 本地化说明 as it went with the catalog that was filed last: what the levels above may read. */
export type FiledNoteRow = Standing & {
  readonly item: string
  /** The text it was said of. */
  readonly digest: string
  readonly note: string
  readonly givenBy: string
  readonly givenAt: Date
}

const columns = { item: 'text', digest: 'text', note: 'text', givenBy: 'text', givenAt: 'timestamptz' } as const

export const localNoteTables = {
  /** As the county said it last; nobody else's. */
  localNote: table<FiledNoteRow>(columns),
  filedNote: table<FiledNoteRow>(columns),
} as const

const sameOwn = remembering<LocalNote, FiledNoteRow>()
const sameFiled = remembering<LocalNote, FiledNoteRow>()

export function localNoteRows(division: string, { localNotes, filedNotes }: Catalog) {
  return {
    localNote: [...localNotes.values()].map((each) => sameOwn(each, [division], () => rowOf(division, each, 0))),
    filedNote: [...filedNotes.values()].map((each) => sameFiled(each, [division], () => rowOf(division, each, 2))),
  }
}

function rowOf(division: string, note: LocalNote, height: 0 | 2): FiledNoteRow {
  return { key: note.item, division, height, ...note, givenAt: new Date(note.givenAt) }
}

/** A note and the text it was said of. */
export type SaidNote = Pick<FiledNoteRow, 'digest' | 'note'>

/** What a county said of an item last; undefined where it said nothing, or of any other county. */
export function localNoteOn(tx: Asking, division: string, item: string): Promise<SaidNote | undefined> {
  return tx
    .selectFrom('localNote')
    .select(['digest', 'note'])
    .where('stream', '=', `catalog/${division}`)
    .where('key', '=', item)
    .where(held('localNote', {}))
    .executeTakeFirst()
}

/** What went with the catalog that was filed last, on an item, as far as the asker may know. */
export function filedNoteOn(tx: Asking, division: string, item: string): Promise<SaidNote | undefined> {
  return tx
    .selectFrom('filedNote')
    .select(['digest', 'note'])
    .where('stream', '=', `catalog/${division}`)
    .where('key', '=', item)
    .where(held('filedNote', {}))
    .executeTakeFirst()
}
