import { entry } from '@mingce/domain/law/given'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { ArticledLaw } from '../questions.ts'
import { ArticleForm } from './article-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { CorrectForm } from './correct-form.tsx'

vi.mock('../api.ts', () => {
  const mutate = () => ({ mutate: vi.fn() })
  const query = () => ({ query: vi.fn() })
  return {
    api: {
      law: {
        ...{ correct: mutate(), correctArticle: mutate(), enterArticle: mutate(), withdrawArticle: mutate() },
        ...{ amend: mutate(), repeal: mutate(), previewAmendment: query(), previewRepeal: query() },
      },
    },
  }
})

const before = { id: 'example', ...entry, version: 1, changes: [], articles: [] }
const meanwhile = { ...before, version: 2, issuer: '国务院', doubt: '未见公布文本' }
const correct = vi.mocked(api.law.correct.mutate)
const refused = Object.assign(new Error('LAW_MOVED'), {
  data: { code: 'CONFLICT', refusal: { refused: 'LAW_MOVED' } },
})

test('whoever corrects what another corrected meanwhile sees it first, loses nothing typed and puts back nothing untouched', async () => {
  show(<WhileAnother>{(law) => <CorrectForm law={law} onDone={() => undefined} />}</WhileAnother>)
  fireEvent.change(screen.getByLabelText('文号'), { target: { value: '教育部令第2号' } })
  fireEvent.change(screen.getByLabelText('更正理由'), { target: { value: '文号有误' } })
  correct.mockRejectedValueOnce(refused)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(correct.mock.lastCall?.[0]).toMatchObject({ seen: 1 }))

  fireEvent.click(screen.getByRole('button', { name: '另一人更正' }))
  expect(await screen.findByText('制定机关：教育部 → 国务院')).toBeTruthy()
  expect(screen.getByText('未核对之处：无，已全部核对 → 未见公布文本')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '已看过，接着办理' }))

  correct.mockResolvedValueOnce({ positions: [9], shown: true } as never)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(correct).toHaveBeenCalledTimes(2))
  expect(correct.mock.lastCall?.[0]).toMatchObject({
    ...{ law: 'example', seen: 2, reason: '文号有误' },
    entry: { docNumber: '教育部令第2号', issuer: '国务院', doubt: '未见公布文本' },
  })
})

const article = {
  ...{ article: '26', from: null, wording: 'text' as const, text: '原来的条文', source: '公报一' },
  ...{ doubt: null, recordedAt: '2021-09-01T00:00:00.000Z' },
}

test('whoever puts an article right does not put back the text a colleague put right meanwhile', async () => {
  const now = { ...article, text: '同事更正的条文', recordedAt: '2021-09-02T00:00:00.000Z' }
  const [was, moved] = [
    { ...before, articles: [article] },
    { ...before, version: 2, articles: [now] },
  ]
  const { recordedAt: _, ...begun } = article
  show(
    <WhileAnother before={was} meanwhile={moved}>
      {(law) => <ArticleForm law={law} entry={begun} onDone={() => undefined} />}
    </WhileAnother>,
  )
  fireEvent.change(screen.getByLabelText('来源（公报期号或网址）'), { target: { value: '公报二' } })
  fireEvent.change(screen.getByLabelText('更正理由'), { target: { value: '出处有误' } })
  fireEvent.click(screen.getByRole('button', { name: '另一人更正' }))
  expect(await screen.findByText('第二十六条 · 内容：原来的条文 → 同事更正的条文')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '已看过，接着办理' }))

  vi.mocked(api.law.correctArticle.mutate).mockResolvedValueOnce({ positions: [9], shown: true } as never)
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(api.law.correctArticle.mutate).toHaveBeenCalled())
  expect(vi.mocked(api.law.correctArticle.mutate).mock.lastCall?.[0]).toMatchObject({
    ...{ seen: 2, reason: '出处有误' },
    entry: { article: '26', text: '同事更正的条文', source: '公报二' },
  })
})

test('what a change would touch is asked for again once another’s act was looked at', async () => {
  show(
    <WhileAnother>
      {(law) => <ChangeForm law={law} laws={[law]} kind="repeal" onDone={() => undefined} />}
    </WhileAnother>,
  )
  fireEvent.change(screen.getByLabelText('自何日废止'), { target: { value: '2021-12-01' } })
  fireEvent.change(screen.getByLabelText('由何文件废止'), { target: { value: '教育部令第9号' } })
  fireEvent.change(screen.getByLabelText('登记来源'), { target: { value: '公报' } })
  vi.mocked(api.law.previewRepeal.query).mockResolvedValueOnce({ items: 12, counties: 3 } as never)
  fireEvent.click(screen.getByRole('button', { name: '预览影响' }))
  expect(await screen.findByText('登记后，3 个县的 12 项引用需要更换。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '另一人更正' }))
  fireEvent.click(await screen.findByRole('button', { name: '已看过，接着办理' }))
  await waitFor(() => expect(screen.queryByText('登记后，3 个县的 12 项引用需要更换。')).toBeNull())
})

type WhileAnotherProps = {
  readonly before?: ArticledLaw
  readonly meanwhile?: ArticledLaw
  readonly children: (law: ArticledLaw) => ReactNode
}

function WhileAnother({ before: was = before, meanwhile: now = meanwhile, children }: WhileAnotherProps) {
  const [law, setLaw] = useState<ArticledLaw>(was)
  return (
    <>
      <button type="button" onClick={() => setLaw(now)}>
        另一人更正
      </button>
      {children(law)}
    </>
  )
}
