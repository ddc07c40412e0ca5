import type { ExportedItem } from './catalog-export.ts'
import { shown } from './cell-texts.ts'
import { type ExportColumn, levelKeys } from './columns.ts'

/** Items, 0-based and both included, that show the same outer level and so share one cell of its column. */
export type LevelRun = { readonly key: string; readonly start: number; readonly end: number }

/** Levels that repeat from item to item are merged, each within the level outside it; the innermost never. */
export function levelRuns(items: readonly ExportedItem[], columns: readonly ExportColumn[]): readonly LevelRun[] {
  const levels = columns.filter(isOuterLevel)
  return levels.flatMap(({ key }, depth) => {
    const pathOf = (at: number) => {
      const item = items[at]
      return item && levels.slice(0, depth + 1).map(({ textOf }) => shown(textOf(item.content, 0)))
    }
    const runs: LevelRun[] = []
    for (let start = 0; start < items.length; start += 1) {
      const path = pathOf(start)
      let end = start
      while (path?.at(-1) !== '' && samePath(path, pathOf(end + 1))) end += 1
      runs.push({ key, start, end })
      start = end
    }
    return runs
  })
}

export function isOuterLevel({ key }: ExportColumn): boolean {
  return key !== 'name' && (levelKeys as readonly string[]).includes(key)
}

function samePath(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((text, at) => text === other[at])
}
