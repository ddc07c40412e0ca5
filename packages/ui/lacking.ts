import type { Plugin, Rolldown } from 'vite'
import { lackingInStyles } from './lacking-styles.ts'

const iterated = String.raw`\.(?:(?:keys|values|entries)\(\)|matchAll\([^()]*\))\.`
const looped = 'drop|every|filter|find|flatMap|forEach|map|reduce|some|take|toArray'

/**
 * What a script may call that Chrome 88 lacks, and how the call looks: by the module of core-js that brings it, or by its own name where core-js
 * brings nothing. What belongs to a value is told by its name alone, so that `z.union(…)` counts as the union of two sets; of iterators only what is
 * called at once where they are made (`map.values().map(…)`).
 *
 * Source: `data.json` of core-js-compat 3.51.0 (chrome above 88), read 2026-11-30, without what it lists for faults alone; the names at the end, of
 * the browser rather than the language, are from memory and in doubt.
 */
const calls: Readonly<Record<string, RegExp>> = {
  'es.array.at': /\.at\(/,
  'es.string.at-alternative': /\.at\(/,
  'es.array.find-last': /\.findLast\(/,
  'es.array.find-last-index': /\.findLastIndex\(/,
  'es.array.from-async': /\bArray\.fromAsync\(/,
  'es.array.to-reversed': /\.toReversed\(/,
  'es.array.to-sorted': /\.toSorted\(/,
  'es.array.to-spliced': /\.toSpliced\(/,
  'es.array.with': /\.with\(/,
  'es.array-buffer.transfer': /\.transfer(?:ToFixedLength)?\(/,
  'es.error.is-error': /\bError\.isError\(/,
  'es.iterator.constructor': new RegExp(`\\bIterator\\.\\w|${iterated}(?:${looped})\\(`),
  'es.json.raw-json': /\bJSON\.(?:rawJSON|isRawJSON)\(/,
  'es.map.group-by': /\bMap\.groupBy\(/,
  'es.map.get-or-insert': /\.getOrInsert(?:Computed)?\(/,
  'es.math.sum-precise': /\bMath\.(?:sumPrecise|f16round)\(/,
  'es.object.group-by': /\bObject\.groupBy\(/,
  'es.object.has-own': /\bObject\.hasOwn\(/,
  'es.promise.try': /\bPromise\.try\(/,
  'es.promise.with-resolvers': /\bPromise\.withResolvers\(/,
  'es.regexp.escape': /\bRegExp\.escape\(/,
  'es.set.difference.v2': /\.difference\(/,
  'es.set.intersection.v2': /\.intersection\(/,
  'es.set.is-disjoint-from.v2': /\.isDisjointFrom\(/,
  'es.set.is-subset-of.v2': /\.isSubsetOf\(/,
  'es.set.is-superset-of.v2': /\.isSupersetOf\(/,
  'es.set.symmetric-difference.v2': /\.symmetricDifference\(/,
  'es.set.union.v2': /\.union\(/,
  'es.string.is-well-formed': /\.isWellFormed\(/,
  'es.string.to-well-formed': /\.toWellFormed\(/,
  'es.uint8-array.from-base64': /\.(?:f|setF)rom(?:Base64|Hex)\(/,
  'es.uint8-array.to-base64': /\.to(?:Base64|Hex)\(/,
  'web.structured-clone': /\bstructuredClone\(/,
  'web.url.can-parse': /\bURL\.canParse\(/,
  'web.url.parse': /\bURL\.parse\(/,
  'AbortSignal.any': /\bAbortSignal\.any\(/,
  'AbortSignal.timeout': /\bAbortSignal\.timeout\(/,
  'Response.json': /\bResponse\.json\(/,
  'ReadableStream.from': /\bReadableStream\.from\(/,
}

/** Libraries that ask whether it is there before they call it. */
const asksFirst: readonly (readonly [name: string, library: string])[] = [
  ['web.url.can-parse', '/zod/'],
  ['es.uint8-array.from-base64', '/@noble/'],
  ['es.uint8-array.to-base64', '/@noble/'],
]

/** What a script calls that Chrome 88 lacks, as the modules of core-js that bring it; `[]` when it calls nothing of the kind. */
export function lackingIn(code: string): readonly string[] {
  return Object.entries(calls).flatMap(([name, call]) => (call.test(code) ? [name] : []))
}

/**
 * Fails a build whose scripts call what Chrome 88 lacks and the build does not bring, or brings after other scripts have run; and one whose style
 * sheets say what it lacks, which nothing can bring. The error says which files call or say what.
 *
 * @param ownBrought what the page brings by itself, without core-js
 */
export function nothingLacking(ownBrought: readonly string[] = []): Plugin {
  return {
    name: 'nothing-lacking',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const scripts = chunks.flatMap(({ modules }) => Object.entries(modules))
      const fromCoreJs = scripts.flatMap(([id]) => moduleOfCoreJs.exec(id)?.[1] ?? [])
      const brought = new Set([...fromCoreJs, ...ownBrought])
      const missing = scripts.flatMap(([id, { code }]) =>
        lackingIn(id.includes('/core-js/') ? '' : (code ?? ''))
          .filter((name) => !brought.has(name) && !asksFirst.some(([known, by]) => known === name && id.includes(by)))
          .map((name) => `${name}: ${id}`),
      )
      if (missing.length > 0)
        this.error(`Chrome 88 lacks what is called here (packages/ui/older-browsers.ts):\n${missing.join('\n')}`)
      const said = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css')
          ? lackingInStyles(`${file.source}`).map((name) => `${name}: ${file.fileName}`)
          : [],
      )
      if (said.length > 0)
        this.error(`Chrome 88 lacks what is said here (packages/ui/lacking-styles.ts):\n${said.join('\n')}`)
      if (fromCoreJs.length > 0 && !chunks.every((chunk) => beginsWithIt(chunk, bundle)))
        this.error(
          'what Chrome 88 lacks is brought after other scripts have run: it must be the first that the page imports',
        )
    },
  }
}

const moduleOfCoreJs = /\/core-js\/modules\/(.+)\.js/

/** A script runs what it imports before itself, in order; the bundler's own runtime calls nothing. */
function beginsWithIt({ isEntry, imports, modules }: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): boolean {
  if (!isEntry) return true
  const imported = imports.flatMap((name) =>
    bundle[name]?.type === 'chunk' ? [Object.keys(bundle[name].modules)] : [],
  )
  const first = [...imported, Object.keys(modules)].flat().find((id) => !id.startsWith('\0'))
  return first !== undefined && /\/core-js\/|\/older-browsers\.ts/.test(first)
}
