import type { CatalogCommand } from '@mingce/domain/catalog/decide'
import type { SettledVersion } from '@mingce/domain/catalog/evolve'
import { digestOf, type Random } from './random.ts'

/** The page is corrected, as a whole or in one item; or withdrawn, and nothing stays. */
export function afterPublication(random: Random, { version, items }: SettledVersion, today: string): CatalogCommand {
  const said = { version, reason: '网页录入有误', url: 'https://example.gov.cn/notice' }
  if (random.chance(0.3)) return { do: 'withdrawPublication', ...said, staying: null, withdrawnOn: today }
  const item = random.of([null, ...items.map((each) => each.item)])
  const textDigest = digestOf(item)
  return { do: 'issueErratum', ...said, item, wording: null, issuedOn: today, textDigest }
}
