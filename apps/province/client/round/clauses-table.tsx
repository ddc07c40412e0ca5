import type { Clause } from '@mingce/domain/round/clause'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { owerWords, recipientWords } from '@mingce/ui/words/rounds'
import { rt } from '../words/rounds.ts'

/** The clauses of a round's document: what each asks of whom, by when, and to whom it goes. */
export function ClausesTable({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {(['number', 'duty', 'owedBy', 'date', 'recipient'] as const).map((column) => (
            <th key={column} scope="col">
              {rt(`clause.${column}`)}
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
              <div className="settings-about">{text}</div>
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
