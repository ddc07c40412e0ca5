import { Button, Dropdown, Input, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { workbenchText as t } from '../words/workbench.ts'
import { filterOf, type ListFilter, queryOf, setIn } from './list-filter.ts'

/** A list kept as a tab of one's own: what it is called, and its filter as the address has it. */
export type KeptList = { readonly name: string; readonly query: string }

export const mostKept = 8
const longestName = 20

type KeptTabsProps = {
  readonly kept: readonly KeptList[]
  readonly keep: (lists: readonly KeptList[]) => void
  readonly filter: ListFilter
  readonly count: (filter: ListFilter) => number
}

/** 常用: up to eight lists of one's own, each with its counter; renamed, moved and deleted from its menu. */
export function KeptTabs({ kept, keep, filter, count }: KeptTabsProps) {
  if (kept.length === 0) return null
  const query = queryOf(filter)
  return (
    <nav aria-label={t('kept')} className="list-tabs is-kept">
      <span className="queue-hint">{t('kept')}</span>
      {kept.map((each, at) => (
        <span key={each.query} className="kept-tab">
          <Link
            to={{ search: each.query }}
            aria-current={each.query === query ? 'page' : undefined}
            className="list-tab"
          >
            {each.name} <span className="list-count">{count(filterOf(new URLSearchParams(each.query)))}</span>
          </Link>
          <Manage kept={kept} keep={keep} at={at} />
        </span>
      ))}
    </nav>
  )
}

/** 存为常用: offered for a list that is narrowed and not kept yet; `name` is what it would be called. */
export function KeepList({ kept, keep, filter, name }: Omit<KeptTabsProps, 'count'> & { readonly name: string }) {
  const query = queryOf(filter)
  if (setIn(filter).length === 0 || kept.some((each) => each.query === query)) return null
  if (kept.length >= mostKept) return <span className="queue-hint">{t('keepFull')}</span>
  return <Naming label={t('keep')} name={name} onName={(said) => keep([...kept, { name: said, query }])} />
}

type ManageProps = Pick<KeptTabsProps, 'kept' | 'keep'> & { readonly at: number }

function Manage({ kept, keep, at }: ManageProps) {
  const [renaming, setRenaming] = useState(false)
  const own = kept[at]
  if (!own) return null
  const items = [
    { key: 'rename', label: t('rename') },
    { key: 'forward', label: t('forward'), disabled: at === 0 },
    { key: 'backward', label: t('backward'), disabled: at === kept.length - 1 },
    { key: 'forget', label: t('forget') },
  ]
  const choose = (key: string) => {
    if (key === 'rename') setRenaming(true)
    else if (key === 'forget') keep(kept.toSpliced(at, 1))
    else keep(kept.toSpliced(at, 1).toSpliced(key === 'forward' ? at - 1 : at + 1, 0, own))
  }
  const rename = (name: string) => {
    setRenaming(false)
    keep(kept.with(at, { ...own, name }))
  }
  if (renaming) return <Naming label={t('rename')} name={own.name} onName={rename} opened />
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']}>
      <button type="button" className="kept-menu" aria-label={t('manage', { name: own.name })} aria-haspopup="menu">
        ⋯
      </button>
    </Dropdown>
  )
}

type NamingProps = {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly opened?: boolean
}

function Naming({ label, name, onName, opened = false }: NamingProps) {
  const [open, setOpen] = useState(opened)
  const [said, setSaid] = useState<string>()
  const words = (said ?? name).trim().slice(0, longestName)
  const save = () => {
    setOpen(false)
    setSaid(undefined)
    onName(words === '' ? name.slice(0, longestName) : words)
  }
  const box = (
    <span className="kept-name">
      <Input
        autoFocus
        aria-label={t('keepName')}
        maxLength={longestName}
        value={said ?? name.slice(0, longestName)}
        onChange={({ target }) => setSaid(target.value)}
        onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && save()}
      />
      <Button type="primary" onClick={save}>
        {t('save')}
      </Button>
    </span>
  )
  return (
    <Popover content={box} title={t('keepName')} trigger="click" open={open} onOpenChange={setOpen}>
      <Button size="small" type="link">
        {label}
      </Button>
    </Popover>
  )
}
