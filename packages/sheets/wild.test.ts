import { expect, test } from 'vitest'
import { wildDocuments } from './fixtures/wild/documents.ts'
import { wildPages } from './fixtures/wild/pages.ts'
import { wildTexts } from './fixtures/wild/texts.ts'
import type { Careful } from './fixtures/wild/wild-file.ts'
import { readCatalog } from './read-catalog.ts'
import type { ReadItem } from './reading.ts'

const empty = {
  ordinal: null,
  contentElements: [],
  legalBases: [],
  disclosingBody: null,
  channels: [],
  otherChannelText: null,
  audiences: [],
  disclosureModes: [],
  disclosureLevels: [],
  extra: {},
}

function inFull({ limit = null, ...item }: Omit<Careful, 'limit'> & { readonly limit?: string | null }) {
  return { ...empty, limit, category: item.levels[0], name: item.levels.at(-1), ...item }
}

function asRead({ sheet: _, disclosureTimeLimit, ...item }: ReadItem) {
  return { ...item, limit: disclosureTimeLimit?.raw ?? null }
}

const files = [...wildTexts, ...wildDocuments, ...wildPages]

test.each(files)('$odd: reads cell by cell as a person reads it ($kind)', async ({ kind, bytes, items, told }) => {
  const reading = await readCatalog(await bytes, kind)
  expect(reading.items.map(asRead)).toEqual(items.map(inFull))
  expect(reading.doubts.map(({ row, message }) => `${row} ${message}`)).toEqual(expect.arrayContaining([...told]))
})
