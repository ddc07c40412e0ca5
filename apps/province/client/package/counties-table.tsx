import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { openCounties } from '@mingce/domain/joint-package/totals'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { useExceptionName } from '@mingce/ui/round/use-exception-name'
import { say } from '@mingce/ui/words/language'
import { extentWords } from '@mingce/ui/words/reviews'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import type { JointPackage, PackageFiling, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

type CountiesTableProps = { readonly filing: PackageFiling; readonly papers: JointPackage['papers'] }

/** The counties that travel with the package or came by addendum, each leading to its filing. */
export function CountiesTable({ filing, papers }: CountiesTableProps) {
  const late = filing.addenda.flatMap((addendum) => addendum.members)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('package.county')}</th>
          <th>{t('package.extent')}</th>
          <th className="is-number">{t('package.parts')}</th>
          <th>{t('package.filing')}</th>
        </tr>
      </thead>
      <tbody>
        {[...filing.members, ...late].map((member) => (
          <tr key={`${member.submission} ${late.includes(member)}`}>
            <td>{nameOf(parseDivision(member.division))}</td>
            <td>
              {say(extentWords[member.extent])} {late.includes(member) && `（${t('package.addendum')}）`}{' '}
              {papers
                .filter(({ stream }) => stream === member.submission)
                .map((each) => (
                  <PaperNote key={each.stream} division={member.division} papers={each.papers} turn={each.turn} />
                ))}
            </td>
            <td className="is-number">
              {member.settledParts} / {member.returnedParts}
            </td>
            <td>
              <Link to={streamAddress(member.submission)}>{t('package.filing')}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The counties that were stated as exceptions, and which of them came later. */
export function ExceptionsTable({
  filing,
  joint: { innerDates, days },
  settings,
}: {
  readonly filing: PackageFiling
  readonly joint: JointPackage
  readonly settings: RoundHead['settings']
}) {
  const exceptionName = useExceptionName({ deliverable: filing.kind, settings, innerDates, days })
  if (filing.exceptions.length === 0) return <p>{t('package.noExceptions')}</p>
  const open = openCounties(filing)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('package.county')}</th>
          <th>{t('package.exception')}</th>
          <th>{t('package.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {filing.exceptions.map((each) => (
          <tr key={each.division}>
            <td>
              {nameOf(parseDivision(each.division))}
              {!open.includes(each.division) && t('package.closed')}
            </td>
            <td>{exceptionName(each)}</td>
            <td>{each.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
