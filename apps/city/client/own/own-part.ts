import { sectionsAsked } from '@mingce/domain/document/outline'
import { documentUnfinished } from '@mingce/domain/document/unfinished'
import { isReported } from '@mingce/domain/joint-package/stage'
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

export function filesOf(own: OwnDraft | undefined, section: string): OwnDraft['files'] {
  return own?.files.filter((each) => each.section === section) ?? []
}

/** The texts and the files that stand on the screen, as they are signed. */
export function seenOf({ sections = [], files = [] }: Partial<Pick<OwnDraft, 'sections' | 'files'>> = {}) {
  const read = sections.map(({ section, digest }) => ({ part: section, digest }))
  return [...read, ...files.map(({ attachment, digest }) => ({ part: attachment, digest }))]
}

/** What a refusal is about: the heading of a section, the name of a file. */
export function titleIn(own: OwnDraft | undefined, id: string): string | undefined {
  const section = own?.sections.find((each) => each.section === id)
  return section?.heading ?? own?.files.find(({ attachment }) => attachment === id)?.name
}

/** Whether nothing of the city's own keeps its package from going up: where nothing else is in it, only the signed document does. */
export function isOwnReady(opened: PackageOpened, round: RoundHead, kind: string): boolean {
  if (!owesOwn(round, kind)) return true
  const own = ownOf(opened, kind)
  const mayBeMissing = isOwedByCounties(round, kind)
  return own !== undefined && (own.signed !== null || (mayBeMissing && own.excepted !== null))
}

/** How far the city's own document has come: "已签发（南充市负责人，9月17日），待统一上报". */
export function ownState(opened: PackageOpened, round: RoundHead, kind: DocumentKind): string {
  const { signed, enclosedAt, excepted, sections = [] } = ownOf(opened, kind) ?? {}
  const filing = filingOf(opened, kind)
  const name = opened.names[signed?.by ?? ''] ?? t('nameless')
  if (enclosedAt) {
    const isLate = enclosedAt !== filing?.submittedAt
    return t(isLate ? 'own.state.enclosedLate' : 'own.state.enclosed', { day: dayInWords(enclosedAt), name })
  }
  if (signed) {
    const words = isReported(filing?.stage) ? 'own.state.signedLate' : 'own.state.signed'
    return t(words, { day: dayInWords(signed.at), name })
  }
  const stands = writtenState(round, kind, sections)
  if (!excepted) return t(stands)
  const { reason } = excepted
  return sections.length === 0
    ? t('own.state.excepted', { reason })
    : t('own.state.exceptedBegun', { state: t(stands), reason })
}

function writtenState(round: RoundHead, kind: DocumentKind, sections: OwnDraft['sections']) {
  if (sections.length === 0) return 'own.state.unwritten'
  return documentUnfinished(sectionsAsked(round, kind), sections) ? 'own.state.writing' : 'own.state.written'
}

/** Whether its package has gone up: what is signed after that is filed by itself (补报). */
export function hasGoneUp(opened: PackageOpened, kind: DocumentKind): boolean {
  return isReported(filingOf(opened, kind)?.stage)
}

function filingOf({ joint }: PackageOpened, kind: DocumentKind) {
  return joint?.filings.find((each) => each.kind === kind)
}
