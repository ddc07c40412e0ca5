import { SectionText } from '@mingce/ui/document/section-text'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { dayInWords } from '@mingce/ui/instant'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { t } from '../words.ts'

type CityPartProps = { readonly joint: JointPackage; readonly kind: PackageFiling['kind']; readonly isOwed: boolean }

/** 市（州）本级: the city's own plan or summary as its leader signed it, or why it is missing. */
export function CityPart({ joint, kind, isOwed }: CityPartProps) {
  const part = joint.cityParts.find((each) => each.kind === kind)
  if (!part) return isOwed ? <p>{t('package.own.none')}</p> : null
  const { reason, signed, sections, enclosedAt, division } = part
  const filesOf = (section: string) => part.files.filter((each) => each.section === section)
  return (
    <>
      {reason && <p>{t(enclosedAt ? 'package.own.late' : 'package.own.missing', { reason })}</p>}
      {signed && enclosedAt && (
        <p>
          {t('package.own.signed', {
            opinion: signed.opinion,
            signed: dayInWords(signed.at),
            day: dayInWords(enclosedAt),
          })}
        </p>
      )}
      {part.files.length > 0 && <p>{t('package.own.files', { count: part.files.length })}</p>}
      {sections.map(({ section, heading, text }) => (
        <section key={section} className="package-letter">
          <h3>{heading}</h3>
          <SectionText text={text} />
          {filesOf(section).length > 0 && (
            <EvidenceList
              title={t('filing.files')}
              lines={filesOf(section).map((file) => ({ ...file, division, item: section }))}
              names={joint.names}
            />
          )}
        </section>
      ))}
    </>
  )
}
