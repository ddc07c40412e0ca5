import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { usePerson } from '../person.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs } from './handling-acts.ts'
import { PassOnDialog } from './pass-on-dialog.tsx'
import type { WaitingSent, WorkbenchSent } from './workbench-sent.ts'

export type Passing = 'reassign' | 'delegate' | 'handBack' | 'copyTo'

/** What is passed on; what was acted on and waits for nobody here has no post and no handler. */
export type Passable = Pick<WaitingSent, 'stream' | 'kind' | 'handler' | 'delegatedBy'> & {
  readonly role: WaitingSent['role'] | null
}

export type PassOnProps = {
  readonly line: Passable
  readonly sent: WorkbenchSent
  readonly acts: HandlingActs
}

/** 转交: what whoever sees a line may do to bring it to a colleague; one's own task alone is given away, delegated or handed back. */
export function PassOn(props: PassOnProps) {
  const { account } = usePerson()
  const [chosen, choose] = useState<Passing>()
  const { handler, delegatedBy } = props.line
  const isMine = handler === account
  const own: readonly Passing[] = isMine ? (delegatedBy === null ? ['reassign', 'delegate'] : ['handBack']) : []
  const items = [...own, 'copyTo' as const].map((key) => ({ key, label: t(key) }))
  return (
    <>
      {own.length === 0 ? (
        <Button size="small" type="link" onClick={() => choose('copyTo')}>
          {t('copyTo')}
        </Button>
      ) : (
        <Dropdown menu={{ items, onClick: ({ key }) => choose(key as Passing) }} trigger={['click']}>
          <Button size="small" type="link" aria-haspopup="menu">
            {t('passOn')} <span aria-hidden>▾</span>
          </Button>
        </Dropdown>
      )}
      {chosen && <PassOnDialog {...props} passing={chosen} onClose={() => choose(undefined)} />}
    </>
  )
}
