import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../settings.ts'
import { drawersAmong } from './drawers.ts'
import { buildEmptyHouse } from './empty-house.ts'
import { unusedExports } from './unused-exports.ts'

const house = buildEmptyHouse()
afterAll(() => house.pullDown())

/** What a program says of one file: from its first mention of the path to that of another. */
function said(answer: string, path: string): string {
  const parts = answer.split(/(?=(?:apps|packages)\/[\w./-]+[:(]\d)/)
  return parts.filter((part) => part.startsWith(path)).join('')
}

describe('the linter refuses', () => {
  const planted = {
    'packages/domain/clock.ts': `import { readFileSync } from 'node:fs'\nexport const clock = readFileSync\n`,
    'packages/domain/rows.ts': `import { sql } from 'kysely'\nexport const rows = sql\n`,
    'packages/proof/rows.ts': `import { Pool } from 'pg'\nexport const pool = Pool\n`,
    'packages/domain/seen.ts': `import { readStream } from '@mingce/ledger/read'\nexport const seen = readStream\n`,
    'packages/domain/egg.ts': `import { hen } from './hen.ts'\nexport const egg = () => hen\n`,
    'packages/domain/hen.ts': `import { egg } from './egg.ts'\nexport const hen = () => egg\n`,
    'packages/domain/barrel.ts': `export { egg } from './egg.ts'\n`,
    'packages/projections/forge.ts': `import { createAppender } from '@mingce/ledger/append'\nexport const forge = createAppender\n`,
    'apps/city/server/forge.ts': `import { createAppender } from '@mingce/ledger/append'\nexport const forge = createAppender\n`,
    'packages/api/forge.ts': `import { createAppender } from '@mingce/ledger/append'\nexport const forge = createAppender\n`,
    'packages/api/cover.ts': `import { putRedacted } from '@mingce/ledger/redact'\nexport const cover = putRedacted\n`,
    'packages/api/redaction.ts': `import { putRedacted } from '@mingce/ledger/redact'\nexport const put = putRedacted\n`,
    'packages/api/record.ts': `import { StreamMovedError } from '@mingce/ledger/append'\nexport const moved = StreamMovedError\n`,
    'apps/city/client/screens/queue-screen.tsx': `import { cityRouter } from '../../server/router.ts'\nexport const screen = cityRouter\n`,
    'apps/city/client/table.tsx': `import { queueOf } from '@mingce/projections/queue/questions'\nexport const table = queueOf\n`,
    'apps/city/client/api.ts': `import { cityRouter } from '../server/router.ts'\nexport const api = cityRouter\n`,
    'apps/county/client/api.ts': `import type { CountyRouter } from '../server/router.ts'\nexport type Api = CountyRouter\n`,
    'apps/county/client/cell.tsx': `import { readTick } from '@mingce/sheets/cells/ticks'\nexport const cell = readTick\n`,
    'apps/county/client/file.tsx': `import { readFile } from '@mingce/sheets/read-file'\nexport const file = readFile\n`,
    'packages/sheets/cells/zipped.ts': `import { readXlsx } from 'hucre'\nexport const zipped = readXlsx\n`,
    'packages/ui/desk.tsx': `import { record } from '@mingce/api/record'\nexport const desk = record\n`,
    'packages/journeys/main-job.journey.ts': `import { cast } from '@mingce/domain/cast'\nexport const actors = cast\n`,
  }
  let answer = ''
  const about = (path: keyof typeof planted) => said(answer, path)

  beforeAll(async () => {
    for (const [path, text] of Object.entries(planted)) house.plant(path, text)
    answer = await house.ask('biome', 'lint', '--max-diagnostics=none')
  }, 60_000)

  test('a rule of the domain that reads a file', () => {
    expect(about('packages/domain/clock.ts')).toContain('noNodejsModules')
  })

  test('a rule of the domain or a proof that reaches for the database', () => {
    expect(about('packages/domain/rows.ts')).toContain('The ground floor is pure')
    expect(about('packages/proof/rows.ts')).toContain('The ground floor is pure')
  })

  test('a domain that looks up to the ledger', () => {
    expect(about('packages/domain/seen.ts')).toContain('The ground floor stands on nothing of ours')
  })

  test('two files that import each other', () => {
    expect(about('packages/domain/egg.ts')).toContain('noImportCycles')
    expect(about('packages/domain/hen.ts')).toContain('noImportCycles')
  })

  test('a barrel', () => {
    expect(about('packages/domain/barrel.ts')).toContain('noBarrelFile')
  })

  test('a projection, an app and a neighbour of record that write to the ledger, but not record', () => {
    for (const path of ['packages/projections/forge.ts', 'apps/city/server/forge.ts', 'packages/api/forge.ts'] as const)
      expect(about(path)).toContain('Only packages/api/record.ts writes to the ledger')
    expect(about('packages/api/record.ts')).toBe('')
  })

  test('whoever puts a redacted form into the ledger, but not redaction', () => {
    expect(about('packages/api/cover.ts')).toContain('Only packages/api/redaction.ts carries redactions out')
    expect(about('packages/api/redaction.ts')).toBe('')
  })

  test('a screen that reads a whole file, but not one that reads a cell, which stands on plain text alone', () => {
    expect(about('apps/county/client/file.tsx')).toContain('What runs in a browser')
    expect(about('apps/county/client/cell.tsx')).toBe('')
    expect(about('packages/sheets/cells/zipped.ts')).toContain('The reading of one cell runs in a browser too')
  })

  test('a screen that imports its server, or a question of the server’s', () => {
    expect(about('apps/city/client/screens/queue-screen.tsx')).toContain('by client/api.ts alone')
    expect(about('apps/city/client/table.tsx')).toContain('nothing of the server')
  })

  test('a client/api.ts that takes more of its server than the router’s type', () => {
    expect(about('apps/city/client/api.ts')).toContain('the router')
    expect(about('apps/county/client/api.ts')).toBe('')
  })

  test('a look of things that knows the server', () => {
    expect(about('packages/ui/desk.tsx')).toContain('nothing of the server')
  })

  test('a journey that knows the product from inside', () => {
    expect(about('packages/journeys/main-job.journey.ts')).toContain('A journey knows the product as its users do')
  })
})

describe('the compiler finds no', () => {
  let answer = ''
  beforeAll(async () => {
    house.plant('packages/identity/undeclared.ts', `import { read } from 'hucre'\nexport const reader = read\n`)
    house.plant(
      'packages/projections/inside.ts',
      `import { gather } from '@mingce/ledger/gather'\nexport const inside = gather\n`,
    )
    answer = await house.ask('tsc', '-p', 'tsconfig.json')
  }, 60_000)

  test('dependency that a package did not declare, though another package has it', () => {
    expect(said(answer, 'packages/identity/undeclared.ts')).toContain("Cannot find module 'hucre'")
  })

  test('file that a package does not export', () => {
    expect(said(answer, 'packages/projections/inside.ts')).toContain("Cannot find module '@mingce/ledger/gather'")
  })
})

describe('turbo boundaries refuses', () => {
  let answer = ''
  const above: Record<string, string> = {
    domain: 'ledger',
    proof: 'domain',
    ledger: 'projections',
    projections: 'api',
    identity: 'sheets',
    sheets: 'api',
    api: 'ui',
    ui: 'api',
    journeys: 'domain',
  }

  beforeAll(async () => {
    for (const [name, wished] of Object.entries(above)) declare(`packages/${name}`, wished)
    declare('apps/city', 'county')
    declare('apps/audit', 'launch')
    house.plant(
      'apps/province/server/copy.ts',
      `import { level } from '../../city/level.ts'\nexport const copied = level\n`,
    )
    house.plant('apps/city/level.ts', `export const level = 'city'\n`)
    answer = (await house.ask('turbo', 'boundaries')).replaceAll(/[\s|]+/g, ' ')
  }, 60_000)

  function declare(folder: string, wished: string): void {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const dependencies = { ...manifest.dependencies, [`@mingce/${wished}`]: 'workspace:*' }
    house.plant(`${folder}/package.json`, JSON.stringify({ ...manifest, dependencies }))
  }

  function refusal(wished: string, name: string): string {
    return `Package \`@mingce/${wished}\` found without any tag listed in allowlist for \`@mingce/${name}\``
  }

  test.each(Object.entries(above))('%s standing on %s, which is no lower floor', (name, wished) => {
    expect(answer).toContain(refusal(wished, name))
  })

  test('an app that imports another app, by name or by path', () => {
    expect(answer).toContain(refusal('county', 'city'))
    expect(answer).toContain('`../../city/level.ts` leaves the package')
  })

  test('an app that imports what launches it', () => {
    expect(answer).toContain(refusal('launch', 'audit'))
  })
})

describe('no drawers:', () => {
  test('a folder that takes anything is refused, and an index too', () => {
    const good = ['packages/domain/catalog/item.ts', 'packages/api/record.ts']
    const bad = [
      'packages/api/utils/dates.ts',
      'apps/city/client/hooks/queue.ts',
      'packages/ledger/src/append.ts',
      'packages/ui/index.ts',
    ]
    expect(drawersAmong([...good, ...bad])).toEqual(bad)
  })

  test('there is none in the house', () => {
    const exclude = (name: string) => ['node_modules', 'dist', '.turbo'].includes(name)
    expect(drawersAmong(globSync('{apps,packages}/**/*.*', { cwd: root, exclude }))).toEqual([])
  })
})

describe('nothing is public that nobody takes:', () => {
  test('what only its own package imports is named', () => {
    const root = mkdtempSync(join(tmpdir(), 'mingce-exports-'))
    const write = (path: string, text: string) => {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const exports = { './day': './day.ts', './round/due': './round/due.ts' }
    write('packages/domain/package.json', JSON.stringify({ name: '@mingce/domain', exports }))
    write('packages/domain/day.test.ts', `import { day } from '@mingce/domain/day'\n`)
    write('apps/city/server/due.ts', `import { due } from '@mingce/domain/round/due'\n`)
    expect(unusedExports(root)).toEqual(['@mingce/domain/day'])
    rmSync(root, { recursive: true })
  })

  test('there is none in the house', () => {
    expect(unusedExports(root)).toEqual([])
  })
})
