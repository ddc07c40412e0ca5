import { t } from '../words.ts'

type Column = 'matter' | 'todo' | 'since' | 'due' | 'state' | 'mustFix' | 'at' | 'act' | 'said' | 'by'

/** One list of the sheet; "没有" where it is empty. */
export function HandoverTable({
  title,
  head,
  rows,
}: {
  readonly title: string
  readonly head: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}) {
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{t('handover.nothing')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each}>{t(`handover.${each}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
