import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { usePerson } from '@mingce/ui/person'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useTodo } from '@mingce/ui/workbench/use-workbench'
import { Link } from 'react-router'
import { queuedAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'

/** The way to what waits next on this post, soonest due first, before what a colleague works on; nothing when this was the last. */
export function NextCase({ than }: { readonly than: string }) {
  const { account } = usePerson()
  const left = useTodo(api)?.filter((row) => row.stream !== than) ?? []
  const next = left.find(({ handler }) => handler === null || handler === account) ?? left[0]
  if (!next) return null
  const name = `${nameOf(parseDivision(next.division))} ${say(deliverableWords[next.kind])}`
  return (
    <Link className="next-case" to={queuedAddress(next)}>
      {t('view.next', { name })}
    </Link>
  )
}
