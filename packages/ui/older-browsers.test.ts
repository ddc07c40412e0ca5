import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { lackingIn, nothingLacking } from './lacking.ts'
import { lackingInStyles } from './lacking-styles.ts'

const olderBrowsers = join(import.meta.dirname, 'older-browsers.ts')

/** In a process of its own, since the test's runner needs what is taken away. */
const oldBrowser = `
  const taken = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [String.prototype, ['at']],
    [Set.prototype, ['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'union']],
    [Map, ['groupBy']], [Object, ['hasOwn']], [URL, ['canParse']],
  ]
  for (const [owner, names] of taken) for (const name of names) delete owner[name]
  import(${JSON.stringify(olderBrowsers)}).then(() => {
    const [one, other] = [new Set([1, 2]), new Set([2, 3])]
    const ofSets = [one.difference(other), one.intersection(other), one.symmetricDifference(other), one.union(other)]
    const given = [
      [[3, 1, 2].at(-1), [3, 1, 2].findLast((n) => n > 1), [3, 1, 2].findLastIndex((n) => n === 3)],
      [[3, 1, 2].toReversed(), [3, 1, 2].toSorted(), [3, 1, 2].toSpliced(0, 1), [3, 1, 2].with(0, 9)],
      ['明册'.at(-1), [...Map.groupBy([1, 2, 3], (n) => n % 2)], Object.hasOwn({ a: 1 }, 'a')],
      ofSets.map((each) => [...each]),
      [one.isSubsetOf(other), one.isSupersetOf(new Set([1])), one.isDisjointFrom(new Set([4]))],
      [URL.canParse('https://例.cn/a'), URL.canParse('https:// ')],
    ]
    console.log(JSON.stringify(given))
  })`

test('what Chrome 88 lacks is there once it is brought', () => {
  expect(JSON.parse(execFileSync(process.execPath, ['--eval', oldBrowser], { encoding: 'utf8' }))).toEqual([
    [2, 2, 0],
    [
      [2, 1, 3],
      [1, 2, 3],
      [1, 2],
      [9, 1, 2],
    ],
    [
      '册',
      [
        [1, [1, 3]],
        [0, [2]],
      ],
      true,
    ],
    [[1], [2], [1, 3], [1, 2, 3]],
    [false, true, true],
    [true, false],
  ])
})

test('a call that Chrome 88 lacks is known by how it looks', () => {
  expect(lackingIn('counties.toSorted(byName)')).toEqual(['es.array.to-sorted'])
  expect(lackingIn('before.symmetricDifference(after).size > 0')).toEqual(['es.set.symmetric-difference.v2'])
  expect(lackingIn('text.at(-1)')).toEqual(['es.array.at', 'es.string.at-alternative'])
  expect(lackingIn('rounds.values().map(titleOf)')).toEqual(['es.iterator.constructor'])
  expect(lackingIn('Promise.withResolvers()')).toEqual(['es.promise.with-resolvers'])
  expect(lackingIn('AbortSignal.timeout(500)')).toEqual(['AbortSignal.timeout'])
  expect(
    lackingIn('Object.values(rounds).map(titleOf); rows.sort(); rows.flatMap(cells); text.replaceAll("a", "b")'),
  ).toEqual([])
})

test('what a style sheet says that Chrome 88 lacks is known by how it looks; what only a comment speaks of is not said', () => {
  expect(lackingInStyles('body:has(.timeline) { page: record }')).toEqual([':has()'])
  expect(lackingInStyles('@layer base { a { color: color-mix(in srgb, red, blue) } }')).toHaveLength(2)
  expect(lackingInStyles('.list { max-height: calc(100dvh - 2px) }')).toEqual(['the dynamic viewport'])
  expect(lackingInStyles('li:nth-child(2 of .is-open) { margin: 0 }')).toEqual([':nth-child(… of …)'])
  expect(
    lackingInStyles(
      '/* no :has() */ @supports not selector(:has(a)) { a { top: 0 } } :is(a, b):where(.c):focus-visible { inset: 0; gap: 2px; height: 100vh; field-sizing: content }',
    ),
  ).toEqual([])
})

const builds = (...lines: readonly string[]) => builtOf({ 'page.ts': lines.join('\n') })

const builtOf = (files: Readonly<Record<string, string>>) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id in files ? id : null),
        load: (id) => files[id as keyof typeof files] ?? null,
      },
      nothingLacking(),
    ],
    build: { write: false, rolldownOptions: { input: 'page.ts' } },
  })

const calls = 'console.log(new Set([1]).symmetricDifference(new Set([2])))'
const brings = `import ${JSON.stringify(olderBrowsers)}`

test('a page that calls what Chrome 88 lacks is not built unless it brings it', async () => {
  await expect(builds(calls)).rejects.toThrow(/es\.set\.symmetric-difference\.v2: .*page\.ts/)
  await expect(builds(brings, 'console.log(Promise.withResolvers())')).rejects.toThrow(
    /es\.promise\.with-resolvers: .*page\.ts/,
  )
  await expect(builds(brings, calls)).resolves.toBeDefined()
})

test('a page whose style sheet says what Chrome 88 lacks is not built', async () => {
  const page = (css: string) => builtOf({ 'page.ts': "import 'page.css'", 'page.css': css })
  await expect(page('body:has(.board) { color: red }')).rejects.toThrow(/:has\(\): .*\.css/)
  await expect(page('.board { color: red; & td { color: blue } }')).resolves.toBeDefined()
})

test('a page that brings it after other scripts have run is not built', async () => {
  const early = `import ${JSON.stringify(join(import.meta.dirname, 'instant.ts'))}`
  await expect(builds(early, brings, calls)).rejects.toThrow('brought after other scripts')
})
