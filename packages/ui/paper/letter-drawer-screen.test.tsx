import type { OfficeWords, OfficialLetter } from '@mingce/domain/letter/letter'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { show } from '../test-screen.tsx'
import { LetterDrawer } from './letter-drawer.tsx'

const usual = { issuer: '青白江区教育局', docNumber: '', signer: '', contactName: '', contactPhone: '', copyTo: '' }

function letterOf({ issuer, docNumber, signer }: OfficeWords): OfficialLetter {
  return {
    ...{ kind: 'request', issuer, docNumber, signer, title: '关于报请审定\n标准目录的请示', addressee: '成都市教育局' },
    ...{ body: [{ text: '共41项。' }], enclosures: [], date: '2021-10-14', note: null, copyTo: null },
  }
}

const showDrawer = (canPdf: boolean) =>
  show(
    <LetterDrawer
      {...{ title: '请示（公文）', isOpen: true, close: () => {}, path: '/api/papers/request', asked: { n: 1 } }}
      {...{ letterOf, error: null, nothing: '没有', canPdf, memory: 'request.510113', usual }}
    />,
  )

beforeEach(() => localStorage.clear())

test('what the office writes stands in the letter at once, goes with the download, and is there again next time', async () => {
  const fetched = vi.fn(async () => new Response('正在生成的 PDF 较多，请稍后再试。\n', { status: 503 }))
  vi.stubGlobal('fetch', fetched)
  const { unmount } = showDrawer(true)
  fireEvent.change(screen.getByLabelText('发文字号'), { target: { value: '青教〔2021〕12号' } })
  expect(screen.getByRole('article').textContent).toContain('青教〔2021〕12号')
  fireEvent.click(screen.getByRole('button', { name: '下载 PDF' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('正在生成的 PDF 较多'))
  const sent = { asked: { n: 1 }, office: { ...usual, docNumber: '青教〔2021〕12号' } }
  expect(fetched).toHaveBeenCalledWith(
    '/api/papers/request/pdf',
    expect.objectContaining({ body: JSON.stringify(sent) }),
  )
  unmount()
  showDrawer(true)
  expect(screen.getByLabelText<HTMLInputElement>('发文字号').value).toBe('青教〔2021〕12号')
  vi.unstubAllGlobals()
})

test('where the server makes no PDF, the button is off and says why', () => {
  showDrawer(false)
  expect(screen.getByRole('button', { name: '下载 PDF' }).hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(/没有安装 LibreOffice/)).toBeTruthy()
})
