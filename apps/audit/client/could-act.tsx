import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { t } from './words.ts'

type Answer = Awaited<ReturnType<typeof api.couldActAt.query>>

/** Who of a bureau could have acted from which of its posts: a line a person, a column a post. */
export function CouldAct({ office, at }: { readonly office: string; readonly at: number | undefined }) {
  const asked = useQuery({
    queryKey: ['couldActAt', office, at],
    queryFn: () => api.couldActAt.query({ office, ...(at !== undefined && { at }) }),
  })
  return (
    <>
      <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
      {asked.data && <Matrix {...asked.data} />}
    </>
  )
}

function Matrix({ day, roles, posts, names }: Answer) {
  const accounts = [...new Set(posts.map(({ account }) => account))]
  return (
    <section aria-labelledby="could-act">
      <h2 id="could-act">{t('couldAct.title', { day: dayInWords(day) })}</h2>
      <p>{t('couldAct.about')}</p>
      {accounts.length === 0 ? (
        <p>{t('couldAct.nobody')}</p>
      ) : (
        <table className="trail-table">
          <thead>
            <tr>
              <th>{t('couldAct.person')}</th>
              {roles.map((role) => (
                <th key={role}>{say(postWords[role])}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account}>
                <td>{names[account] ?? account}</td>
                {roles.map((role) => (
                  <td key={role}>{cell(posts, account, { role, names })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function cell(
  posts: Answer['posts'],
  account: string,
  { role, names }: Pick<Answer, 'names'> & { readonly role: Answer['roles'][number] },
): string {
  return posts
    .filter((post) => post.account === account && post.role === role)
    .map(({ onBehalfOf }) =>
      onBehalfOf === null ? t('couldAct.own') : t('couldAct.for', { name: names[onBehalfOf] ?? onBehalfOf }),
    )
    .join('、')
}
