import type { Lists } from '@mingce/domain/lists/evolve'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { listsText as text } from '../words/lists.ts'
import type { LineDeeds } from './line-acts.tsx'
import type { Line } from './report-lines.ts'

/** What the drafter does with the lines of the report, and the acts whose answers are to be shown. */
export function useLineDeeds(lists: Lists, begin: LineDeeds['begin']) {
  const map = useAct(api.dutyLists.map.mutate, text('mapped'))
  const unmap = useAct(api.dutyLists.unmap.mutate, text('unmapped'))
  const declare = useAct(api.dutyLists.declare.mutate, text('declared'))
  const takeBack = useAct(api.dutyLists.takeBack.mutate, text('tookBack'))
  const acts = [map, unmap, declare, takeBack]
  const pairOf = (line: Line, other: string) =>
    line.entry ? { item: other, entry: line.id } : { item: line.id, entry: other }
  const ofLine = (line: Line) => ({ side: line.entry ? ('entry' as const) : ('item' as const), subject: line.id })
  const mapPair = (pair: { readonly item: string; readonly entry: string }, likeness: number | null) => {
    const seen = lists.entries.get(pair.entry)?.digest
    if (seen !== undefined) void map.run({ ...pair, seen, likeness })
  }
  const deeds: LineDeeds = {
    busy: acts.some(({ busy }) => busy),
    map: (line, other, likeness) => mapPair(pairOf(line, other), likeness),
    unmap: (line, other) => void unmap.run(pairOf(line, other)),
    declare: (line, reason) => void declare.run({ ...ofLine(line), reason }),
    takeBack: (line) => void takeBack.run(ofLine(line)),
    begin,
  }
  return { acts, deeds, mapPair }
}
