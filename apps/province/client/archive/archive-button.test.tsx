import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ArchiveButton } from './archive-button.tsx'
import { takeArchive } from './take-archive.ts'

vi.mock('./take-archive.ts', () => ({ takeArchive: vi.fn() }))

const saved = vi.fn()
const take = () => fireEvent.click(screen.getByRole('button', { name: '下载全省目录（zip）' }))

beforeEach(() => {
  vi.mocked(takeArchive).mockReset()
  saved.mockReset()
  URL.createObjectURL = () => 'blob:archive'
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved(this.download)
  })
})

test('the archive of all counties is written while one sees how far it is, and is saved under its name', async () => {
  const done = Promise.withResolvers<Awaited<ReturnType<typeof takeArchive>>>()
  vi.mocked(takeArchive).mockImplementation(({ onProgress }) => {
    onProgress({ taken: 20, of: 53 })
    return done.promise
  })
  show(<ArchiveButton />)
  take()
  expect((await screen.findByRole('status')).textContent).toBe('已打包 10 / 26 个县')
  done.resolve({ bytes: new Blob(['x']), name: '各县目录.zip' })
  await waitFor(() => expect(saved).toHaveBeenCalledWith('各县目录.zip'))
  expect(screen.queryByRole('status')).toBeNull()
})

test('stopped, it leaves nothing behind and may be asked for again', async () => {
  vi.mocked(takeArchive).mockImplementation(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  )
  show(<ArchiveButton />)
  take()
  fireEvent.click(await screen.findByRole('button', { name: '停止' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '停止' })).toBeNull())
  expect([saved.mock.calls, screen.queryAllByRole('alert')]).toEqual([[], []])
})

test('where no county has a settled catalog that is said; a failure can be tried again', async () => {
  vi.mocked(takeArchive).mockResolvedValueOnce({ empty: '还没有县的目录经市级审定。' })
  show(<ArchiveButton />)
  take()
  expect(await screen.findByText('还没有县的目录经市级审定。')).toBeTruthy()
  vi.mocked(takeArchive).mockRejectedValueOnce(new TypeError('network'))
  take()
  await screen.findByRole('alert')
  vi.mocked(takeArchive).mockResolvedValueOnce({ bytes: new Blob(['x']), name: '各县目录.zip' })
  fireEvent.click(screen.getByRole('button', { name: /重试/ }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
})
