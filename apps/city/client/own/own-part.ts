import { isOwedByCity, isOwedByCounties } from '@mingce/domain/round/owing'
import { type DocumentKind, documentKinds } from '@mingce/domain/round/section-template'
import { dayInWords } from '@mingce/ui/instant'
import type { PackageOpened, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

export type OwnDraft = PackageOpened['own'][number]

/** Whether the round asks the city itself for one of these. */
export function owesOwn(round: Pick<RoundHead, 'settings'>, kind: string): kind is DocumentKind {
  return documentKinds.some((each) => each === kind && isOwedByCity(round, each))
}

export function ownOf({ own }: Pick<PackageOpened, 'own'>, kind: string): OwnDraft | undefined {
  return own.find((each) => each.kind === kind)
}

/** Whether nothing of the city's own keeps its package from going up: where nothing else is in it, only the signed document does. */
export function isOwnReady(opened: PackageOpened, round: RoundHead, kind: string): boolean {
  if (!owesOwn(round, kind)) return true
  const own = ownOf(opened, kind)
  const mayBeMissing = isOwedByCounties(round, kind)
  return own !== undefined && (own.signed !== null || (mayBeMissing && own.excepted !== null))
}

/** How far the city's own document has come: "已签发（南充市负责人，9月17日），待统一上报". */
export function ownState(own: OwnDraft | undefined, names: PackageOpened['names']): string {
  const { signed, enclosedAt, excepted, sections = [] } = own ?? {}
  const name = names[signed?.by ?? ''] ?? t('nameless')
  if (enclosedAt) return t('own.state.enclosed', { day: dayInWords(enclosedAt), name })
  if (signed) return t('own.state.signed', { day: dayInWords(signed.at), name })
  if (excepted) return t('own.state.excepted', { reason: excepted.reason })
  return t(sections.length === 0 ? 'own.state.unwritten' : 'own.state.writing')
}
