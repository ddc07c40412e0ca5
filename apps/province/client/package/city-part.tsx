import { SectionText } from '@mingce/ui/document/section-text'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { dayInWords } from '@mingce/ui/instant'
import { Button } from 'antd'
import { useState } from 'react'
import { FeedbackBox } from '../filing/item-feedback.tsx'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { t } from '../words.ts'
import { FeedbackList } from './feedback-list.tsx'

type CityPartProps = {
  readonly joint: JointPackage
  readonly kind: PackageFiling['kind']
  readonly isOwed: boolean
  /** Whether the package is with the province, which then writes on it. */
  readonly isOpen: boolean
}

/** 市（州）本级: the city's own plan or summary as its leader signed it, or why it is missing. */
export function CityPart({ joint, kind, isOwed, isOpen }: CityPartProps) {
  const part = joint.cityParts.find((each) => each.kind === kind)
  if (!part) return isOwed ? <p>{t('package.own.none')}</p> : null
  const { reason, signed, sections, enclosedAt } = part
  return (
    <>
      {reason && (
        <p>
          {enclosedAt ? t('package.own.late', { reason: inBrackets(reason) }) : t('package.own.missing', { reason })}
        </p>
      )}
      {signed && enclosedAt && (
        <p>
          {t('package.own.signed', {
            opinion: inBrackets(signed.opinion),
            signed: dayInWords(signed.at),
            day: dayInWords(enclosedAt),
          })}
        </p>
      )}
      {part.files.length > 0 && <p>{t('package.own.files', { count: part.files.length })}</p>}
      {sections.map((section) => (
        <OwnSection key={section.section} {...{ joint, part, section, isOpen }} />
      ))}
    </>
  )
}

/** What somebody wrote, without the full stop that has no place before a bracket. */
function inBrackets(words: string): string {
  return words.replace(/[。.]$/, '')
}

type Part = JointPackage['cityParts'][number]
type OwnSectionProps = Pick<CityPartProps, 'joint' | 'isOpen'> & {
  readonly part: Part
  readonly section: Part['sections'][number]
}

/** One section with its files, what the department wrote on it, and the place to write. */
function OwnSection({ joint, part: { round, division, kind, files }, section, isOpen }: OwnSectionProps) {
  const [isWriting, setWriting] = useState(false)
  const { section: part, heading, text, digest } = section
  const lines = files.filter((each) => each.section === part).map((file) => ({ ...file, division, item: part }))
  const said = joint.feedback.filter((each) => each.kind === kind && each.about === division && each.part === part)
  return (
    <section className="package-letter" aria-label={heading}>
      <h3>{heading}</h3>
      <SectionText text={text} />
      {lines.length > 0 && <EvidenceList title={t('filing.files')} lines={lines} names={joint.names} />}
      {said.length > 0 && <FeedbackList feedback={said} />}
      {isOpen && !isWriting && (
        <Button size="small" data-feedback={part} onClick={() => setWriting(true)}>
          {t('filing.sectionFeedback')}
        </Button>
      )}
      {isOpen && isWriting && <FeedbackBox round={round} noted={{ county: division, part, digest, kind }} />}
    </section>
  )
}
