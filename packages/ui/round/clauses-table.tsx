import type { Clause } from '@mingce/domain/round/clause'
import { dayInWords } from '../instant.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { owerWords, recipientWords, roundText } from '../words/rounds.ts'
import './clauses-table.css'

/** The clauses of a round's document: what each asks of whom, by when, and to whom it goes. */
export function ClausesTable({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <table className="clauses-table">
      <thead>
        <tr>
          {(['number', 'duty', 'owedBy', 'date', 'recipient'] as const).map((column) => (
            <th key={column} scope="col">
              {roundText(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map(({ id, number, duty, text, deliverable, owedBy, date, recipient }) => (
          <tr key={id}>
            <td>{number}</td>
            <td>
              {duty}
              {deliverable && ` · ${say(deliverableWords[deliverable])}`}
              <div className="clause-text">{text}</div>
            </td>
            <td>{say(owerWords[owedBy])}</td>
            <td>{date && dayInWords(date)}</td>
            <td>{recipient && say(recipientWords[recipient])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
