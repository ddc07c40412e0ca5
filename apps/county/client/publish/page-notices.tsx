import { pageFindings } from '@mingce/domain/check/pages'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { PageNotes } from '@mingce/ui/published-page/page-notes'
import { useQuery } from '@tanstack/react-query'
import { pagesQuestion } from '../questions.ts'

/** What is wrong with the published pages: of the catalog as a whole, or of one item; nothing where nothing is, and a word where they could not be read. */
export function PageNotices({ item = null }: { readonly item?: string | null }) {
  const { data, error, refetch } = useQuery(pagesQuestion)
  const found = pageFindings(data ?? []).filter((each) => each.item === item)
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      <PageNotes findings={found.map(({ finding }) => finding)} />
    </>
  )
}
