import { isCityDraft } from '@mingce/domain/joint-package/city-part-events'
import { isPackageSigning } from '@mingce/domain/joint-package/signing-events'
import { staysUnsent } from '@mingce/domain/submission/told'
import type { Height } from '../definition.ts'
import { isInternal } from '../outward.ts'
import { staysWithCity } from '../within-city.ts'

const draftEvents: ReadonlySet<string> = new Set([
  'ItemDrafted',
  'ItemRevised',
  'GuideTextAdopted',
  'ItemBorrowed',
  'BorrowingKept',
  'BorrowingDropped',
  'ItemRetired',
  'ItemRenamed',
  'ItemsMerged',
  'ItemSplit',
  'ItemRestored',
  'ItemsReordered',
  'CatalogImported',
  'EvidenceAttached',
  'EvidenceRemoved',
  'LocalNoteGiven',
])

/**
 * How far up an event is told: a county's drafting and its inner check stay with the county, redactions with the auditors, what the
 * province rules is for all. A line is written once and for ever, so what a city comments and proposes item by item stays above the
 * county even once it was sent: the county reads it at the items themselves, as the decision sent it.
 */
export function heightOf(stream: string, type: string, decision?: unknown): Height {
  switch (stream.split('/', 1)[0]) {
    case 'catalog':
      return draftEvents.has(type) ? 0 : 2
    case 'submission':
      if (isInternal(type) || staysWithCity(type)) return 0
      return staysUnsent(type, decision) ? 4 : 2
    case 'package':
      return type === 'PackageAssembled' || isPackageSigning({ type }) || isCityDraft({ type }) ? 0 : 2
    case 'before-filing': // a scan or a withdrawal does not say of what kind its note was; the province reads counts and guidance at the notes themselves
      return 1
    case 'good-practice': // the library itself is for all; what a city recommends is its own, its county's and the province's to know
      return type.startsWith('Recommendation') || type === 'GoodPracticeRecommended' ? 2 : 3
    case 'pages': // looked at out in the open, as anybody can; what of it the public is told, the register's neighbour says
      return 2
    case 'authority':
    case 'batch': // a county sees what became of its own filing, not how a city went through many
    case 'lists': // what a county's draft answers to is its own work, as the draft is
    case 'handling': // who of a bureau handles what is its own
      return 0
    case 'redaction': // whose entry it is about is not said: the auditors alone
      return 0
    default:
      return 3
  }
}
