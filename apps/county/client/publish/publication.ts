/** Where a form of 公布稿 is taken from; `pack` is all of them in one archive. */
export function publicationAddress(version: number, form: 'pack' | 'fragment' | 'page' | 'xlsx' | 'docx'): string {
  return `/api/publication/${version}/${form}`
}

/** The table for the site's editor, as its source; or the page for paper. */
export const publicationQuestion = (version: number, form: 'fragment' | 'page') => ({
  queryKey: ['publication', version, form],
  queryFn: async () => {
    const answer = await fetch(publicationAddress(version, form))
    if (answer.ok) return answer.text()
    throw Object.assign(new Error('the publication pack was not made'), { data: { httpStatus: answer.status } })
  },
  staleTime: Number.POSITIVE_INFINITY,
})
