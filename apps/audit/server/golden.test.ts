import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '@mingce/domain/fact'
import { packageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { redactableTexts, redactedForm } from '@mingce/domain/redaction/redacted-form'
import { isRefusal } from '@mingce/domain/refusal'
import { eventSchemas } from '@mingce/domain/upcast/event-schemas'
import { upcast, versionOf } from '@mingce/domain/upcast/upcast'
import { entryWriter, parseEntry } from '@mingce/ledger/entry'
import { leafHash, rootOf } from '@mingce/proof/merkle'
import { expect, test } from 'vitest'
import roots from './golden/roots.json' with { type: 'json' }
import { replay } from './replay.ts'

// Whole streams as they were once stored, made up for a demonstration, and kept for ever: files are added, none is changed.
const folder = join(import.meta.dirname, 'golden')
const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'))
const histories = files.map((name) => ({
  name,
  texts: readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
}))
const entries = histories.flatMap(({ texts }) => texts.map(parseEntry))

test('each history still has the root it had when it was kept', () => {
  const now = histories.map(({ name, texts }) => {
    const root = rootOf(texts.map((text) => leafHash(new TextEncoder().encode(text))))
    return [name, Buffer.from(root).toString('hex')]
  })
  expect(Object.fromEntries(now)).toEqual(roots)
})

test('there is one of every type of event, in every version it ever had', () => {
  const kept = new Set(entries.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`))
  const all = [...eventSchemas.keys()].flatMap((type) =>
    Array.from({ length: versionOf(type) }, (_, index) => `${type} ${index + 1}`),
  )
  expect(all.filter((each) => !kept.has(each))).toEqual([])
})

test('every old event is read in the shape it has now', () => {
  for (const entry of entries) {
    const event = { type: entry.type, ...upcast(entry) }
    expect(eventSchemas.get(entry.type)?.parse(event)).toEqual(event)
  }
})

test('today’s writer would store each of them by the same bytes', () => {
  for (const { texts } of histories)
    for (const text of texts) {
      const entry = parseEntry(text)
      expect(entryWriter(entry)(entry)).toBe(text)
    }
})

test('an auditor steps through each of them', () => {
  for (const { texts } of histories) {
    const past = texts.map((text, position) => ({ ...parseEntry(text), position: BigInt(position) }))
    const [first] = past
    if (!first) throw new Error('an empty history')
    expect(replay(first.stream, past)).toHaveLength(texts.length)
  }
})

test('with every text redacted that can be, each of them is still stepped through', () => {
  for (const { texts } of histories) {
    const past = texts.map((text, position) => ({ ...parseEntry(asRedacted(text)), position: BigInt(position) }))
    expect(replay(past[0]?.stream ?? '', past)).toHaveLength(texts.length)
  }
})

test('南充市’s package went up by signatures from before what became of its own document counted, and is read as it was', () => {
  const { texts = [] } = histories.find(({ name }) => name.endsWith('.own-after.ndjson')) ?? {}
  const facts = texts.map(parseEntry).map((entry) => {
    const event = packageEvent.parse({ type: entry.type, ...upcast(entry) })
    return { event, by: entry.meta, at: entry.recordedAt.toISOString() }
  })
  const signedAt = facts.findIndex(({ event }) => event.type === 'PackageSignatureGiven')
  expect(facts[signedAt]?.event).toMatchObject({
    version: fold(evolvePackage, emptyPackage, facts.slice(0, signedAt)).version,
  })
  const filing = fold(evolvePackage, emptyPackage, facts).filings.get('implementation_plan')
  expect(filing?.stage).toBe('submitted')
  expect(filing?.signing?.signers.map(({ signature }) => signature?.stale)).toEqual([false])
})

function asRedacted(text: string): string {
  const entry = JSON.parse(text)
  const paths = entry.stream.startsWith('redaction/') ? [] : redactableTexts(entry).map(({ path }) => path)
  if (paths.length === 0) return text
  const form = redactedForm(entry, paths)
  if (isRefusal(form)) throw new Error(`${form.refused}: ${text}`)
  return JSON.stringify(form)
}
