/** A line of a circulation record, as far as it matters here. */
export type TrailLine = {
  readonly stream?: string
  readonly type: string
  /** Its place in its stream; a line without one is left as it is. */
  readonly version?: number
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * A record in which the opinions of a batch are one line, the batch's own, instead of one an item: they stand right before it in
 * their filing. Where any of them is missing from the list, as on a page of a longer one, what is there is left out all the same.
 */
export function batchesAsOneLine<Line extends TrailLine>(lines: readonly Line[]): readonly Line[] {
  const hidden = new Set(lines.flatMap((line) => opinionsOf(line).map((version) => `${line.stream} ${version}`)))
  return lines.filter(({ type, stream, version }) => type !== 'ItemReviewed' || !hidden.has(`${stream} ${version}`))
}

/** The batch by which an opinion was given; undefined for one given by itself. */
export function batchOf(opinion: TrailLine, lines: readonly TrailLine[]): string | undefined {
  const line = lines.find((each) => each.stream === opinion.stream && opinionsOf(each).includes(opinion.version ?? 0))
  return typeof line?.detail.batch === 'string' ? line.detail.batch : undefined
}

/** The versions at which the opinions of a batch's line stand. */
function opinionsOf({ type, version, detail: { parts } }: TrailLine): readonly number[] {
  if (type !== 'ItemsReviewedInBatch' || version === undefined) return []
  return Array.from({ length: countOf(parts) }, (_, at) => version - 1 - at)
}

function countOf(parts: unknown): number {
  if (Array.isArray(parts)) return parts.length
  const counted = parts as { readonly count?: unknown } | undefined
  return typeof counted?.count === 'number' ? counted.count : 0
}
