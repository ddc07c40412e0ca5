import { type Likeness, likenessTo } from '@mingce/domain/document/former'
import { useFormerRead } from '@mingce/ui/document/former-read'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type FilingName, type FilingSheet, formerQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** 上一轮审定稿 of a plan or summary: its text of each part that has one, and how the part stands to it. */
export type FormerTexts = {
  /** "上一轮审定稿（2021年9月18日）" */
  readonly label: string
  /** What its round is called. */
  readonly title: string
  readonly by: ReadonlyMap<string, { readonly text: string; readonly likeness: Likeness }>
}

/** @returns undefined of a catalog, while it is asked for, and where nothing was settled before */
export function useFormer(filing: FilingName, { parts }: FilingSheet): FormerTexts | undefined {
  const { data } = useQuery(formerQuestion(filing))
  const read = useFormerRead(data, filing.round, parts)
  return useMemo(() => {
    if (!data || !read) return undefined
    const by = parts.flatMap(({ part, text }) => {
      const former = read.paired.pairs.get(part)?.text
      return former === undefined ? [] : [[part, { text: former, likeness: likenessTo(former, text ?? '') }] as const]
    })
    const label = t('base.former', { name: read.name, day: dayInWords(data.settledOn) })
    return { label, title: data.title, by: new Map(by) }
  }, [data, read, parts])
}
