import { divisionOf } from '@mingce/domain/streams'
import { entryWriter } from '@mingce/ledger/entry'
import type { Recorded } from '@mingce/ledger/read'
import type { Asking } from '../asking.ts'
import { type Held, type Projection, type Standing, table, under } from '../definition.ts'

/**
 * A publication of a county's catalog, word for word as the ledger holds it: the one kind of entry that goes out to the
 * public whole, so that its receipt can. `heldFrom` is its position.
 */
export type PublicationRow = Standing & {
  /** Of the catalog, as it was put in force by it. */
  readonly version: number
  /** The entry's canonical text, whose hash is its leaf. */
  readonly entry: string
}

export const publicationProjection: Projection = {
  name: 'publication',
  revision: 1,
  tables: {
    publication: table<PublicationRow>(
      { version: 'integer', entry: 'text' },
      { open: true, indexes: [['division', 'version']] },
    ),
  },
  sources: [
    {
      covers: under('catalog'),
      entry: (recorded) => (isWhole(recorded) ? { publication: [publicationRow(recorded)] } : {}),
    },
  ],
}

/** What was redacted is no longer what its leaf is the hash of. */
function isWhole({ type, redacted }: Recorded): boolean {
  return type === 'CatalogPublished' && !redacted
}

function publicationRow(recorded: Recorded): PublicationRow {
  const { stream, version: ofStream, payload } = recorded
  const place = { key: String(ofStream), division: divisionOf(stream) ?? '', height: 3 } as const
  return { ...place, version: Number(payload.version), entry: entryWriter(recorded)(recorded) }
}

/** How a county last published a version of its catalog; undefined when it did not. */
export function publicationOf(
  tx: Asking,
  { division, version }: { readonly division: string; readonly version: number },
): Promise<Held<PublicationRow> | undefined> {
  return tx
    .selectFrom('publication')
    .selectAll()
    .where('heldUntil', 'is', null)
    .where('division', '=', division)
    .where('version', '=', version)
    .orderBy('heldFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
}
