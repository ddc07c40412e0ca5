import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { projections } from '@mingce/projections/projections'
import { expect, test } from 'vitest'

// Scores, likeness and rankings are for offices alone: a county its own, a city its counties, the province all.

const portal = fileURLToPath(new URL('..', import.meta.url))
const sources = globSync('{assets,client,pages,server}/**/*.{ts,tsx,css}', { cwd: portal }).filter(
  (file) => !file.includes('.test.'),
)

test('nothing of the portal, pages, feeds or open data, asks for likeness or has a word for it', () => {
  expect(sources.length).toBeGreaterThan(20)
  const speaking = sources.filter((file) =>
    /domain\/lens|projections\/lens|uniformity|localisation|一刀切|本地化|文字一致|相似|排名/.test(
      readFileSync(`${portal}/${file}`, 'utf8'),
    ),
  )
  expect(speaking).toEqual([])
})

test('no table that the public may read has a column for it', () => {
  const open = Object.values(projections)
    .flatMap(({ tables }) => Object.values(tables))
    .filter((table) => table.open)
  expect(open.length).toBeGreaterThan(2)
  const columns = open.flatMap((table) => Object.keys(table.columns))
  expect(columns.filter((name) => /said|ownWords|share|likeness|uniform|local|score|rank|similar/i.test(name))).toEqual(
    [],
  )
})
