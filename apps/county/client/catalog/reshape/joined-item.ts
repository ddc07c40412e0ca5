import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** What several items say together: the names and single values of the first that has them, the lists of all without repetition. */
export function joinedItem(first: DisclosureItem, others: readonly DisclosureItem[]): DisclosureItem {
  const all = [first, ...others]
  const list = <Value>(of: (item: DisclosureItem) => readonly Value[]) => [...new Set(all.flatMap(of))]
  const value = <Value>(of: (item: DisclosureItem) => Value | null) => all.map(of).find((each) => each !== null) ?? null
  return {
    ...first,
    contentElements: list((item) => item.contentElements),
    legalBases: list((item) => item.legalBases),
    disclosureTimeLimit: value((item) => item.disclosureTimeLimit),
    disclosingBody: value((item) => item.disclosingBody),
    disclosureModes: list((item) => item.disclosureModes),
    channels: list((item) => item.channels),
    otherChannelText: value((item) => item.otherChannelText),
    audiences: list((item) => item.audiences),
    audienceNote: value((item) => item.audienceNote),
    disclosureLevels: list((item) => item.disclosureLevels),
    extra: Object.assign({}, ...all.map(({ extra }) => extra).toReversed()),
  }
}
