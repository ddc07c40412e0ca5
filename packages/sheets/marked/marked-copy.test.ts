import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { workbookBytes } from '../fixtures/catalog.ts'
import { markInWorker, readInWorker } from '../read-in-worker.ts'

const bytes = workbookBytes('06-dongyang-mangled')

test('the copy of 东阳’s file is the same table, each doubt a note at its cell and in the last column', async () => {
  const { columns, doubts } = await readInWorker(bytes, '目录.xlsx')
  const [sheet] = (await readXlsx(await markInWorker(bytes, '目录.xlsx'), { readStyles: true })).sheets
  for (const { row, rows = [row], element, message } of doubts)
    for (const each of rows) {
      expect(String(sheet?.rows[each - 1]?.at(-1))).toContain(message)
      const cells = columns.filter((column) => column.element === element).map(({ col }) => col)
      if (element === null || cells.length === 0) continue
      const notes = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.comment?.text.includes(message))
      expect(notes.length).toBeGreaterThan(0)
      for (const [, cell] of notes) expect(cell.style?.fill).toMatchObject({ fgColor: { rgb: 'FFE699' } })
    }
})

test('the copy comes back as the file was: its last column is no part of the catalog', async () => {
  const before = await readInWorker(bytes, '目录.xlsx')
  const after = await readInWorker(await markInWorker(bytes, '目录.xlsx'), '目录.xlsx')
  expect(after.items).toEqual(before.items)
  expect(after.columns).toEqual(before.columns)
})

test('whoever cancels ends the reading at once, while it runs and before its turn', async () => {
  const abort = new AbortController()
  const reading = readInWorker(bytes, '目录.xlsx', { signal: abort.signal })
  setTimeout(() => abort.abort(), 5)
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  await expect(readInWorker(bytes, '目录.xlsx', { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
})
