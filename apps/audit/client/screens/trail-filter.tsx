import { eventTypes, eventWords } from '@mingce/ui/words/events'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { offices } from '../offices.ts'
import { t } from '../words.ts'

/** What is searched for; it stands in the address of the page. */
export type TrailSearch = {
  readonly search?: string
  readonly division?: string
  readonly round?: string
  readonly type?: string
  readonly stream?: string
}

const types = eventTypes.map((type) => ({ value: type as string, label: eventWords(type) }))

/** The search above the trail: by words, place, round, act, stream. */
export function TrailFilter({
  search,
  onSearch,
}: {
  readonly search: TrailSearch
  readonly onSearch: (search: TrailSearch) => void
}) {
  const rounds = useQuery({ queryKey: ['rounds'], queryFn: () => api.rounds.query() })
  const [draft, setDraft] = useState(search)
  const set = (part: Partial<Record<keyof TrailSearch, string | undefined>>) =>
    setDraft((before) => withoutEmpty({ ...before, ...part }))
  const choose = (part: Partial<Record<keyof TrailSearch, string | undefined>>) => {
    set(part)
    onSearch(withoutEmpty({ ...draft, ...part }))
  }
  return (
    <Space wrap role="search">
      <Input.Search
        aria-label={t('trail.words')}
        placeholder={t('trail.words')}
        value={draft.search ?? ''}
        onChange={(event) => set({ search: event.target.value })}
        onSearch={() => onSearch(draft)}
        enterButton={t('trail.search')}
        className="trail-words"
      />
      <Select
        aria-label={t('trail.division')}
        placeholder={t('trail.division')}
        value={draft.division ?? null}
        options={offices}
        onChange={(division) => choose({ division: division ?? undefined })}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        className="trail-division"
      />
      <Select
        aria-label={t('trail.round')}
        placeholder={t('trail.round')}
        value={draft.round ?? null}
        options={rounds.data?.map(({ round, title }) => ({ value: round, label: title })) ?? []}
        onChange={(round) => choose({ round: round ?? undefined })}
        allowClear
        className="trail-round"
      />
      <Select
        aria-label={t('trail.type')}
        placeholder={t('trail.type')}
        value={draft.type ?? null}
        options={types}
        onChange={(type) => choose({ type: type ?? undefined })}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        className="trail-type"
      />
      <Button
        onClick={() => {
          setDraft({})
          onSearch({})
        }}
      >
        {t('trail.clear')}
      </Button>
    </Space>
  )
}

function withoutEmpty(search: Partial<Record<keyof TrailSearch, string | undefined>>): TrailSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value))
}
