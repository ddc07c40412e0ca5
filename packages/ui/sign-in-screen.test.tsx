import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SignInScreen } from './sign-in-screen.tsx'
import { show } from './test-screen.tsx'

const title = '市（州）教育局 · 政务公开标准目录'

function signInAs(login: string, password: string) {
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: login } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

test('says that state secrets have no place here, and lets a browser fill in what it keeps', () => {
  show(<SignInScreen title={title} demonstration={null} signIn={vi.fn()} onSignedIn={vi.fn()} />)
  expect(screen.getByText('非涉密系统，严禁处理国家秘密')).toBeTruthy()
  expect(screen.getByLabelText('账号').getAttribute('autocomplete')).toBe('username')
  expect(screen.getByLabelText('密码').getAttribute('autocomplete')).toBe('current-password')
})

test('in a demonstration says from which day its clock runs', () => {
  const demonstration = { continuesFrom: '2021-10-15T01:00:00.000Z' }
  show(<SignInScreen title={title} demonstration={demonstration} signIn={vi.fn()} onSignedIn={vi.fn()} />)
  expect(screen.getByText(/演示数据：时钟自 2021年10月15日 起运行/)).toBeTruthy()
})

test('an empty form asks for what is missing and sends nothing', async () => {
  const signIn = vi.fn()
  show(<SignInScreen title={title} demonstration={null} signIn={signIn} onSignedIn={vi.fn()} />)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(await screen.findByText('请填写密码')).toBeTruthy()
  expect(signIn).not.toHaveBeenCalled()
})

test('a refusal is a sentence; the account stays, the password goes', async () => {
  const onSignedIn = vi.fn()
  const signIn = vi.fn().mockResolvedValue({ refused: 'WRONG_LOGIN' })
  show(<SignInScreen title={title} demonstration={null} signIn={signIn} onSignedIn={onSignedIn} />)
  signInAs(' chengdu-shenhe ', 'wrong')
  expect(await screen.findByText(/账号或密码不正确/)).toBeTruthy()
  expect(signIn).toHaveBeenCalledWith('chengdu-shenhe', 'wrong')
  expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe(' chengdu-shenhe ')
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe(''))
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('lets in whom the server lets in', async () => {
  const onSignedIn = vi.fn()
  const signIn = vi.fn().mockResolvedValue({ refused: null })
  show(<SignInScreen title={title} demonstration={null} signIn={signIn} onSignedIn={onSignedIn} />)
  signInAs('chengdu-shenhe', 'right')
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce())
})

test('a network that is gone is said as such', async () => {
  const signIn = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))
  show(<SignInScreen title={title} demonstration={null} signIn={signIn} onSignedIn={vi.fn()} />)
  signInAs('chengdu-shenhe', 'right')
  expect(await screen.findByText('连接中断，内容已保留，正在重连…')).toBeTruthy()
})
