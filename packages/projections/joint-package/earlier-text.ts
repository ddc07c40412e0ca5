import { type Asking, type AsOf, held } from '../asking.ts'
import { filingRead } from './feedback-filing.ts'
import type { PackageFeedbackRow } from './rows.ts'

type WrittenOn = Pick<PackageFeedbackRow, 'kind' | 'part' | 'digest' | 'arrived'>
type Standing = { readonly part: string; readonly digest: string }
type Filed = Standing & { readonly stream: string }

/** What stands now where the province wrote: in the counties' filings, and by deliverable in the city's own document. */
export type StandingTexts = {
  readonly filed: readonly Filed[]
  readonly own: ReadonlyMap<string, readonly Standing[]>
}

/** Asked by stream, which no join over the database's wall would be. Of the city's own: what it writes, to whoever may see that, else what went up. */
export async function standingTexts(
  tx: Asking,
  stream: string,
  { feedback, asOf }: { readonly feedback: readonly WrittenOn[]; readonly asOf: AsOf },
): Promise<StandingTexts> {
  const onParts = feedback.filter(({ part }) => part !== null)
  if (onParts.length === 0) return { filed: [], own: new Map() }
  const wentUp = tx.selectFrom('cityPart').select(['kind', 'sections']).where('stream', '=', stream)
  const written = tx.selectFrom('cityDraft').select(['kind', 'sections']).where('stream', '=', stream)
  const [filed, ...own] = await Promise.all([
    filedIn(tx, [...new Set(onParts.flatMap(({ arrived }) => arrived))], asOf),
    wentUp.where(held('cityPart', asOf)).execute(),
    written.where(held('cityDraft', asOf)).execute(),
  ])
  const sections = own
    .flat()
    .map((row) => [row.kind, row.sections.map(({ section, digest }) => ({ part: section, digest }))] as const)
  return { filed, own: new Map(sections) }
}

async function filedIn(tx: Asking, streams: readonly string[], asOf: AsOf): Promise<readonly Filed[]> {
  if (streams.length === 0) return []
  return tx
    .selectFrom('filingPart')
    .select(['stream', 'part', 'digest'])
    .where('stream', 'in', streams)
    .where('view', '=', 'filed')
    .where(held('filingPart', asOf))
    .execute()
}

/** 针对此前报送的文字: whether what was read when it was written is no longer what stands there, or nothing stands there any more. */
export function isOnEarlierText(written: WrittenOn, { filed, own }: StandingTexts): boolean {
  const { part, digest, kind, arrived } = written
  if (part === null) return false
  const stream = filingRead(written, filed)
  const standing = arrived.length > 0 ? filed.filter((each) => each.stream === stream) : (own.get(kind) ?? [])
  return standing.length > 0 && !standing.some((each) => each.part === part && each.digest === digest)
}
