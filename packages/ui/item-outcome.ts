import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { elementName } from './words/items.ts'
import { t } from './words/t.ts'

type Detail = { readonly [name: string]: unknown }

/** What a line of the trail says of a catalog's items and its versions; undefined of anything else. */
export function itemOutcome(type: string, detail: Detail): string | undefined {
  switch (type) {
    case 'ItemDrafted':
    case 'ItemRevised':
    case 'ItemRenamed':
      return nameIn(detail.content)
    case 'ItemBorrowed':
      return borrowedFrom(detail)
    case 'ItemsMerged':
      return t('trail.merged', { count: countOf(detail.items) })
    case 'ItemSplit':
      return t('trail.split', { count: countOf(detail.into) })
    case 'CatalogImported':
      return imported(detail)
    case 'CatalogSettled':
    case 'SettlementRecalled':
      return t('trail.version', { version: Number(detail.version) })
    case 'ErratumIssued':
      return [quoted(detail.wording), String(detail.url)].filter(Boolean).join(' ')
    case 'CatalogPublished':
    case 'PublicationWithdrawn':
      return `${t('trail.version', { version: Number(detail.version) })} ${detail.url}`
    default:
      return undefined
  }
}

export function elementNames(elements: unknown): string {
  return Array.isArray(elements) ? elements.map(elementName).join(t('separator')) : ''
}

export function countOf(parts: unknown): number {
  if (Array.isArray(parts)) return parts.length
  return typeof parts === 'object' && parts !== null && 'count' in parts ? Number(parts.count) : 0
}

function borrowedFrom({ county, version, elements }: Detail): string {
  const from = t('trail.borrowed', { county: nameOf(parseDivision(String(county))), version: Number(version) })
  return `${from} ${elementNames(elements)}`
}

function imported({ fileName, drafted, revised, unchanged }: Detail): string {
  return t('trail.imported', {
    ...{ file: String(fileName), drafted: Number(drafted), revised: Number(revised), unchanged: Number(unchanged) },
  })
}

/** “was”→“now” */
function quoted(wording: unknown): string {
  if (typeof wording !== 'object' || wording === null || !('was' in wording && 'now' in wording)) return ''
  return t('trail.corrected', { was: String(wording.was), now: String(wording.now) })
}

function nameIn(content: unknown): string {
  return typeof content === 'object' && content !== null && 'name' in content ? String(content.name) : ''
}
