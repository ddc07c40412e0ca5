import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { neededOf } from '../submission/four-eyes/signing.ts'
import { type ExtraFieldsRefusal, extraFieldsFault, type KnownKinds } from './extra-fields.ts'
import type { SampleRule, SigningRule } from './review-policy.ts'
import type { Contact, RoundSettings } from './settings.ts'

export type SettingsRefusal =
  | 'DUE_BEFORE_DOCUMENT'
  | 'DELIVERABLE_TWICE'
  | 'CITY_OWES_NO_CATALOG'
  | 'CLAUSE_TWICE'
  | 'CLAUSE_NOT_ASKED'
  | 'CLAUSE_BEFORE_DOCUMENT'
  | 'SAMPLE_OUT_OF_RANGE'
  | 'SIGNERS_IMPOSSIBLE'
  | 'CONTACT_NOT_A_POST'
  | 'TEMPLATE_TWICE'
  | 'TEMPLATE_NOT_ASKED'
  | 'SECTION_TWICE'
  | 'ROUND_TOO_LARGE'
  | ExtraFieldsRefusal
type No = Refusal<SettingsRefusal>

/** Bytes of UTF-8 that the settings of a round may take, so that an amendment with its reason fits one entry of the ledger. */
export const largestSettings = 52_000

/** A sample has one item at the least, and no more than a catalog may have. */
const mostSampled = 220

/** What is wrong with the settings of a round whose document was issued on that day; undefined when nothing is. */
export function settingsFault(settings: RoundSettings, issuedOn: string, known: KnownKinds): No | undefined {
  return firstRefusal<SettingsRefusal>(
    () => deliverablesFault(settings, issuedOn),
    () => extraFieldsFault(settings.extraFields, known),
    () => clausesFault(settings, issuedOn),
    () => sampleFault(settings.review.sample),
    () => signingFault(settings.review.signing) ?? signingFault(settings.packageSigning),
    () => contactFault(settings.contact),
    () => templatesFault(settings),
    () => (bytesOf(settings) > largestSettings ? refuse('ROUND_TOO_LARGE') : undefined),
  )
}

function deliverablesFault({ deliverables }: RoundSettings, issuedOn: string): No | undefined {
  const early = deliverables.filter((each) => each.dueDate < issuedOn).map((each) => each.kind)
  if (early.length > 0) return refuse('DUE_BEFORE_DOCUMENT', early)
  if (twice(deliverables.map((each) => each.kind)).length > 0) return refuse('DELIVERABLE_TWICE')
  const cityCatalog = deliverables.some(({ kind, owedBy }) => kind === 'disclosure_catalog' && owedBy !== 'county')
  return cityCatalog ? refuse('CITY_OWES_NO_CATALOG') : undefined
}

function clausesFault({ clauses, deliverables }: RoundSettings, issuedOn: string): No | undefined {
  const asked = new Set(deliverables.map(({ kind }) => kind))
  const numbers = (wrong: RoundSettings['clauses']) => wrong.map(({ number }) => number)
  const named = twice(clauses.map(({ id }) => id))
  if (named.length > 0) return refuse('CLAUSE_TWICE', numbers(clauses.filter(({ id }) => named.includes(id))))
  const unasked = clauses.filter(({ deliverable }) => deliverable !== null && !asked.has(deliverable))
  if (unasked.length > 0) return refuse('CLAUSE_NOT_ASKED', numbers(unasked))
  const early = clauses.filter(({ date }) => date !== null && date < issuedOn)
  return early.length > 0 ? refuse('CLAUSE_BEFORE_DOCUMENT', numbers(early)) : undefined
}

function sampleFault(sample: SampleRule): No | undefined {
  const fits =
    sample.by === 'number'
      ? isWithin(sample.count, mostSampled)
      : isWithin(sample.percent, 100) && isWithin(sample.most, mostSampled) && isWithin(sample.least, sample.most)
  return fits ? undefined : refuse('SAMPLE_OUT_OF_RANGE')
}

function signingFault(signing: SigningRule | null): No | undefined {
  if (!signing) return undefined
  const { mode, signers, needed } = signing
  const isTold = (mode === 'n_of_m') === (needed !== null)
  const enough = neededOf(mode, signers.length, needed ?? 0)
  return isTold && isWithin(enough, signers.length) ? undefined : refuse('SIGNERS_IMPOSSIBLE')
}

function isWithin(count: number, most: number): boolean {
  return count >= 1 && count <= most
}

/** A number that could be dialled, or an address, belongs to somebody, and the record is kept for ever. */
function contactFault(contact: Contact | null): No | undefined {
  const words = contact ? `${contact.bureau}${contact.post}`.normalize('NFKC') : ''
  return /@|(\d[\s-]?){5}/.test(words) ? refuse('CONTACT_NOT_A_POST') : undefined
}

function templatesFault({ templates, deliverables }: RoundSettings): No | undefined {
  const kinds = templates.map(({ kind }) => kind)
  if (twice(kinds).length > 0) return refuse('TEMPLATE_TWICE')
  const unasked = kinds.filter((kind) => !deliverables.some((each) => each.kind === kind))
  if (unasked.length > 0) return refuse('TEMPLATE_NOT_ASKED', unasked)
  const sections = templates.flatMap((each) => each.sections)
  const ids = twice(sections.map(({ id }) => id))
  const titles = templates.flatMap((each) => twice(each.sections.map(({ title }) => title.trim())))
  const named = [...sections.filter(({ id }) => ids.includes(id)).map(({ title }) => title), ...titles]
  return named.length > 0 ? refuse('SECTION_TWICE', [...new Set(named)]) : undefined
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) < at)
}

function bytesOf(settings: RoundSettings): number {
  return new TextEncoder().encode(JSON.stringify(settings)).length
}
