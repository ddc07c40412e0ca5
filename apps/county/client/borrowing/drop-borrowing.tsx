import { Notices } from '@mingce/ui/notices'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'

type DropBorrowingProps = { readonly item: string; readonly county: string; readonly source: string }

/** The source is named no more, for a reason. */
export function DropBorrowing(of: DropBorrowingProps) {
  const [reason, setReason] = useState<string>()
  const drop = useAct(api.borrowing.drop.mutate, t('borrowed.dropped'), () => setReason(undefined))
  if (reason === undefined)
    return (
      <Button size="small" type="link" onClick={() => setReason('')}>
        {t('borrowed.drop')}
      </Button>
    )
  return (
    <>
      <Notices of={[drop]} />
      <Space.Compact>
        <Input
          size="small"
          maxLength={2000}
          value={reason}
          aria-label={t('borrowed.dropReason')}
          placeholder={t('borrowed.dropReason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          size="small"
          loading={drop.busy}
          disabled={reason.trim() === ''}
          onClick={() => drop.run({ ...of, reason: reason.trim() })}
        >
          {t('borrowed.drop')}
        </Button>
      </Space.Compact>
    </>
  )
}
