import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { usePerson } from '@mingce/ui/person'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queuedAddress } from '../addresses.ts'
import { queueQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** The way to what waits next on this post, soonest due first; nothing when this was the last. */
export function NextCase({ than }: { readonly than: string }) {
  const { role } = usePerson()
  const next = useQuery(queueQuestion('mine')).data?.find((row) => row.role === role && row.stream !== than)
  if (!next) return null
  const name = `${nameOf(parseDivision(next.division))} ${say(deliverableWords[next.kind])}`
  return (
    <Link className="next-case" to={queuedAddress(next)}>
      {t('view.next', { name })}
    </Link>
  )
}
