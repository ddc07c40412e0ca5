/** Where a form of 公布稿 is taken from; `pack` is all of them in one archive. */
export function publicationAddress(version: number, form: 'pack' | 'fragment' | 'page' | 'xlsx' | 'docx'): string {
  return `/api/publication/${version}/${form}`
}

/** The table for the site's editor, as its source. */
export const fragmentQuestion = (version: number) => ({
  queryKey: ['publication', version],
  queryFn: async () => {
    const answer = await fetch(publicationAddress(version, 'fragment'))
    if (answer.ok) return answer.text()
    throw Object.assign(new Error('the publication pack was not made'), { data: { httpStatus: answer.status } })
  },
  staleTime: Number.POSITIVE_INFINITY,
})
