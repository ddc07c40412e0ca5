import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** Together well below the 1 MiB that the server takes, and few enough that whoever waits hears of them soon. */
const mostAtOnce = 50
const mostLetters = 150_000

/** In the order given, each batch as large as one request may be; a single long item goes alone. */
export function inBatches<Sent extends { readonly content: DisclosureItem }>(all: readonly Sent[]): Sent[][] {
  const batches: Sent[][] = []
  let letters = 0
  for (const each of all) {
    const more = JSON.stringify(each.content).length
    const last = batches.at(-1)
    if (last && last.length < mostAtOnce && letters + more <= mostLetters) {
      last.push(each)
      letters += more
    } else {
      batches.push([each])
      letters = more
    }
  }
  return batches
}
