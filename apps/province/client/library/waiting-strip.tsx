import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { libraryAddress } from '../addresses.ts'
import { libraryPageText as text } from '../words/library.ts'
import { waitingQuestion } from './questions.ts'

/** 待办: recommendations of cities that wait; nothing while none does. */
export function WaitingStrip() {
  const { data: count = 0 } = useQuery(waitingQuestion)
  if (count === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      title={<Link to={`${libraryAddress}?tab=waiting`}>{text('waiting', { count })}</Link>}
    />
  )
}
