import { blocksOf, type Table } from '@mingce/domain/document/notation'
import { documentText as t } from './words.ts'
import './section-text.css'

/**
 * A section of a plan or a summary as it is read: paragraphs, tables, and above a passage from the system where it comes from.
 *
 * @param isQuoted nobody rewords what comes from the system in it
 */
export function SectionText({ text, isQuoted = false }: { readonly text: string; readonly isQuoted?: boolean }) {
  return (
    <div className="section-blocks">
      {blocksOf(text).map((block, at) => {
        if (block.is === 'table') return <SectionTable key={at} table={block.table} />
        if (block.is === 'paragraph') return <p key={at}>{block.text}</p>
        return (
          <p key={at} className="section-source">
            {sourceWords(block, isQuoted)}
          </p>
        )
      })}
    </div>
  )
}

function sourceWords({ source, asOf }: { readonly source: string; readonly asOf: string | null }, isQuoted: boolean) {
  const dated = asOf === null ? source : t('dated', { source, day: asOf })
  return t(isQuoted ? 'source.quoted' : 'source', { source: dated })
}

export function SectionTable({ table: { heading, rows } }: { readonly table: Table }) {
  return (
    <table className="section-table">
      <thead>
        <tr>
          {heading.map((cell, at) => (
            <th key={at} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
