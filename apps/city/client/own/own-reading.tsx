import type { DocumentKind } from '@mingce/domain/round/section-template'
import { useFormerRead } from '@mingce/ui/document/former-read'
import { FormerSays } from '@mingce/ui/document/former-says'
import { SectionText } from '@mingce/ui/document/section-text'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { formerOwnQuestion, type PackageOpened, type RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { OwnFiles } from './own-files.tsx'
import type { OwnDraft } from './own-part.ts'

type OwnReadingProps = {
  readonly round: RoundHead
  readonly kind: DocumentKind
  readonly own: OwnDraft | undefined
  readonly names: PackageOpened['names']
  /** What stands below a section. */
  readonly below: (section: string) => ReactNode
}

/** The city's own plan or summary as it is read; until it went up, beside what went up before it. */
export function OwnReading({ round, kind, own, names, below }: OwnReadingProps) {
  const sections = useMemo(
    () => (own?.sections ?? []).map(({ section, ...said }) => ({ part: section, ...said })),
    [own],
  )
  const before = useQuery({ ...formerOwnQuestion(round.round, kind), enabled: !own?.enclosedAt }).data
  const former = useFormerRead(before, round.round, sections)
  if (sections.length === 0) return <p className="empty">{t('own.none')}</p>
  return sections.map(({ part, heading, text }) => (
    <section key={part} className="own-section">
      <h2>{heading}</h2>
      <FormerSays former={former} section={{ part, text }} />
      <SectionText text={text} />
      <OwnFiles own={own} section={part} names={names} />
      {below(part)}
    </section>
  ))
}
