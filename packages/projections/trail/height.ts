import type { Height } from '../definition.ts'
import { isInternal } from '../outward.ts'

const draftEvents: ReadonlySet<string> = new Set([
  'ItemDrafted',
  'ItemRevised',
  'GuideTextAdopted',
  'ItemRetired',
  'ItemRenamed',
  'ItemsMerged',
  'ItemSplit',
  'ItemRestored',
  'ItemsReordered',
  'CatalogImported',
  'EvidenceAttached',
  'EvidenceRemoved',
])

/** How far up an event is told: a county's drafting and its inner check stay with the county, redactions with the auditors, what the province rules is for all. */
export function heightOf(stream: string, type: string): Height {
  switch (stream.split('/', 1)[0]) {
    case 'catalog':
      return draftEvents.has(type) ? 0 : 2
    case 'submission':
      return isInternal(type) ? 0 : 2
    case 'package':
      return type === 'PackageAssembled' ? 0 : 2
    case 'authority':
    case 'handling': // who of a bureau handles what is its own
      return 0
    case 'redaction': // whose entry it is about is not said: the auditors alone
      return 0
    default:
      return 3
  }
}
