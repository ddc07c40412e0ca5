import { lawStatuses, statusDoubtOn, statusOn } from '@mingce/domain/law/change'
import { lawKinds } from '@mingce/domain/law/instrument'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { lawKindWords, lawStatusWords } from '@mingce/ui/words/laws'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { ChangeList } from '../laws/change-list.tsx'
import { EntryForm } from '../laws/entry-form.tsx'
import { LawTable } from '../laws/law-table.tsx'
import { SeedDrawer } from '../laws/seed-drawer.tsx'
import { UnknownList } from '../laws/unknown-list.tsx'
import { type LawList, lawsQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import '../laws/laws.css'

/** 依据库: every registered law, what it is today and how often it is cited; its changes; what catalogs cite and nobody registered. */
export function LawsScreen() {
  const list = useQuery(lawsQuestion)
  const manages = usePostFor('round_manager') !== undefined
  const [registering, setRegistering] = useState<string>()
  return (
    <Page
      title={text('title')}
      about={manages ? text('about') : `${text('about')}${text('onlyManager')}`}
      actions={
        manages && (
          <>
            {list.data && <SeedDrawer registry={list.data.registry} />}
            <Button type="primary" onClick={() => setRegistering('')}>
              {text('register')}
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={list.error} retry={() => list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.data && (
        <>
          <h2>{text('changes')}</h2>
          <ChangeList laws={list.data.registry} />
          <Filtered of={list.data} />
          <h2>{text('unknown', { count: list.data.usage.unknown.length })}</h2>
          <UnknownList unknown={list.data.usage.unknown} onRegister={manages ? setRegistering : undefined} />
        </>
      )}
      <Register title={registering} close={() => setRegistering(undefined)} />
    </Page>
  )
}

function Filtered({ of }: { readonly of: LawList }) {
  const [params, setParams] = useSearchParams()
  const [words, kind, status] = [params.get('words') ?? '', params.get('kind') ?? '', params.get('status') ?? '']
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const laws = of.registry.filter(
    (law) =>
      [law.title, law.docNumber, ...law.aliases].some((each) => each?.includes(words.trim())) &&
      (kind === '' || law.kind === kind) &&
      (status === '' || statusOn(law, of.today) === status),
  )
  const unchecked = laws.filter((law) => statusDoubtOn(law, of.today) !== null).length
  const kinds = lawKinds.map((value) => ({ value: value as string, label: lawKindWords(value) }))
  const statuses = lawStatuses.map((value) => ({ value: value as string, label: lawStatusWords(value) }))
  return (
    <>
      <div className="law-filter">
        <Input
          aria-label={text('search')}
          placeholder={text('search')}
          value={words}
          onChange={(event) => set('words', event.target.value)}
        />
        <Select
          aria-label={text('kind')}
          value={kind}
          options={[{ value: '', label: text('anyKind') }, ...kinds]}
          onChange={(value) => set('kind', value)}
        />
        <Select
          aria-label={text('status')}
          value={status}
          options={[{ value: '', label: text('anyStatus') }, ...statuses]}
          onChange={(value) => set('status', value)}
        />
        <span>{text('count', { count: laws.length })}</span>
      </div>
      {unchecked > 0 && <p>{`${text('uncheckedCount', { count: unchecked })}${text('howToCheck')}`}</p>}
      <LawTable laws={laws} of={of} />
    </>
  )
}

function Register({ title, close }: { readonly title: string | undefined; readonly close: () => void }) {
  return (
    <Drawer
      size={560}
      open={title !== undefined}
      onClose={close}
      mask={{ closable: false }}
      destroyOnHidden
      title={text('register')}
    >
      {title !== undefined && <NewEntry key={title} {...{ title, close }} />}
    </Drawer>
  )
}

function NewEntry({ title, close }: { readonly title: string; readonly close: () => void }) {
  const [law] = useState(newLawId)
  const register = useAct(api.law.register.mutate, text('registered'), close)
  return (
    <>
      <Notices of={[register]} nameOf={(about) => about} />
      <EntryForm
        entry={{ title }}
        asksReason={false}
        busy={register.busy}
        onSave={(entry) => register.run({ law, entry })}
      />
    </>
  )
}

function newLawId(): string {
  return `law_${newKey().replaceAll('-', '').slice(0, 12)}`
}
