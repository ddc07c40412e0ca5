import type { CityPart, CitySection } from '@mingce/domain/joint-package/city-part'
import type { JointPackage } from '@mingce/domain/joint-package/evolve'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { type Standing, table } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** 市（州）本级: the plan or summary the city itself owes, as its own offices see it. `division` is the city. */
export type CityDraftRow = Standing & {
  readonly round: string
  readonly kind: DocumentKind
  readonly sections: readonly CitySection[]
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
  readonly signed: CityPart['signed']
  /** Why it did not come with the package; null where it did. */
  readonly reason: string | null
  readonly enclosedAt: Date | null
}

export const cityPartTables = {
  cityDraft: table<CityDraftRow>({
    round: 'text',
    kind: 'text',
    sections: 'jsonb',
    writers: 'jsonb',
    signed: 'jsonb',
    excepted: 'jsonb',
    enclosedAt: 'timestamptz',
  }),
  cityPart: table<CityPartRow>({
    round: 'text',
    kind: 'text',
    sections: 'jsonb',
    signed: 'jsonb',
    reason: 'text',
    enclosedAt: 'timestamptz',
  }),
} as const

type Package = { readonly round: string; readonly city: string }

export function cityDraftRows({ round, city }: Package, { cityParts }: JointPackage): readonly CityDraftRow[] {
  return [...cityParts].map(([kind, { sections, writers, signed, excepted, enclosed }]) => ({
    ...{ key: kind, division: city, height: 0, round, kind },
    ...{ sections: [...sections.values()], writers, signed, excepted, enclosedAt: instantOf(enclosed?.at ?? null) },
  }))
}

export function cityPartRows({ round, city }: Package, { cityParts, filings }: JointPackage): readonly CityPartRow[] {
  return [...cityParts].flatMap(([kind, { sections, signed, excepted, enclosed }]) => {
    if (!isReported(filings.get(kind)?.stage) || (!enclosed && !excepted)) return []
    const texts = (enclosed?.parts ?? []).flatMap(({ part }) => sections.get(part) ?? [])
    const isLate = excepted !== null && (enclosed === null || enclosed.at !== filings.get(kind)?.submittedAt)
    return [
      {
        ...{ key: kind, division: city, height: 2, round, kind },
        ...{ sections: texts, signed: enclosed ? signed : null, reason: isLate ? excepted.reason : null },
        enclosedAt: instantOf(enclosed?.at ?? null),
      },
    ]
  })
}
