import { entry } from '@mingce/domain/law/given'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { ArticledLaw } from '../questions.ts'
import { ArticleForm } from './article-form.tsx'
import { LawArticles } from './law-articles.tsx'

vi.mock('../api.ts', () => {
  const mutate = () => ({ mutate: vi.fn() })
  return { api: { law: { correctArticle: mutate(), enterArticle: mutate(), withdrawArticle: mutate() } } }
})

const gist = {
  ...{ article: '26', from: null, wording: 'gist' as const, text: '二十个工作日内公开', source: '网上所见文本' },
  ...{ doubt: '概括，未逐字核对', recordedAt: '2021-09-01T00:00:00.000Z' },
}
const law: ArticledLaw = { id: 'example', ...entry, version: 2, changes: [], articles: [gist] }

test('a law of which gists alone are held says so and what to do, and the round manager enters the text with its source in their place', async () => {
  vi.mocked(api.law.correctArticle.mutate).mockResolvedValueOnce({ positions: [9], shown: true } as never)
  show(<Entering />)
  expect(screen.getByText(/已登记原文 0 份、要旨 1 份。要旨只是概括，不是条文/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /更正条文 第二十六条/ }))
  fireEvent.click(screen.getByLabelText('原文'))
  fireEvent.change(screen.getByLabelText('内容'), { target: { value: '第二十六条　示例全文。' } })
  fireEvent.change(screen.getByLabelText('来源（公报期号或网址）'), { target: { value: '示例公报2019年第1期' } })
  fireEvent.change(screen.getByLabelText(/未核对/), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('更正理由'), { target: { value: '已逐字核对' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(api.law.correctArticle.mutate).toHaveBeenCalled())
  expect(vi.mocked(api.law.correctArticle.mutate).mock.lastCall?.[0]).toMatchObject({
    ...{ law: 'example', seen: 2, reason: '已逐字核对' },
    entry: { article: '26', from: null, wording: 'text', source: '示例公报2019年第1期', doubt: null },
  })
})

test('once the text is entered nothing is said of gists', () => {
  const articles = [{ ...gist, wording: 'text' as const }]
  show(<LawArticles law={{ ...law, articles }} today="2021-10-14" begin={undefined} />)
  expect(screen.getByText('已登记原文 1 份。')).toBeTruthy()
  expect(screen.getByText('原文')).toBeTruthy()
})

function Entering() {
  const [begun, setBegun] = useState<Parameters<typeof ArticleForm>[0]['entry']>()
  return (
    <>
      <LawArticles law={law} today="2021-10-14" begin={setBegun} />
      {begun && <ArticleForm law={law} entry={begun} onDone={() => undefined} />}
    </>
  )
}
