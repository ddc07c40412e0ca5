import { z } from 'zod'
import { day, words } from '../identifiers.ts'
import { doubt, source } from './provenance.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

export const articlePattern = /^[1-9]\d{0,3}(?:-[1-9]\d?)?$/

/** An article by its number: "26" for 第二十六条, "26-1" for 第二十六条之一. */
export const articleNumber = z.string().regex(articlePattern)

/** 原文: letter by letter as it was published. 要旨: what it says, in our own words, which is no text of the law. */
export const wordings = ['text', 'gist'] as const
export type Wording = (typeof wordings)[number]

/** What an article says from a day on; `from` is null where it says so ever since the law is in force. */
export const articleEntry = z.strictObject({
  article: articleNumber,
  from: day.nullable(),
  wording: z.enum(wordings),
  text: z.string().trim().min(1).max(8000),
  source,
  doubt,
})
export type ArticleEntry = z.infer<typeof articleEntry>

export const articleEvent = z.discriminatedUnion('type', [
  articleEntry.extend({ type: z.literal('LawArticleEntered') }),
  /** What was entered under this article and day is put right; the article itself did not change. */
  articleEntry.extend({ type: z.literal('LawArticleCorrected'), reason: words }),
  /** It was entered by mistake. */
  z.strictObject({
    type: z.literal('LawArticleWithdrawn'),
    article: articleNumber,
    from: day.nullable(),
    reason: words,
  }),
])
export type ArticleEvent = z.infer<typeof articleEvent>
