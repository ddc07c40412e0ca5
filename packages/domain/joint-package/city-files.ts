import { z } from 'zod'
import { type EvidenceFile, evidenceFile } from '../catalog/evidence-file.ts'
import { id, words } from '../identifiers.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { type DocumentKind, documentKinds } from '../round/section-template.ts'
import type { Part } from '../submission/part.ts'
import { unfitAgain, unfitBeside } from '../submission/room-for-files.ts'
import { filesOf, type SectionFile } from '../submission/section-files.ts'
import type { CityPart } from './city-part.ts'
import type { PackageRefusal } from './refusals.ts'

// Part of what the ledger holds: shapes that are never edited (`events.ts`).

const kind = z.enum(documentKinds)

/** Files that go with a section of the city's own plan or summary (附件); the bytes lie beside the ledger, under their digest. */
export const cityFileEvents = [
  z.strictObject({ type: z.literal('CityFileAttached'), kind, attachment: id, section: id, ...evidenceFile.shape }),
  z.strictObject({ type: z.literal('CityFileRemoved'), kind, attachment: id, section: id, reason: words }),
] as const

const cityFileEvent = z.discriminatedUnion('type', cityFileEvents)
export type CityFileEvent = z.infer<typeof cityFileEvent>

type OfKind = { readonly kind: DocumentKind }

export type CityFileCommand =
  | ({ readonly do: 'attachCityFile'; readonly attachment: string; readonly section: string } & EvidenceFile & OfKind)
  | ({ readonly do: 'removeCityFile'; readonly attachment: string; readonly reason: string } & OfKind)

type Command<Do extends CityFileCommand['do']> = CityFileCommand & { readonly do: Do }
type Outcome = readonly CityFileEvent[] | Refusal<PackageRefusal>

/** Files of one document of a city: with its sections, 40 at most, they are the parts that one signature names (`submission/part.ts`). */
const mostCityFiles = 180

/** What a county's sections take, a city's do (`submission/section-files.ts`), and as many files as its signature can name; none that stands with nothing counts. */
export function attachCityFile({ do: _, ...file }: Command<'attachCityFile'>, own: CityPart): Outcome {
  const refusal = firstRefusal<PackageRefusal>(
    () => unfitBeside(file, own),
    () => (cityFiles(own).length < mostCityFiles ? undefined : refuse('TOO_MANY_CITY_FILES')),
  )
  return refusal ?? [{ type: 'CityFileAttached', ...file }]
}

/** A section that was taken out comes back with its files, if its document has room for them and its signature can name them. */
export function unfitCityAgain(section: string, own: CityPart): Refusal<PackageRefusal> | undefined {
  if (own.sections.has(section)) return undefined
  const back = [...own.files.values()].filter((each) => each.section === section)
  const isNamed = back.length === 0 || cityFiles(own).length + back.length <= mostCityFiles
  return isNamed ? unfitAgain(section, own) : refuse('TOO_MANY_CITY_FILES')
}

/** Its bytes stay, and the log still names them. */
export function removeCityFile({ kind, attachment, reason }: Command<'removeCityFile'>, { files }: CityPart): Outcome {
  const found = files.get(attachment)
  if (!found) return refuse('NO_SUCH_EVIDENCE', [attachment])
  return [{ type: 'CityFileRemoved', kind, attachment, section: found.section, reason }]
}

/** The files after one more event of theirs. */
export function evolveCityFiles(
  before: CityPart['files'],
  event: CityFileEvent,
  { by, at }: { readonly by: string; readonly at: string },
): CityPart['files'] {
  const files = new Map(before)
  if (event.type === 'CityFileRemoved') files.delete(event.attachment)
  else {
    const { type: _, kind: __, ...file } = event
    files.set(event.attachment, { ...file, attachedBy: by, attachedAt: at })
  }
  return files
}

/** The files that stand with a section of the document, in the order of its sections. */
export function cityFiles(own: Pick<CityPart, 'sections' | 'files'>): readonly SectionFile[] {
  return [...own.sections.keys()].flatMap((section) => filesOf(own, section))
}

/** What is signed and goes up: each section at its text, then each file of theirs at its bytes, under the id of its attachment. */
export function signedParts(own: Pick<CityPart, 'sections' | 'files'>): readonly Part[] {
  const sections = [...own.sections.values()].map(({ section, digest }) => ({ part: section, digest }))
  return [...sections, ...cityFiles(own).map(({ attachment, digest }) => ({ part: attachment, digest }))]
}
