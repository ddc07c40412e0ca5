import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { tallyOfNotes } from '@mingce/domain/before-filing/tally'
import { type CountyNotesSent, foldedNotes } from '@mingce/ui/before-filing/notes-sent'
import { noteText } from '@mingce/ui/words/before-filing'
import { Button } from 'antd'

type TalliesProps = {
  readonly counties: readonly CountyNotesSent[]
  /** Whose notes are shown alone; undefined where all are. */
  readonly looked: string | undefined
  readonly look: (county: string | undefined) => void
}

/** How many notes of each kind stand with each county; a county chosen here is shown alone. */
export function CountyTallies({ counties, looked, look }: TalliesProps) {
  return (
    <table className="note-table" aria-label={noteText('counties')}>
      <thead>
        <tr>
          <th scope="col">{noteText('county')}</th>
          <th scope="col">{noteText('asked')}</th>
          <th scope="col">{noteText('what.guidance')}</th>
          <th scope="col">{noteText('what.research')}</th>
          <th scope="col">{noteText('what.opinion')}</th>
        </tr>
      </thead>
      <tbody>
        {counties.map((each) => {
          const { consultations, answered, guidance, research, opinions } = tallyOfNotes(foldedNotes(each))
          const isChosen = each.county === looked
          return (
            <tr key={each.county} className={isChosen ? 'is-chosen' : ''}>
              <th scope="row">
                <Button
                  type="link"
                  size="small"
                  aria-pressed={isChosen}
                  onClick={() => look(isChosen ? undefined : each.county)}
                >
                  {nameOf(parseDivision(each.county))}
                </Button>
              </th>
              <td>{noteText('n.answered', { count: consultations, answered })}</td>
              <td>{guidance}</td>
              <td>{research}</td>
              <td>{opinions}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
