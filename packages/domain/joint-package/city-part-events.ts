import { z } from 'zod'
import { digest, id, words } from '../identifiers.ts'
import { documentKinds } from '../round/section-template.ts'
import { parts } from '../submission/part.ts'
import { cityFileEvents } from './city-files.ts'

const kind = z.enum(documentKinds)

/** Whether it counts in the version of a package that is put together, and its signatures are given anew; false of the first version (`decisions/0001-what-old-events-counted.md`). */
const counted = z.boolean()

/** 市（州）本级: the plan or summary that the city itself owes, written, signed, and filed with those of its counties. */
export const cityPartEvents = [
  z.strictObject({
    type: z.literal('CitySectionDrafted'),
    kind,
    section: id,
    heading: z.string().min(1).max(200),
    text: z.string().min(1).max(10_000),
    digest,
  }),
  z.strictObject({ type: z.literal('CitySectionRemoved'), kind, section: id }),
  ...cityFileEvents,
  /** 签发, of the sections at the texts that were read and of their files at their bytes (`city-files.ts`). */
  z.strictObject({ type: z.literal('CityPartSigned'), kind, parts, opinion: words, counted }),
  z.strictObject({ type: z.literal('CityPartSignatureTakenBack'), kind, reason: words, counted }),
  /** It will not be there when the package goes up, and why. */
  z.strictObject({
    type: z.literal('CityPartExcepted'),
    kind,
    reason: z.string().trim().min(1).max(500),
    counted,
  }),
  /** It went up: with the package, or after it in the place of the exception. */
  z.strictObject({ type: z.literal('CityPartEnclosed'), kind, parts }),
] as const

const cityPartEvent = z.discriminatedUnion('type', cityPartEvents)
export type CityPartEvent = z.infer<typeof cityPartEvent>

const types: ReadonlySet<string> = new Set(cityPartEvents.map(({ shape }) => shape.type.value))

export function isOfCityPart<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: CityPartEvent['type'] }> {
  return types.has(event.type)
}

/** Whether an event is of the city's own writing, which nobody else reads before it went up. */
export function isCityDraft({ type }: { readonly type: string }): boolean {
  return types.has(type) && type !== 'CityPartEnclosed'
}

/** Whether what goes up with the package is another thing from then on: the document, or that it is missing. */
export function movesWhatGoesUp<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: (typeof moving)[number] }> {
  return moving.some((type) => type === event.type)
}

const moving = [
  'CityPartSigned',
  'CityPartSignatureTakenBack',
  'CityPartExcepted',
] as const satisfies readonly CityPartEvent['type'][]
