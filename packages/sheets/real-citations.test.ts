import { realCitations } from '@mingce/domain/law/real-citations'
import { expect, test } from 'vitest'
import { catalogIds, catalogNamed } from './fixtures/catalog.ts'

test('every cell of the catalogs at hand that cites a law was read by a person', () => {
  const read = new Set(realCitations.map(({ cell }) => cell))
  const cells = catalogIds().flatMap((id) => catalogNamed(id).rows.map(({ basisRaw }) => basisRaw))
  const cited = cells.filter((cell) => typeof cell === 'string' && cell !== '')
  expect(cited.length).toBe(50)
  expect(cited.filter((cell) => !read.has(String(cell)))).toEqual([])
})
