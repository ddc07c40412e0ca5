import type { GuideConfidence } from '@mingce/domain/guide/events'
import { EvidenceList } from '@mingce/ui/guide/evidence-list'
import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { ItemView } from '@mingce/ui/item-view'
import { Checkbox, Tag } from 'antd'
import type { GuideRow } from '../questions.ts'
import { t } from '../words.ts'

/** The rows of a guide with what is known of them and what is in doubt; those the draft has already cannot be chosen. */
export function GuideRows({
  rows,
  isKept,
  chosen,
  choose,
}: {
  readonly rows: readonly GuideRow[]
  readonly isKept: (row: GuideRow) => boolean
  readonly chosen: ReadonlySet<string>
  readonly choose: (rows: ReadonlySet<string>) => void
}) {
  const toggle = (row: string) => {
    const next = new Set(chosen)
    if (!next.delete(row)) next.add(row)
    choose(next)
  }
  return (
    <ul className="guide-rows">
      {rows.map((each) => (
        <li key={each.row}>
          <Checkbox disabled={isKept(each)} checked={chosen.has(each.row)} onChange={() => toggle(each.row)}>
            {each.category} › {each.name}
          </Checkbox>{' '}
          {isKept(each) && <Tag>{t('guide.kept')}</Tag>}
          {isUnsure(each.confidence) && <Tag color="warning">{t('guide.unsure')}</Tag>}
          <ProvinceNotes notes={each.notes} />
          {each.doubt && <p className="guide-doubt">{t('guide.doubt', { doubt: each.doubt })}</p>}
          <details>
            <summary>{t('guide.view')}</summary>
            <ItemView item={each.item} />
            <p>{t('guide.evidence')}</p>
            <EvidenceList evidence={each.evidence} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function isUnsure(confidence: GuideConfidence): boolean {
  return Object.values(confidence).some((each) => each !== 'high')
}
