import type { RegisterCatalogRow } from '@mingce/projections/register/catalog'

export type InForceOf = Pick<RegisterCatalogRow, 'effectiveOn' | 'before'>

/** From when a county's catalog is in force: until the newest takes effect it is the one before it, since that was published. */
export function inForceFrom({ effectiveOn, before }: InForceOf, today: string): string {
  return effectiveOn > today && before ? before.publishedOn : effectiveOn
}
