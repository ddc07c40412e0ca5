import { ErrorNotice } from '@mingce/ui/error-notice'
import { PagesFound as Found } from '@mingce/ui/publication/pages-found'
import { useQuery } from '@tanstack/react-query'
import { pagesQuestion, textsQuestion } from '../questions.ts'
import { t } from '../words.ts'

type PagesFoundProps = {
  readonly version: number
  readonly items: readonly { readonly item: string; readonly digest: string }[]
}

/** 公布页 of the publication that stands, each with what the county is to do about it. */
export function PagesFound({ version, items }: PagesFoundProps) {
  const { data, error, refetch } = useQuery(pagesQuestion)
  const pages = data?.filter((each) => each.version === version)
  const own = items.filter(({ item }) => pages?.some((each) => each.item === item))
  const { data: texts } = useQuery(textsQuestion(own.map(({ digest }) => digest)))
  const nameOf = (item: string) =>
    texts?.find(({ digest }) => own.some((each) => each.item === item && each.digest === digest))?.name
  if (!pages) return <ErrorNotice error={error} retry={() => refetch()} />
  return <Found {...{ pages, nameOf }} toDo={({ found }) => toDo(found)} />
}

function toDo(found: string): string {
  if (found === 'dead') return t('pages.todo')
  return found === 'otherwise' ? t('pages.otherwise') : ''
}
