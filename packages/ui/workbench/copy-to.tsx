import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { workbenchText as t } from '../words/workbench.ts'
import type { Passable } from './pass-on.tsx'
import { PassOnDialog } from './pass-on-dialog.tsx'
import { useHandlingActs, type WorkbenchApi, workbenchQuestion } from './use-workbench.ts'

type CopyToProps = {
  readonly api: Pick<WorkbenchApi, 'workbench' | 'task' | 'copy'>
  readonly matter: Pick<Passable, 'stream' | 'kind'>
}

/** 抄送 on the page of a matter itself; the colleagues are asked for once it is opened. */
export function CopyTo({ api, matter }: CopyToProps) {
  const [open, setOpen] = useState(false)
  const acts = useHandlingActs(api)
  const { data: sent } = useQuery({ ...workbenchQuestion(api), enabled: open })
  const line = { ...matter, role: null, handler: null, delegatedBy: null }
  return (
    <>
      <Button data-action="copy-to" onClick={() => setOpen(true)} loading={open && !sent}>
        {t('copyTo')}
      </Button>
      {open && sent && <PassOnDialog {...{ line, sent, acts }} passing="copyTo" onClose={() => setOpen(false)} />}
    </>
  )
}
