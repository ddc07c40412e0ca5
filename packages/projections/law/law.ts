import type { ArticleVersion } from '@mingce/domain/law/article'
import type { LawEntry, LawEvent } from '@mingce/domain/law/events'
import {
  evolveLaw,
  type LawChange,
  type LawState,
  type RegisteredLaw,
  unregisteredLaw,
} from '@mingce/domain/law/evolve'
import { sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import { folding, type Held, type Projection, type Standing, table, under } from '../definition.ts'

export type LawRow = Standing &
  LawEntry & {
    readonly law: string
    readonly version: number
    readonly changes: readonly LawChange[]
  }

/** One version of an article. Its text may be a page: it is asked for by its law alone (`enteredArticlesOf`), never with the registry. */
export type LawArticleRow = Standing &
  Omit<ArticleVersion, 'from'> & {
    readonly law: string
    /** `from` of what was entered: null where it says so ever since the law is in force. */
    readonly holdsFrom: string | null
  }

/** The registry of laws (依据库), for every office; what their articles say apart. */
export const lawProjection: Projection = {
  name: 'law',
  revision: 4,
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
    }),
    lawArticle: table<LawArticleRow>(
      {
        law: 'text',
        article: 'text',
        holdsFrom: 'date',
        wording: 'text',
        text: 'text',
        source: 'text',
        doubt: 'text',
        recordedAt: 'timestamptz',
      },
      { indexes: [['law']] },
    ),
  },
  sources: [
    folding<LawState, LawEvent>({
      covers: under('law'),
      initial: unregisteredLaw,
      evolve: evolveLaw,
      rows(stream, { entry, version, changes, articles }) {
        const law = stream.slice('law/'.length)
        return {
          law: entry ? [{ key: 'law', ...ofTheProvince, law, ...entry, version, changes }] : [],
          lawArticle: articles.map(({ from, ...told }) => ({
            ...{ key: `${told.article} ${from ?? ''}`, ...ofTheProvince, law },
            ...{ ...told, holdsFrom: from },
          })),
        }
      },
    }),
  ],
}

const ofTheProvince = { division: '', height: 3 } as const

/** Every registered law with its changes, in the order in which they were registered. */
export async function registryOf(tx: Asking, asOf: AsOf = {}): Promise<readonly RegisteredLaw[]> {
  const rows = await tx.selectFrom('law').selectAll().where(held('law', asOf)).orderBy('law').execute()
  return rows.map(lawOf)
}

/** Changes whenever the registry does, and when its table was made anew. */
export async function signOfLaws(tx: Asking): Promise<string> {
  const sign = sql<string>`concat_ws('/', count(*), max(held_from), pg_get_viewdef('projections.law'::regclass))`
  const { laws } = await tx.selectFrom('law').select(sign.as('laws')).where(held('law', {})).executeTakeFirstOrThrow()
  return laws
}

/** What was entered of a law's articles, each version; `[]` where there is nothing, or no such law. */
export async function enteredArticlesOf(tx: Asking, law: string): Promise<readonly ArticleVersion[]> {
  const all = tx.selectFrom('lawArticle').selectAll().where('law', '=', law)
  const rows = await all.where(held('lawArticle', {})).orderBy('heldFrom').orderBy('key').execute()
  return rows.map(({ article, holdsFrom, wording, text, source, doubt, recordedAt }) => ({
    ...{ article, from: holdsFrom, wording, text, source, doubt, recordedAt },
  }))
}

function lawOf(row: Held<LawRow>): RegisteredLaw {
  const { law: id, kind, issuer, title, aliases, docNumber, year, promulgatedOn, inForceFrom } = row
  const { source, doubt, version, changes } = row
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
  }
}
