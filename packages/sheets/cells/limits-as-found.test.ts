import { readdirSync, readFileSync } from 'node:fs'
import found from '@mingce/domain/time-limit/limits-as-found.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readTimeLimit } from './time-limit.ts'

const folder = new URL('../fixtures/data/', import.meta.url)
const catalog = z.object({
  columns: z.object({ keys: z.array(z.string()) }),
  table: z.object({ rows: z.array(z.array(z.string().nullable())) }),
})

test('no limit of a published catalog is missing from the domain’s table of limits', () => {
  const known = new Set(found.limits.map(({ raw }) => raw))
  const written = readdirSync(folder).flatMap((name) => {
    const { columns, table } = catalog.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    return table.rows.map((row) => row[columns.keys.indexOf('timeLimit')] ?? '__TRUNCATED__')
  })
  expect(new Set(written.filter((raw) => raw !== '__TRUNCATED__' && !known.has(raw)))).toEqual(new Set())
})

test.each(found.limits)('$raw comes into an item as the domain reads it', ({ raw, trigger, amount, unit }) => {
  expect(readTimeLimit(raw).value).toEqual({ raw, trigger, amount: amount ?? null, unit: unit ?? null })
})
