import { cityFiles } from '@mingce/domain/joint-package/city-files'
import type { CityPart, CitySection } from '@mingce/domain/joint-package/city-part'
import type { JointPackage } from '@mingce/domain/joint-package/evolve'
import { papersOf, reallyCameAt } from '@mingce/domain/joint-package/paper'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import type { SectionFile } from '@mingce/domain/submission/section-files'
import { sql } from 'kysely'
import type { Asking } from '../asking.ts'
import { type Standing, table } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** 市（州）本级: the plan or summary the city itself owes, as its own offices see it. `division` is the city. */
export type CityDraftRow = Standing & {
  readonly round: string
  readonly kind: DocumentKind
  readonly sections: readonly CitySection[]
  /** Of its sections, in their order. */
  readonly files: readonly SectionFile[]
  readonly writers: readonly string[]
  readonly signed: CityPart['signed']
  readonly excepted: CityPart['excepted']
  readonly enclosedAt: Date | null
}

/** What the province has of it while the package is with the province: the document, or why it is missing. */
export type CityPartRow = Standing & {
  readonly round: string
  readonly kind: DocumentKind
  /** As it was signed, in the order of the round; empty where it is missing. */
  readonly sections: readonly CitySection[]
  readonly files: readonly SectionFile[]
  readonly signed: CityPart['signed']
  /** Why it did not come with the package; null where it did. */
  readonly reason: string | null
  readonly enclosedAt: Date | null
  /** When it really came, on paper or here. */
  readonly reportedAt: Date | null
}

export const cityPartTables = {
  cityDraft: table<CityDraftRow>({
    round: 'text',
    kind: 'text',
    sections: 'jsonb',
    files: 'jsonb',
    writers: 'jsonb',
    signed: 'jsonb',
    excepted: 'jsonb',
    enclosedAt: 'timestamptz',
  }),
  cityPart: table<CityPartRow>({
    round: 'text',
    kind: 'text',
    sections: 'jsonb',
    files: 'jsonb',
    signed: 'jsonb',
    reason: 'text',
    enclosedAt: 'timestamptz',
    reportedAt: 'timestamptz',
  }),
} as const

type Package = { readonly round: string; readonly city: string }

export function cityDraftRows({ round, city }: Package, { cityParts }: JointPackage): readonly CityDraftRow[] {
  return [...cityParts].map(([kind, own]) => {
    const { sections, writers, signed, excepted, enclosed } = own
    return {
      ...{ key: kind, division: city, height: 0, round, kind },
      ...{ sections: [...sections.values()], files: cityFiles(own), writers, signed, excepted },
      enclosedAt: instantOf(enclosed?.at ?? null),
    }
  })
}

export function cityPartRows({ round, city }: Package, joint: JointPackage): readonly CityPartRow[] {
  const { cityParts, filings } = joint
  return [...cityParts].flatMap(([kind, own]) => {
    const { sections, signed, excepted, enclosed } = own
    if (!isReported(filings.get(kind)?.stage) || (!enclosed && !excepted)) return []
    const texts = (enclosed?.parts ?? []).flatMap(({ part }) => sections.get(part) ?? [])
    const isLate = excepted !== null && (enclosed === null || enclosed.at !== filings.get(kind)?.submittedAt)
    return [
      {
        ...{ key: kind, division: city, height: 2, round, kind },
        ...{ sections: texts, files: enclosed ? cityFiles(own) : [] },
        ...{ signed: enclosed ? signed : null, reason: isLate ? excepted.reason : null },
        enclosedAt: instantOf(enclosed?.at ?? null),
        reportedAt: instantOf(enclosed && reallyCameAt(papersOf(joint, kind), { of: null, at: enclosed.at })),
      },
    ]
  })
}

/**
 * A file of what a city writes itself, or of what went up with its package, as the asker may know it; undefined when there is none. A file of
 * a draft is the city's own to know. `struck`: also one that was removed.
 */
export async function cityFileAt(
  tx: Asking,
  division: string,
  attachment: string,
  { struck = false } = {},
): Promise<Pick<SectionFile, 'digest' | 'name' | 'format'> | undefined> {
  const named = sql<boolean>`files @> ${JSON.stringify([{ attachment }])}::jsonb`
  const own = tx.selectFrom('cityDraft').select('files').where('division', '=', division)
  const filed = tx.selectFrom('cityPart').select('files').where('division', '=', division)
  const shown = struck ? sql<boolean>`true` : sql<boolean>`held_until is null`
  const row =
    (await own.where(shown).where(named).executeTakeFirst()) ??
    (await filed.where(shown).where(named).executeTakeFirst())
  return row?.files.find((each) => each.attachment === attachment)
}
