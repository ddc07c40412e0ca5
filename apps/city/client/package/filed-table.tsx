import { inOrderOf } from '@mingce/domain/in-order-of'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { dayInWords } from '@mingce/ui/instant'
import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import type { PackageFiling } from '../questions.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { countyName } from './names.ts'
import { partUnit } from './part-unit.ts'
import type { Readiness } from './readiness.ts'

type FiledTableProps = {
  readonly filing: PackageFiling
  readonly readiness: readonly Readiness[]
  readonly nameOf: DeskProps['nameOf']
  /** The counties whose filing has been settled since: they may be added. */
  readonly addable: readonly string[]
  /** Whether who looks at it may add them: the leader alone. */
  readonly mayAdd: boolean
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

type Line = {
  readonly division: string
  readonly submission: string | null
  readonly how: string
  readonly note: string
  /** Of what travelled, as it stands now. */
  readonly filed: Readiness['filing']
}

/** Every county of the joint filing: how it travelled, why it did not, and what has come by addendum since. */
export function FiledTable({ filing, readiness, nameOf, addable, mayAdd, chosen, onChoose }: FiledTableProps) {
  return (
    <table className="package-table">
      <thead>
        <tr>
          <th>{t('county.name')}</th>
          <th>{t('county.travelled')}</th>
          <th>{t('county.exceptionReason')}</th>
          <th>{t('county.addendum')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(filing, readiness, nameOf).map(({ division, submission, how, note, filed }) => (
          <tr key={division}>
            <td>
              {submission ? (
                <Link to={filingAddress(parseSubmissionStream(submission))}>{countyName(division)}</Link>
              ) : (
                countyName(division)
              )}
            </td>
            <td>
              {how} {filed && <PaperNote division={division} papers={filed.papers} turn={filed.turn} />}
            </td>
            <td>{note}</td>
            <td>
              {addedOn(filing, division)}
              {addable.includes(division) && !mayAdd && t('add.byLeader')}
              {addable.includes(division) && mayAdd && (
                <Checkbox
                  checked={chosen.includes(division)}
                  onChange={({ target }) =>
                    onChoose(target.checked ? [...chosen, division] : chosen.filter((each) => each !== division))
                  }
                >
                  {t('add.choose')}
                </Checkbox>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function linesOf(filing: PackageFiling, readiness: readonly Readiness[], nameOf: DeskProps['nameOf']): readonly Line[] {
  const { members, exceptions, addenda } = filing
  const unit = partUnit(filing.kind)
  const added = addenda.flatMap((each) => each.members)
  const travelled = members.map(({ division, submission, extent, settledParts, returnedParts }) => {
    const parts = { settled: settledParts, returned: returnedParts }
    const filed = readiness.find((each) => each.filing?.stream === submission)?.filing ?? null
    return {
      division,
      submission,
      filed,
      how: extent === 'whole' ? t('travels.whole') : t(`travels.inPart.${unit}`, parts),
      note: '',
    }
  })
  const stated = exceptions.map((exception) => {
    const { division, reason } = exception
    const latest = readiness.find((each) => each.division === division)?.filing?.stream
    const submission = added.find((each) => each.division === division)?.submission ?? latest ?? null
    return {
      division,
      ...{ submission, filed: null },
      how: t('travels.not'),
      note: `${nameOf(exception)}${t('part.colon')}${reason}`,
    }
  })
  return [...travelled, ...stated].toSorted(inOrderOf(({ division }) => division))
}

function addedOn({ addenda }: PackageFiling, division: string): string {
  const found = addenda.find((each) => each.members.some((member) => member.division === division))
  return found ? t('add.came', { day: dayInWords(found.at) }) : ''
}
