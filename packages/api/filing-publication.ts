import { awaitsPublication } from '@mingce/domain/catalog/awaiting-publication'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { versionsOf } from '@mingce/projections/catalog/versions'
import { foundPages } from '@mingce/projections/pages/questions'
import type { Officer } from './procedure.ts'

/**
 * What became of the version that a filing settled: its publication with its evidence, what was corrected and withdrawn, and how its pages were
 * found last; null where it settled none that the asker may read.
 */
export function openPublication(ctx: Pick<Officer, 'ask' | 'actor'>, stream: string) {
  const { division } = parseSubmissionStream(stream)
  return ctx.ask(async (tx) => {
    const versions = await versionsOf(tx, division)
    const settled = versions.find(({ submission }) => submission === stream)
    if (!settled) return null
    const { version, settledAt, publishedOn, effectiveOn, url, textDigest, items, errata, former } = settled
    const found = publishedOn === null ? [] : await foundPages(tx, ctx.actor, { counties: [division] })
    return {
      ...{ version, settledAt, publishedOn, effectiveOn, url, textDigest, errata, former },
      awaited: settled === versions[0] && awaitsPublication(settled),
      count: items.length,
      pages: found.filter((each) => each.version === version),
    }
  })
}
