import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { newKey } from '../command-key.ts'
import { Notices } from '../notices.tsx'
import { usePerson } from '../person.ts'
import { SeveralSelect } from '../several-select.tsx'
import { workbenchText as t } from '../words/workbench.ts'
import type { Passing, PassOnProps } from './pass-on.tsx'
import type { WorkbenchSent } from './workbench-sent.ts'

type PassOnDialogProps = PassOnProps & { readonly passing: Passing; readonly onClose: () => void }

/** To whom, and with which words; what was typed stays until it was recorded. */
export function PassOnDialog(props: PassOnDialogProps) {
  const { line, sent, acts, passing, onClose } = props
  const { account } = usePerson()
  const [copy] = useState(newKey)
  const [accounts, setAccounts] = useState<string[]>([])
  const [words, setWords] = useState('')
  const others = sent.colleagues.filter((each) => each.account !== account)
  const able = passing === 'copyTo' ? others : others.filter(({ role }) => role === line.role)
  const isComplete = (passing === 'handBack' || accounts.length > 0) && (passing === 'copyTo' || words.trim() !== '')
  const send = async () => {
    if (await passOn(props, { accounts, words, copy })) onClose()
  }
  return (
    <Modal
      open
      title={t(passing)}
      okText={t(passing)}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isComplete, loading: acts[passing].busy }}
      onOk={send}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <p>{t(`${passing}.hint`, { name: nameOf(line.delegatedBy, sent) })}</p>
        <Notices of={[acts[passing]]} />
        {passing !== 'handBack' && (
          <Form.Item label={t(passing === 'copyTo' ? 'colleagues' : 'colleague')} htmlFor="pass-on-to">
            <Colleagues several={passing === 'copyTo'} {...{ able, sent, accounts, setAccounts }} />
          </Form.Item>
        )}
        <Form.Item label={t(wordsLabel[passing])} htmlFor="pass-on-words">
          <Input.TextArea
            id="pass-on-words"
            rows={3}
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

type Written = { readonly accounts: string[]; readonly words: string; readonly copy: string }

async function passOn({ line, acts, passing }: PassOnDialogProps, { accounts, words, copy }: Written) {
  const { stream: matter, kind, role, handler: seen } = line
  if (passing === 'copyTo') return acts.copyTo.run({ matter, kind, copy, accounts, note: words.trim() || null })
  if (role === null) return undefined
  const task = { matter, kind, role, seen }
  if (passing === 'handBack') return acts.handBack.run({ ...task, note: words })
  const [account = ''] = accounts
  return passing === 'reassign'
    ? acts.reassign.run({ ...task, account, reason: words })
    : acts.delegate.run({ ...task, account, note: words })
}

const wordsLabel = { reassign: 'reason', delegate: 'note', handBack: 'note', copyTo: 'noteOptional' } as const

type ColleaguesProps = {
  readonly several: boolean
  readonly able: WorkbenchSent['colleagues']
  readonly sent: WorkbenchSent
  readonly accounts: string[]
  readonly setAccounts: (accounts: string[]) => void
}

function Colleagues({ several, able, sent, accounts, setAccounts }: ColleaguesProps) {
  if (able.length === 0) return <p>{t('nobodyElse')}</p>
  const options = able.map(({ account }) => ({ value: account, label: nameOf(account, sent) }))
  const shared = { id: 'pass-on-to', options, placeholder: t('chooseColleague'), style: { width: '100%' } }
  if (several) return <SeveralSelect {...shared} label={t('colleagues')} value={accounts} onChange={setAccounts} />
  return <Select<string> {...shared} value={accounts[0] ?? null} onChange={(account) => setAccounts([account])} />
}

function nameOf(account: string | null, { names }: WorkbenchSent): string {
  return (account && names[account]) ?? t('nameless')
}
