import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { importsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './former-imports.css'

/** What the county imported before, each with the file as it was, to be compared or imported again. */
export function FormerImports() {
  const imports = useQuery(importsQuestion)
  return (
    <section className="former-imports" aria-labelledby="former-imports">
      <h2 id="former-imports">{t('import.former')}</h2>
      <ErrorNotice error={imports.error} retry={() => imports.refetch()} />
      {imports.isPending && <Spin />}
      {imports.data?.length === 0 && <p className="empty">{t('import.formerNone')}</p>}
      {imports.data && imports.data.length > 0 && <Files imports={imports.data} />}
    </section>
  )
}

type Import = Awaited<ReturnType<typeof importsQuestion.queryFn>>[number]

function Files({ imports }: { readonly imports: readonly Import[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('import.formerAt')}</th>
          <th scope="col">{t('import.formerFile')}</th>
          <th scope="col">{t('import.formerCounts')}</th>
          <th scope="col">{t('import.original')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ position, recordedAt, fileName, drafted, revised, unchanged, isKept }) => (
          <tr key={position}>
            <td>{minuteOf(recordedAt)}</td>
            <td>{fileName}</td>
            <td>{t('import.formerResult', { drafted, revised, unchanged })}</td>
            <td>
              {isKept ? (
                <a href={`/api/imported/${position}`} download={fileName}>
                  {t('import.takeOriginal')}
                </a>
              ) : (
                t('import.originalMissing')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
