import type { ArticleVersion } from '@mingce/domain/law/article'
import type { LawEntry, LawEvent } from '@mingce/domain/law/events'
import {
  evolveLaw,
  type LawChange,
  type LawState,
  type RegisteredLaw,
  unregisteredLaw,
} from '@mingce/domain/law/evolve'
import { type Asking, type AsOf, held } from '../asking.ts'
import { folding, type Held, type Projection, type Standing, table, under } from '../definition.ts'

export type LawRow = Standing &
  LawEntry & {
    readonly law: string
    readonly version: number
    readonly changes: readonly LawChange[]
    readonly articles: readonly ArticleVersion[]
  }

/** The registry of laws (依据库), for every office. */
export const lawProjection: Projection = {
  name: 'law',
  revision: 3,
  tables: {
    law: table<LawRow>({
      law: 'text',
      kind: 'text',
      issuer: 'text',
      title: 'text',
      aliases: 'jsonb',
      docNumber: 'text',
      year: 'integer',
      promulgatedOn: 'date',
      inForceFrom: 'date',
      source: 'text',
      doubt: 'text',
      version: 'integer',
      changes: 'jsonb',
      articles: 'jsonb',
    }),
  },
  sources: [
    folding<LawState, LawEvent>({
      covers: under('law'),
      initial: unregisteredLaw,
      evolve: evolveLaw,
      rows(stream, { entry, ...state }) {
        const law = stream.slice('law/'.length)
        return { law: entry ? [{ key: 'law', division: '', height: 3, law, ...entry, ...state }] : [] }
      },
    }),
  ],
}

/** Every registered law with its changes, in the order in which they were registered. */
export async function registryOf(tx: Asking, asOf: AsOf = {}): Promise<readonly RegisteredLaw[]> {
  const rows = await tx.selectFrom('law').selectAll().where(held('law', asOf)).orderBy('law').execute()
  return rows.map(lawOf)
}

function lawOf(row: Held<LawRow>): RegisteredLaw {
  const { law: id, kind, issuer, title, aliases, docNumber, year, promulgatedOn, inForceFrom } = row
  const { source, doubt, version, changes, articles } = row
  return {
    id,
    kind,
    issuer,
    title,
    aliases: [...aliases],
    docNumber,
    year,
    promulgatedOn,
    inForceFrom,
    source,
    doubt,
    version,
    changes,
    articles,
  }
}
