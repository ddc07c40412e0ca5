import { readdirSync, readFileSync } from 'node:fs'
import { projections } from '@mingce/projections/projections'
import { expect, test } from 'vitest'

// Scores, likeness and rankings are for offices alone: a county its own, a city its counties, the province all.

const portal = new URL('../', import.meta.url)
const sources = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:tsx?|css)$/.test(file) && !/node_modules|^dist|\.test\./.test(file),
)

const measures =
  /(?:domain|ui|projections|api)\/(?:lens|uniformity|improvement|check|catalog-checks|lists|borrowing|good-practice|library)|ui\/words\/(?:improvements|checks|catalog-checks|list-coverage|uniformity|library|borrowing|lens)/
const words = /uniformity|localisation|一刀切|本地化|文字一致|主要为|相似|排名/

test('nothing of the portal, pages, feeds or open data, asks for likeness, checks, improvements or reuse, or has a word for it', () => {
  expect(sources).toEqual(expect.arrayContaining(['words.ts', 'pages/county-page.ts', 'server/routes.ts']))
  const speaking = sources.filter((file) => {
    const source = readFileSync(new URL(file, portal), 'utf8')
    return measures.test(source) || words.test(source)
  })
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
