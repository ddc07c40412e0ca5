import type { PageResult } from '@mingce/domain/published-page/events'
import { dayInWords } from '../instant.ts'
import { say } from '../words/language.ts'
import { pageReasonWords, pageText } from '../words/pages.ts'

export type PageTold = Pick<PageResult, 'found' | 'why' | 'wrong' | 'landedAt'> & {
  /** In Asia/Shanghai; may be empty but of a dead page. */
  readonly since: string
}

/** What a look at a page found, in one line: "打不开（自2021年10月11日起）：网站说没有这个网页". */
export function pageLine({ found, why, wrong, landedAt, since }: PageTold): string {
  const reason = why === null ? '' : say(pageReasonWords[why])
  const line = pageText(found, { count: wrong.length, why: reason, since: since && dayInWords(since) })
  return landedAt === null ? line : [line, pageText('landed', { url: landedAt })].join(pageText('separator'))
}
