import { parseSubmissionStream } from '@mingce/domain/streams'
import { queryOptions, skipToken } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { FilingPart, FilingSheet } from '../questions.ts'

// What the desk asks of the same item elsewhere; of a section of a plan or a summary nothing.

type Asked = { readonly sheet: FilingSheet; readonly part: FilingPart | undefined }

function subjectOf({ sheet, part }: Asked) {
  if (!part || !sheet.texts[part.digest]) return undefined
  return { division: parseSubmissionStream(sheet.head.stream).division, part: part.part, digest: part.digest }
}

export const lensQuestion = (asked: Asked) => {
  const subject = subjectOf(asked)
  return queryOptions({
    queryKey: ['lens', subject],
    queryFn: subject ? () => api.lens.item.query(subject) : skipToken,
  })
}

/** 一刀切 of all items of a filed catalog, at the texts that lie on the desk. */
export const uniformityQuestion = (sheet: FilingSheet) => {
  const parts = sheet.parts.map(({ part, digest }) => ({ part, digest }))
  const { division } = parseSubmissionStream(sheet.head.stream)
  return queryOptions({
    queryKey: ['uniformity', division, parts],
    queryFn: () => api.lens.uniformity.query({ division, parts }),
  })
}

export const itemUniformityQuestion = (asked: Asked) => {
  const subject = subjectOf(asked)
  return queryOptions({
    queryKey: ['item uniformity', subject],
    queryFn: subject ? () => api.lens.itemUniformity.query(subject) : skipToken,
  })
}

/** What counties of other cities published moves seldom, and is much: asked once it is wanted. */
export const elsewhereQuestion = (asked: Asked, wanted: boolean) => {
  const subject = subjectOf(asked)
  return queryOptions({
    queryKey: ['lens elsewhere', subject],
    queryFn: subject && wanted ? () => api.lens.elsewhere.query(subject) : skipToken,
    staleTime: 600_000, // ms
  })
}

export type Lens = NonNullable<Awaited<ReturnType<typeof api.lens.item.query>>>
export type LensRuling = Lens['rulings'][number]
export type PeerText = Lens['peers'][number]
