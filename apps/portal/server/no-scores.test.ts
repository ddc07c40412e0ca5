import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const portal = new URL('../', import.meta.url)
const inside =
  /@mingce\/(?:domain|ui|projections)\/(?:improvement|check|lens\/improvements|words\/(?:improvements|checks))/

test('no page for the public is made of what the checks find or of how a catalog is measured', () => {
  const files = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('node_modules') && !name.endsWith('no-scores.test.ts'),
  )
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => inside.test(readFileSync(new URL(name, portal), 'utf8')))).toEqual([])
})
