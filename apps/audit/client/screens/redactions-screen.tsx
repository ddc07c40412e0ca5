import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { AnsweredOrders } from '../redaction/answered-orders.tsx'
import { OrderForm } from '../redaction/order-form.tsx'
import { redactionsQuestion } from '../redaction/questions.ts'
import { WaitingOrders } from '../redaction/waiting-orders.tsx'
import { redactionText as t } from '../redaction/words.ts'
import './redactions-screen.css'
import './trail-screen.css'

/** Redaction by order: an administrator orders, an auditor answers, and both see what became of it. */
export function RedactionsScreen() {
  const { level } = usePerson()
  const all = useQuery(redactionsQuestion)
  return (
    <Page title={t('title')} about={t('about')}>
      <div className="redaction">
        {all.data && all.data.uncleared.length > 0 && (
          <Alert type="info" showIcon role="status" title={t('clearing')} />
        )}
        {level === 'administration' && <OrderForm />}
        <ErrorNotice error={all.error} retry={() => all.refetch()} />
        {all.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {all.data && (
          <>
            <WaitingOrders {...all.data} mayAnswer={level === 'audit'} />
            <AnsweredOrders {...all.data} />
          </>
        )}
      </div>
    </Page>
  )
}
