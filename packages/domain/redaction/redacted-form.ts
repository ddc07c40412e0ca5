import { type Refusal, refuse } from '../refusal.ts'
import { eventSchemas } from '../upcast/event-schemas.ts'
import { upcast } from '../upcast/upcast.ts'

/** An entry as its bytes say it: `recordedAt` is text, "2021-10-14T02:00:00.000Z". */
export type StoredEntry = {
  readonly stream: string
  readonly type: string
  readonly schemaVersion: number
  readonly payload: Readonly<Record<string, unknown>>
  /** Random; keeps the leaf from being guessed by whoever knows the rest. */
  readonly commandKey: string
  /** The texts that went, of an entry that is redacted already. */
  readonly redacted?: readonly string[]
}

export type RedactedEntry = StoredEntry & { readonly redacted: readonly string[] }

export type RedactedFormRefusal = 'REDACTION_OF_REDACTION' | 'ALREADY_REDACTED' | 'NO_TEXT_THERE' | 'EVENT_NEEDS_TEXT'

/** What stands where a text stood. */
export const redactedMark = '〔已遮盖〕'

/** Names by which other events speak of the same thing: without them the ledger could not be folded any more. */
const namesOfThings: ReadonlySet<string> = new Set(['account', 'before', 'submission', 'substitute'])

/**
 * The same entry with each named text, and each text below a named place, replaced by 〔已遮盖〕; the command's key emptied, since
 * with it and the rest a short text could be guessed from the leaf, which stays public; and `redacted` saying which went.
 *
 * @param paths places in the entry: "/payload/opinion"; order and repetition do not matter
 * @returns the refusal when a place holds no text, or the event could not be read without it
 */
export function redactedForm<Entry extends StoredEntry>(
  entry: Entry,
  paths: readonly string[],
): (Entry & RedactedEntry) | Refusal<RedactedFormRefusal> {
  if (entry.stream.startsWith('redaction/')) return refuse('REDACTION_OF_REDACTION')
  if (entry.redacted) return refuse('ALREADY_REDACTED')
  const redacted = [...new Set(paths)].sort()
  const named = redacted.filter((path) => namesOfThings.has(path.split('/').at(-1) ?? ''))
  if (named.length > 0) return refuse('EVENT_NEEDS_TEXT', named)

  const without = redacted.filter((path) => !holdsText(entry, path))
  if (without.length > 0) return refuse('NO_TEXT_THERE', without)
  const form = { ...structuredClone(entry), commandKey: '', redacted }
  for (const path of redacted) cover(form, path)
  return isReadable(form) ? form : refuse('EVENT_NEEDS_TEXT', redacted)
}

/** One text of an entry, by its place; `length` in characters. */
export type TextPlace = { readonly path: string; readonly length: number }

/** Whether an entry names a kept file, whose bytes an order does not reach. */
export function namesFile({ payload }: Pick<StoredEntry, 'payload'>): boolean {
  return hasFile(payload)
}

function hasFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const isFile = (hasOwn(value, 'digest') && hasOwn(value, 'name')) || hasOwn(value, 'fileDigest')
  return isFile || Object.values(value).some(hasFile)
}

/** The texts of an entry that could go without the event becoming unreadable, each by itself, in the order in which they stand. */
export function redactableTexts(entry: StoredEntry): readonly TextPlace[] {
  return textsBelow(entry.payload, '/payload').filter(({ path }) => !('refused' in redactedForm(entry, [path])))
}

function textsBelow(value: unknown, path: string): readonly TextPlace[] {
  if (typeof value === 'string') return [{ path, length: [...value].length }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => textsBelow(each, `${path}/${escaped(name)}`))
}

/** The text, or the texts, at a place; undefined where there is none. */
export function textAt(entry: StoredEntry, path: string): unknown {
  return valueAt(entry, stepsOf(path))
}

function holdsText(entry: StoredEntry, path: string): boolean {
  return path.startsWith('/payload/') && textsBelow(textAt(entry, path), path).length > 0
}

function cover(entry: StoredEntry, path: string): void {
  const steps = stepsOf(path)
  const last = steps.pop() ?? ''
  const holder = valueAt(entry, steps)
  if (hasOwn(holder, last)) holder[last] = covered(holder[last])
}

function covered(value: unknown): unknown {
  if (typeof value === 'string') return redactedMark
  if (Array.isArray(value)) return value.map(covered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, covered(each)]))
}

function isReadable(entry: StoredEntry): boolean {
  const event = { type: entry.type, ...upcast(entry) }
  return eventSchemas.get(entry.type)?.safeParse(event).success ?? false
}

function valueAt(entry: StoredEntry, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => (hasOwn(at, step) ? at[step] : undefined), entry)
}

function hasOwn(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/** RFC 6901: `~1` is a slash, `~0` a tilde. */
function stepsOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
