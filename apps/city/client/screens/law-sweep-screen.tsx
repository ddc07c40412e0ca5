import { SweepPage } from '@mingce/ui/law-sweep/sweep-page'
import { lawSweepText as text } from '@mingce/ui/words/law-sweep'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { filingAddress, lawSweepsAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { lawSweepQuestion } from '../questions.ts'

/** One change of a law: how far the city's counties have come with it, each leading to its filing. */
export function LawSweepScreen() {
  const { law = '', change = '' } = useParams()
  const name = { law, change: Number(change) }
  const sweep = useQuery(lawSweepQuestion(law, name.change))
  const filings = sweep.data?.filings ?? []
  return (
    <SweepPage
      sweep={sweep}
      actions={<Link to={lawSweepsAddress}>{text('back')}</Link>}
      askItems={(division) => api.lawSweep.items.query({ ...name, division })}
      filingOf={(county) => {
        const filing = filings.find(({ division }) => division === county)
        return filing && filingAddress(filing)
      }}
    />
  )
}
