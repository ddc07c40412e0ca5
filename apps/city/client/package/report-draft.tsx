import { reportIn, withReport } from '@mingce/domain/document/city-report'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { SectionText } from '@mingce/ui/document/section-text'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import { assembledReportQuestion } from '../questions.ts'
import { t } from '../words.ts'

type ReportDraftProps = {
  readonly round: string
  readonly kind: DeliverableKind
  readonly letter: string
  readonly write: (letter: string) => void
}

/** 汇总报告 within the covering letter: put together from the counties' data, shown beside what stands there before it takes its place. */
export function ReportDraft({ round, kind, letter, write }: ReportDraftProps) {
  const [isOpen, setOpen] = useState(false)
  const report = useQuery({ ...assembledReportQuestion(round, kind), enabled: isOpen, staleTime: 0 })
  const standing = reportIn(letter)
  const close = () => setOpen(false)
  const put = () => {
    write(withReport(letter, report.data ?? ''))
    close()
  }
  return (
    <div className="report-draft">
      <Button onClick={() => setOpen(true)}>{t(standing === '' ? 'report.draft' : 'report.update')}</Button>
      {standing !== '' && (
        <section aria-label={t('report.preview')}>
          <h3>{t('report.preview')}</h3>
          <SectionText text={letter} />
        </section>
      )}
      <Modal
        open={isOpen}
        width={1080}
        title={t('report.title')}
        okText={t('report.put')}
        cancelText={t('report.keep')}
        okButtonProps={{ disabled: !report.data }}
        onOk={put}
        onCancel={close}
      >
        <ErrorNotice error={report.error} retry={() => report.refetch()} />
        <div className="report-sides">
          <section>
            <h3>{t('report.standing')}</h3>
            {standing === '' ? <p>{t('report.none')}</p> : <SectionText text={standing} />}
          </section>
          <section>
            <h3>{t('report.assembled')}</h3>
            {report.data ? <SectionText text={report.data} /> : report.isFetching && <Spin />}
          </section>
        </div>
        <p>{t('report.note')}</p>
      </Modal>
    </div>
  )
}
