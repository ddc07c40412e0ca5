import { minuteOf } from '@mingce/ui/instant'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { t } from '../words.ts'
import { type FilingDesk, stageOf } from './desk.ts'

/** What was said of the whole: the city's words with a return or a settlement, the checker's with a return. */
export function Opinions({ desk: { sheet, draft, filing } }: { readonly desk: FilingDesk }) {
  if (!sheet) return null
  const { returned, decided, checked } = sheet.head
  const stage = stageOf({ sheet })
  const told = decided ?? returned
  return (
    <>
      {told && (
        <Alert
          type={decided ? 'success' : 'warning'}
          showIcon
          title={t(stage === 'rejected' ? 'opinion.rejected' : decided ? 'opinion.settled' : 'opinion.returned')}
          description={
            <>
              {told.opinion}
              <span className="signature">
                {t('opinion.signed', { name: sheet.names[told.by] ?? t('opinion.nameless'), at: minuteOf(told.at) })}
              </span>
            </>
          }
        />
      )}
      {checked === 'sent_back' && <Alert type="warning" showIcon title={t('opinion.sentBack')} />}
      {filing.kind === 'disclosure_catalog' && stage === 'under_review' && draft?.head.lockedBy && (
        <Alert type="info" showIcon title={t('locked.title')} description={t('locked.until')} />
      )}
      {stage === 'approved' && filing.kind === 'disclosure_catalog' && (
        <p>
          <Link to="/publish">{t('opinion.toPublish')}</Link>
        </p>
      )}
    </>
  )
}
