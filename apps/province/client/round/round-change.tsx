import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { amendAddress } from '../addresses.ts'
import type { RoundHead } from '../questions.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'
import { CloseRound } from './close-round.tsx'

/** Other settings for a running round, or its end; each with a reason that stands in the record. */
export function RoundChange({ round }: { readonly round: RoundHead }) {
  const post = usePostFor('round_manager')
  const navigate = useNavigate()
  const [ending, setEnding] = useState(false)
  return (
    <>
      <Space>
        <Button onClick={() => navigate(amendAddress(round.round))}>{inPlaceOf(rt('amend.act'), post)}</Button>
        <Button danger aria-expanded={ending} onClick={() => setEnding(!ending)}>
          {inPlaceOf(t('rounds.close'), post)}
        </Button>
      </Space>
      {ending && <CloseRound round={round} done={() => setEnding(false)} />}
    </>
  )
}
