import { pageFindings } from '@mingce/domain/check/pages'
import { PageNotes } from '@mingce/ui/published-page/page-notes'
import { useQuery } from '@tanstack/react-query'
import { pagesQuestion } from '../questions.ts'

/** What is wrong with the published pages: of the catalog as a whole, or of one item; nothing where nothing is. */
export function PageNotices({ item = null }: { readonly item?: string | null }) {
  const { data } = useQuery(pagesQuestion)
  const found = pageFindings(data ?? []).filter((each) => each.item === item)
  return <PageNotes findings={found.map(({ finding }) => finding)} />
}
