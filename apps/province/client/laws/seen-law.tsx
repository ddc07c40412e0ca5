import type { ArticleVersion } from '@mingce/domain/law/article'
import { articleName } from '@mingce/domain/law/article-number'
import { changeWords } from '@mingce/ui/law-sweep/sweep-sent'
import { MovedMeanwhile } from '@mingce/ui/moved-meanwhile'
import { useState } from 'react'
import type { ArticledLaw } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { articleFacts, entryFacts } from './entry-facts.ts'

/** `seen` is the law as whoever fills in a form knows it; `law` as it stands. */
export type SeenLaw = { readonly seen: ArticledLaw; readonly law: ArticledLaw; readonly look: () => void }

/** A law as it stood when a form was opened, until whoever fills it in has looked at what others did meanwhile. */
export function useSeenLaw(law: ArticledLaw): SeenLaw {
  const [seen, setSeen] = useState(law)
  return { seen, law, look: () => setSeen(law) }
}

/** What others did to the law while a form stood open, and the way on; what was typed stays. */
export function MovedNotice({ seen, law, look }: SeenLaw) {
  const told = differences(seen, law)
  if (seen.version === law.version && told.length === 0) return null
  return <MovedMeanwhile title={text('movedMeanwhile')} moves={told} lookedAt={text('lookedAt')} look={look} />
}

function differences(seen: ArticledLaw, law: ArticledLaw): readonly string[] {
  const before = new Map(entryFacts(seen))
  const blank = text('blank')
  const entry = entryFacts(law)
    .filter(([name, now]) => before.get(name) !== now)
    .map(([name, now]) => text('nowReads', { name, was: before.get(name) ?? blank, now: now ?? blank }))
  const known = new Map(seen.changes.map((each) => [each.change, each]))
  const changes = law.changes.flatMap((change) => {
    const former = known.get(change.change)
    if (former && former.withdrawn === change.withdrawn) return []
    return [[changeWords(change), change.withdrawn && text('withdrawn', { reason: change.withdrawn })]]
  })
  return [...entry, ...changes.map((each) => each.filter((part) => part !== null).join(' · ')), ...articles(seen, law)]
}

function articles(seen: ArticledLaw, law: ArticledLaw): readonly string[] {
  const [before, now] = [seen, law].map((each) => new Map(each.articles.map((of) => [`${of.article} ${of.from}`, of])))
  const entered = [...(now?.entries() ?? [])].filter(
    ([key, { recordedAt }]) => before?.get(key)?.recordedAt !== recordedAt,
  )
  const gone = [...(before?.entries() ?? [])].filter(([key]) => !now?.has(key))
  return [
    ...entered.flatMap(([key, now]) => articleReads(before?.get(key), now)),
    ...gone.map(([, { article }]) => text('articleGone', { article: articleName(article) })),
  ]
}

/** What an article says now that it did not say before; only that it was entered where nothing of it stood. */
function articleReads(was: ArticleVersion | undefined, now: ArticleVersion): readonly string[] {
  const entered = text('articleEntered', { article: articleName(now.article) })
  if (!was) return [entered]
  const before = new Map(articleFacts(was))
  const moved = articleFacts(now).filter(([name, reads]) => before.get(name) !== reads)
  const blank = text('blank')
  const reads = moved.map(([name, said]) =>
    text('nowReads', { name, was: before.get(name) ?? blank, now: said ?? blank }),
  )
  return reads.length === 0 ? [entered] : reads.map((each) => `${articleName(now.article)} · ${each}`)
}
