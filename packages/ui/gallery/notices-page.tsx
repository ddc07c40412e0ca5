import { App, Button, Input, Select } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { announceSessionEnd } from '../session-end.ts'

const names: Record<string, string> = { a: '招生范围', b: '学校介绍', c: '入学条件' }

export function NoticesPage() {
  const { message, notification, modal } = App.useApp()
  return (
    <Page
      title="提示"
      path={[{ label: '待办', to: '/' }]}
      about="37 项"
      actions={
        <>
          <Button onClick={() => message.success('已审定通过，回执 48213')}>message</Button>
          <Button onClick={() => notification.info({ title: '通知', description: '说明' })}>notification</Button>
          <Button onClick={() => modal.confirm({ title: '将 12 县 441 项上报省厅，1 县例外' })}>modal</Button>
          <Button danger onClick={announceSessionEnd}>
            登录失效
          </Button>
        </>
      }
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <RefusalNotice refusal={{ refused: 'INCOMPLETE', about: ['a', 'b', 'c'] }} nameOf={(id) => names[id]} />
        <RefusalNotice refusal={{ refused: 'STALE_VERSION' }} onClose={() => {}} />
        <RefusalNotice refusal={{ refused: 'SOMETHING_NEW' }} />
        <ErrorNotice error={new TypeError('Failed to fetch')} retry={() => {}} />
        <ErrorNotice error={{ data: { httpStatus: 401 } }} />
        <ErrorNotice error={{ data: { httpStatus: 500, number: 'E-7F31' } }} retry={() => {}} />
        <Select aria-label="公开方式" style={{ width: 200 }} options={[{ value: 1, label: '主动公开' }]} />
        <Input aria-label="日期" type="date" style={{ width: 200 }} />
      </div>
    </Page>
  )
}
