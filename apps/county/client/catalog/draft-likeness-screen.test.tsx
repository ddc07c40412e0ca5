import { item } from '@mingce/ui/test-items'
import { show } from '@mingce/ui/test-screen'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { api } from '../api.ts'
import type { DraftItem } from '../questions.ts'
import { LikenessOfItem } from './draft-likeness.tsx'

vi.mock('../api.ts', () => ({
  api: { catalog: { itemUniformity: { query: vi.fn() }, giveLocalNote: { mutate: vi.fn() } } },
}))

const shares = { guide: 0, borrowed: 0, county: 0, own: 10 }
const found = (note: object | null) => ({ shares, finding: 'own', alike: [], lines: [], guide: null, slips: [], note })
const row = (digest: string) => ({ item: 'i-1', digest, content: item({}) }) as unknown as DraftItem
const box = async () => (await screen.findByRole('textbox')) as HTMLTextAreaElement

function open(digest: string) {
  const { unmount } = show(<LikenessOfItem row={row(digest)} />)
  const strip = document.querySelector('details') as HTMLDetailsElement
  strip.open = true
  fireEvent(strip, new Event('toggle'))
  return unmount
}

test('a note that is typed outlasts the folded strip and the saved item, and goes once it is recorded', async () => {
  vi.mocked(api.catalog.itemUniformity.query).mockResolvedValue(found({ digest: 'd-0', note: '与县情相符' }) as never)
  vi.mocked(api.catalog.giveLocalNote.mutate).mockResolvedValue({ positions: [7], shown: true } as never)
  const fold = open('d-1')
  await waitFor(async () => expect((await box()).value).toBe('与县情相符'))
  fireEvent.change(await box(), { target: { value: '本县只有一所' } })
  fold()
  open('d-2')
  expect((await box()).value).toBe('本县只有一所')
  const said = { digest: 'd-2', note: '本县只有一所' }
  vi.mocked(api.catalog.itemUniformity.query).mockResolvedValue(found(said) as never)
  fireEvent.click(screen.getByRole('button', { name: '保存说明' }))
  await waitFor(() => expect(sessionStorage.getItem('mingce.draft.local note i-1')).toBeNull())
  expect((await box()).value).toBe('本县只有一所')
  expect(vi.mocked(api.catalog.giveLocalNote.mutate).mock.calls[0]?.[0]).toMatchObject({ item: 'i-1', seen: 'd-2' })
  fireEvent.change(await box(), { target: { value: '' } })
  expect((await box()).value).toBe('')
})

test('while the item is written the strip follows the words, and the one before stands until it is known', async () => {
  const strip = (text: string) => ({ element: 'contentElements', line: 0, text, spans: [] })
  const answer = (text: string) => ({ ...found(null), lines: [strip(text)] }) as never
  vi.mocked(api.catalog.itemUniformity.query).mockResolvedValue(answer('招生计划'))
  let write: (content: DraftItem['content'] | null) => void = () => undefined
  function Writing() {
    const [written, setWritten] = useState<DraftItem['content'] | null>(null)
    write = setWritten
    return <LikenessOfItem row={row('d-1')} written={written} />
  }
  show(<Writing />)
  const details = document.querySelector('details') as HTMLDetailsElement
  details.open = true
  fireEvent(details, new Event('toggle'))
  expect(await screen.findByText('招生计划')).toBeTruthy()
  vi.mocked(api.catalog.itemUniformity.query).mockReturnValue(new Promise(() => undefined) as never)
  const content = item({ contentElements: ['校车线路'] })
  act(() => write(content))
  expect(screen.getByText('招生计划')).toBeTruthy()
  expect(screen.getByText('按正在填写的文字比对，尚未保存。')).toBeTruthy()
  expect(vi.mocked(api.catalog.itemUniformity.query).mock.lastCall?.[0]).toEqual({ item: 'i-1', content })
  vi.mocked(api.catalog.itemUniformity.query).mockResolvedValue(answer('校车线路、站点'))
  act(() => write(item({ contentElements: ['校车线路', '站点'] })))
  expect(await screen.findByText('校车线路、站点')).toBeTruthy()
  act(() => write(null))
  expect(screen.getByText('招生计划')).toBeTruthy()
})
