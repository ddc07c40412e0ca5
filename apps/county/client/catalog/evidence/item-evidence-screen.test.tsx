import { sendEvidence } from '@mingce/ui/evidence/send-evidence'
import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../api.ts'
import { ItemEvidence } from './item-evidence.tsx'

vi.mock('../../api.ts', () => ({
  api: { catalog: { evidence: { query: vi.fn() }, removeEvidence: { mutate: vi.fn() } } },
}))
vi.mock('@mingce/ui/evidence/send-evidence', () => ({ sendEvidence: vi.fn() }))

const of = { division: '510113', item: 'i-1', size: 1_468_006, format: 'pdf', attachedBy: 'acc-1' } as const
const line = (attachment: string, name: string, more: object = {}) => ({
  ...of,
  ...{ attachment, name, attachedAt: '2021-10-14T02:00:00.000Z', isFiled: false, removed: null },
  ...more,
})
const removed = { reason: '传错了文件', by: 'acc-1', at: '2021-10-14T03:00:00.000Z' }
const receipt = { positions: [7], shown: true }

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(api.catalog.evidence.query).mockResolvedValue({
    entries: [
      line('a-1', '会议纪要.pdf', { isFiled: true }),
      line('a-2', '旧稿.pdf', { removed }),
      line('a-3', '别的事项的.pdf', { item: 'i-2' }),
    ],
    names: { 'acc-1': '经办人' },
  } as never)
  vi.mocked(api.catalog.removeEvidence.mutate).mockResolvedValue(receipt)
})

const showEvidence = (may = { add: true, remove: true }) => show(<ItemEvidence item="i-1" may={may} />)
const choose = async (...files: readonly File[]) => {
  fireEvent.change(await screen.findByLabelText('添加文件', { selector: 'input' }), { target: { files } })
}
const file = (name: string, content = '说明') => new File([content], name)

test('the files of this item are listed with what they are, and are downloads; the removed stand apart with the reason', async () => {
  showEvidence()
  const link = await screen.findByRole('link', { name: '会议纪要.pdf' })
  expect(link.getAttribute('href')).toBe('/api/evidence/510113/a-1')
  expect(link.getAttribute('download')).toBe('会议纪要.pdf')
  expect(link.parentElement?.textContent).toContain('PDF · 1.4 MB · 经办人 2021-10-14 10:00 · 已随目录报送')
  expect(screen.getByText('已移除 1 份')).toBeTruthy()
  expect(screen.getByText(/已移除：传错了文件（经办人/)).toBeTruthy()
  expect(screen.queryByText('别的事项的.pdf')).toBeNull()
})

test('files are brought one after the other, with their progress; one that is under way can be ended', async () => {
  const ended = vi.fn()
  vi.mocked(sendEvidence).mockImplementationOnce(
    (_, { signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress(40)
        signal.addEventListener('abort', () => {
          ended()
          reject(new DOMException('cancelled', 'AbortError'))
        })
      }),
  )
  vi.mocked(sendEvidence).mockResolvedValueOnce({ receipt })
  showEvidence()
  await choose(file('甲.pdf'), file('乙.pdf'))
  expect(await screen.findByText('正在上传：甲.pdf')).toBeTruthy()
  expect((await screen.findAllByRole('progressbar'))[0]?.getAttribute('aria-valuenow')).toBe('40')
  expect(sendEvidence).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getAllByRole('button', { name: '取消' })[0] as HTMLElement)
  expect(await screen.findByText(/已添加：乙.pdf，回执 7/)).toBeTruthy()
  expect(ended).toHaveBeenCalledOnce()
  expect(screen.queryByText(/甲.pdf/)).toBeNull()
})

test('why a file is not taken stays on the screen; one that is too large is not even sent', async () => {
  vi.mocked(sendEvidence).mockResolvedValueOnce({ unfit: '这是压缩包，不能作为佐证材料。请解压后逐份添加。' })
  showEvidence()
  const large = file('大.pdf')
  Object.defineProperty(large, 'size', { value: 20 * 1_048_576 + 1 })
  await choose(file('资料.zip'), large)
  expect(await screen.findByText('“资料.zip”：这是压缩包，不能作为佐证材料。请解压后逐份添加。')).toBeTruthy()
  expect(screen.getByText(/“大.pdf”：文件超过 20 MB/)).toBeTruthy()
  expect(sendEvidence).toHaveBeenCalledTimes(1)
})

test('a rule’s refusal is told in its words; what failed on the way is sent again under the same key', async () => {
  const refusal = { refused: 'SAME_EVIDENCE_TWICE', about: ['a-1'] }
  vi.mocked(sendEvidence).mockRejectedValueOnce(Object.assign(new Error('no'), { data: { httpStatus: 409, refusal } }))
  vi.mocked(sendEvidence).mockRejectedValueOnce(new TypeError('network: the file was not sent'))
  vi.mocked(sendEvidence).mockResolvedValueOnce({ receipt })
  showEvidence()
  await choose(file('同.pdf'), file('断.pdf'))
  expect(await screen.findByText(/这个事项（或部分）下已有内容完全相同的文件/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByText(/已添加：断.pdf，回执 7/)).toBeTruthy()
  const [, first, second] = vi.mocked(sendEvidence).mock.calls.map(([bringing]) => bringing)
  expect(second).toEqual(first)
})

test('a picture that is pasted is brought under a name of its own; words that are pasted are left alone', async () => {
  vi.mocked(sendEvidence).mockResolvedValue({ receipt })
  showEvidence()
  await screen.findByRole('link', { name: '会议纪要.pdf' })
  fireEvent.paste(document, { clipboardData: { files: [file('image.png')], types: ['text/plain', 'Files'] } })
  fireEvent.paste(document, { clipboardData: { files: [file('image.png')], types: ['Files'] } })
  await waitFor(() => expect(sendEvidence).toHaveBeenCalledOnce())
  expect(vi.mocked(sendEvidence).mock.calls[0]?.[0].file.name).toBe('截图.png')
})

test('a file is removed with a reason, after it was said that its bytes stay', async () => {
  showEvidence()
  fireEvent.click(await screen.findByRole('button', { name: '移除 会议纪要.pdf' }))
  expect(screen.getByText(/移除并不能清除原件/)).toBeTruthy()
  expect((screen.getByRole('button', { name: '确认移除' }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('移除的理由'), { target: { value: '以新文件为准' } })
  fireEvent.click(screen.getByRole('button', { name: '确认移除' }))
  await waitFor(() => expect(api.catalog.removeEvidence.mutate).toHaveBeenCalledOnce())
  expect(vi.mocked(api.catalog.removeEvidence.mutate).mock.calls[0]?.[0]).toMatchObject({
    ...{ attachment: 'a-1', reason: '以新文件为准' },
  })
})

test('while the draft is locked the files are read and neither added nor removed', async () => {
  showEvidence({ add: false, remove: false })
  expect(await screen.findByRole('link', { name: '会议纪要.pdf' })).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
