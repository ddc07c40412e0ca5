import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { usePosts } from '@mingce/ui/absence/standing-in'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queuedAddress } from '../addresses.ts'
import { queueQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** The way to what waits next on this post, soonest due first; nothing when this was the last. */
export function NextCase({ than }: { readonly than: string }) {
  const roles = usePosts().map(({ role }) => role as string)
  const next = useQuery(queueQuestion('mine')).data?.find((row) => roles.includes(row.role) && row.stream !== than)
  if (!next) return null
  const name = `${nameOf(parseDivision(next.division))} ${say(deliverableWords[next.kind])}`
  return (
    <Link className="next-case" to={queuedAddress(next)}>
      {t('view.next', { name })}
    </Link>
  )
}
