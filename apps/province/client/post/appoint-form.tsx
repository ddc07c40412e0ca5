import type { DivisionCode } from '@mingce/domain/authority/division'
import { type PostRole, rolesAt } from '@mingce/domain/authority/post'
import { useAct } from '@mingce/ui/act'
import { useCommand } from '@mingce/ui/command-key'
import { Notices } from '@mingce/ui/notices'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { Button, Form, Input, Select } from 'antd'
import { api } from '../api.ts'
import { t } from '../words.ts'

type Fields = {
  readonly login: string
  readonly displayName: string
  readonly password: string
  readonly role: PostRole
}

type NewAccount = Omit<Fields, 'role'> & { readonly authority: DivisionCode }

/** A new person: an account that may sign in, and the post it holds. A login that exists already is appointed as it is. */
export function AppointForm({ authority }: { readonly authority: DivisionCode }) {
  const [form] = Form.useForm<Fields>()
  const appoint = useAct(api.post.appoint.mutate, t('posts.appointed'), () => form.resetFields())
  const create = useCommand((account: NewAccount & { readonly key: string }) =>
    api.post.createAccount.mutate(accountOf(account)),
  )
  const send = async ({ role, ...person }: Fields) => {
    const known = await api.post.accountOf.query({ login: person.login })
    const made = known ?? (await create.run({ ...person, authority }))
    if (made) await appoint.run({ authority, account: made.id, role })
  }
  const required = [{ required: true, message: t('rounds.required') }]
  return (
    <Form form={form} layout="inline" onFinish={send}>
      <Form.Item name="role" label={t('posts.role')} rules={required}>
        <Select
          options={rolesAt(authority).map((role) => ({ value: role, label: say(postWords[role]) }))}
          style={{ minWidth: '7em' }}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Form.Item name="login" label={t('posts.login')} rules={required}>
        <Input autoComplete="off" maxLength={64} />
      </Form.Item>
      <Form.Item name="displayName" label={t('posts.name')} rules={required}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={t('posts.password')} rules={required}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.busy || appoint.busy}>
        {t('posts.appoint')}
      </Button>
      <Notices of={[create, appoint]} />
    </Form>
  )
}

/** An account has no key: a login is taken once. */
function accountOf({ login, displayName, password, authority }: NewAccount): NewAccount {
  return { login, displayName, password, authority }
}
