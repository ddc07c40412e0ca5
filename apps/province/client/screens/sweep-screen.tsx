import { SweepPage } from '@mingce/ui/law-sweep/sweep-page'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { lawAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { sweepQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** 清理: the counties whose items a change of a law asks to be reworded, and how far they have come. */
export function SweepScreen() {
  const { law = '', change = '' } = useParams()
  const name = { law, change: Number(change) }
  return (
    <SweepPage
      sweep={useQuery(sweepQuestion(law, name.change))}
      actions={<Link to={lawAddress(law)}>{text('facts')}</Link>}
      askItems={(division) => api.law.swept.query({ ...name, division })}
    />
  )
}
