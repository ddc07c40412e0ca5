import { foldWithPlaces } from '../lens/uniformity/folded.ts'

/** Words found in a folded text as they stand in the text as it is written: of 雙流區 the found 双流区 gives "雙流區". */
export function asWritten(written: string, found: readonly string[]): readonly string[] {
  if (found.every((words) => written.includes(words))) return found
  const { text, places } = foldWithPlaces(written)
  return found.map((words) => {
    const at = text.indexOf(words)
    return at < 0 ? words : written.slice(places[at]?.from, places[at + words.length - 1]?.to)
  })
}
