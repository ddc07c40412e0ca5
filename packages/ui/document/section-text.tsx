import { blocksOf, type Table } from '@mingce/domain/document/notation'
import { documentText as t } from './words.ts'
import './section-text.css'

/** A section of a plan or a summary as it is read: paragraphs, tables, and above a passage from the system where it comes from. */
export function SectionText({ text }: { readonly text: string }) {
  return (
    <div className="section-blocks">
      {blocksOf(text).map((block, at) => {
        if (block.is === 'table') return <SectionTable key={at} table={block.table} />
        if (block.is === 'paragraph') return <p key={at}>{block.text}</p>
        const { source, asOf } = block
        return (
          <p key={at} className="section-source">
            {asOf === null ? t('source', { source }) : t('source.asOf', { source, day: asOf })}
          </p>
        )
      })}
    </div>
  )
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
