import type { ExtraField } from '../catalog/extra-field.ts'
import type { Clause } from './clause.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { DocumentKind, TemplateSection } from './section-template.ts'
import type { Deliverable, RoundSettings } from './settings.ts'

/** The settings that are one value each. */
const plain = [
  ...(['dueDayIncluded', 'holidayPolicy', 'acceptWithin', 'reviewWithin', 'rejectAllowed'] as const),
  ...(['contact', 'recordLane', 'publicNotice'] as const),
] as const
type Plain = (typeof plain)[number]

type Moved<About extends string, Value> = { readonly about: About; readonly was: Value; readonly is: Value }
type Named<About extends string, Name, Value> = Moved<About, Value | null> & { readonly name: Name }

/** One thing that an amendment changed, as it was and as it is; null: not there. */
export type SettingsChange =
  | { [About in Plain]: Moved<About, RoundSettings[About]> }[Plain]
  | Moved<'sample', RoundSettings['review']['sample']>
  | Moved<'signing', RoundSettings['review']['signing']>
  | Moved<'packageSigning', RoundSettings['packageSigning']>
  | Named<'deliverable', DeliverableKind, Deliverable>
  | Named<'extraField', string, ExtraField>
  | Named<'clause', string, Clause>
  | (Named<'section', string, TemplateSection> & { readonly kind: DocumentKind })
  /** The same things in another order. */
  | Moved<'order', readonly string[]>

/** What differs between two settings of a round, the dates first; nothing when they say the same. */
export function changesBetween(was: RoundSettings, is: RoundSettings): readonly SettingsChange[] {
  return [
    ...named('deliverable', byName(was.deliverables, 'kind'), byName(is.deliverables, 'kind')),
    ...plain.flatMap((about) => moved(about, was[about], is[about])),
    ...moved('sample', was.review.sample, is.review.sample),
    ...moved('signing', was.review.signing, is.review.signing),
    ...moved('packageSigning', was.packageSigning, is.packageSigning),
    ...named('extraField', byName(was.extraFields, 'name'), byName(is.extraFields, 'name')),
    ...named('clause', byName(was.clauses, 'id'), byName(is.clauses, 'id')),
    ...sectionChanges(was, is),
    ...reordered(orderOf(was), orderOf(is)),
  ] as readonly SettingsChange[]
}

function moved<Value>(about: string, was: Value, is: Value) {
  return isSame(was, is) ? [] : [{ about, was, is }]
}

function named<Name, Value>(about: string, was: ReadonlyMap<Name, Value>, is: ReadonlyMap<Name, Value>) {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    return moved(about, was.get(name) ?? null, is.get(name) ?? null).map((change) => ({ ...change, name }))
  })
}

function sectionChanges(was: RoundSettings, is: RoundSettings) {
  const kinds = new Set([...was.templates, ...is.templates].map(({ kind }) => kind))
  const sectionsOf = ({ templates }: RoundSettings, kind: DocumentKind) =>
    byName(templates.find((each) => each.kind === kind)?.sections ?? [], 'id')
  return [...kinds].flatMap((kind) =>
    named('section', sectionsOf(was, kind), sectionsOf(is, kind)).map((change) => ({ ...change, kind })),
  )
}

/** The names of everything that has a place, in order. */
function orderOf({ deliverables, extraFields, clauses, templates }: RoundSettings): readonly string[] {
  return [
    ...deliverables.map(({ kind }) => kind),
    ...extraFields.map(({ name }) => `element ${name}`),
    ...clauses.map(({ id }) => id),
    ...templates.flatMap(({ kind, sections }) => [`template of ${kind}`, ...sections.map(({ id }) => id)]),
  ]
}

function reordered(was: readonly string[], is: readonly string[]) {
  const stays = was.filter((name) => is.includes(name))
  const now = is.filter((name) => was.includes(name))
  return moved('order', stays, now)
}

function byName<Value, Key extends keyof Value>(values: readonly Value[], key: Key): ReadonlyMap<Value[Key], Value> {
  return new Map(values.map((value) => [value[key], value]))
}

/** Whether two values of plain data say the same, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [ones, others] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    ones.length === others.size && ones.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  )
}
