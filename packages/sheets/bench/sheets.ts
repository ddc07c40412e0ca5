import { measureArchive } from './archive.ts'
import { type Compared, compareReading } from './reading.ts'
import { compareWriting } from './writing.ts'

export type Bench = { readonly measures: Record<string, number>; readonly table: string }

/**
 * Reading and writing of catalogs beside the plain library of each format on the same bytes: ours tells what every cell means,
 * theirs gives rows of cells.
 *
 * @returns rows a second of ours, ratios to the library's, and the archive of 183 catalogs in seconds and MB
 */
export async function run(): Promise<Bench> {
  const compared = [...(await compareReading(1000)), ...(await compareWriting(60))]
  const archive = await measureArchive(183, 60)
  const lines = ['measure         rows    ours rows/s   library rows/s   ratio', ...compared.map(line)]
  const { seconds, megabytes, heldMegabytes } = archive
  lines.push(
    `archive of 183  ${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB, ${heldMegabytes.toFixed(0)} MB of memory more`,
  )
  const measures = Object.fromEntries(
    compared.flatMap(({ name, ours, theirs }) => [
      [`${name}_rows_s`, Math.round(ours)],
      [`${name}_ratio`, round(ours / theirs)],
    ]),
  )
  return {
    measures: {
      ...measures,
      archive_s: round(seconds),
      archive_mb: round(megabytes),
      archive_memory_mb: round(heldMegabytes),
    },
    table: lines.join('\n'),
  }
}

function line({ name, rows, library, ours, theirs }: Compared): string {
  const [own, plain] = [ours, theirs].map((rate) => Math.round(rate).toLocaleString('en'))
  return `${name.padEnd(14)}${String(rows).padStart(6)}${(own ?? '').padStart(15)}${(plain ?? '').padStart(17)}${round(
    ours / theirs,
  )
    .toFixed(2)
    .padStart(8)}  ${library}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
