import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { receiptOf } from '@mingce/domain/joint-package/receipt'
import { openCounties } from '@mingce/domain/joint-package/totals'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { dayInWords } from '@mingce/ui/instant'
import { useExceptionName } from '@mingce/ui/round/use-exception-name'
import { say } from '@mingce/ui/words/language'
import { extentWords } from '@mingce/ui/words/reviews'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import { CountyMeasures } from '../filing/county-measures.tsx'
import type { JointPackage, PackageFiling, RoundHead } from '../questions.ts'
import { t } from '../words.ts'

type CountiesTableProps = { readonly filing: PackageFiling; readonly papers: JointPackage['papers'] }

/** The counties that travel with the package or came by addendum, each leading to its filing and to what is measured of its catalog. */
export function CountiesTable({ filing, papers }: CountiesTableProps) {
  const late = filing.addenda.flatMap(({ members, at }) => members.map((member) => ({ member, cameOn: at })))
  const all = [...filing.members.map((member) => ({ member, cameOn: null })), ...late]
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
        {all.map(({ member, cameOn }) => (
          <tr key={`${member.submission} ${cameOn}`}>
            <td>{nameOf(parseDivision(member.division))}</td>
            <td>
              {say(extentWords[member.extent])} {cameOn && `（${addendumWords(filing, cameOn)}）`}{' '}
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
              <Link to={streamAddress(member.submission)}>{t('package.filing')}</Link>{' '}
              {filing.kind === 'disclosure_catalog' && <CountyMeasures county={member.division} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "10月22日补报，10月25日收悉" */
function addendumWords(filing: PackageFiling, cameOn: string): string {
  const day = dayInWords(cameOn)
  const receipt = receiptOf(filing, cameOn)
  return receipt
    ? t('package.addendumReceived', { day, received: dayInWords(receipt.at) })
    : t('package.addendum', { day })
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
