import { useState } from 'react'
import { ItemTable } from '../item-table.tsx'
import { Page } from '../page.tsx'
import { StatusTag } from '../status-tag.tsx'
import { manyItems } from './crowded.ts'

export function TablePage() {
  const [selected, setSelected] = useState<string>()
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const rows = manyItems.map((row, at) => ({
    ...row,
    mark: at % 3 === 0 ? <StatusTag status="returned" /> : <StatusTag status="approved" />,
    dim: at % 3 !== 0,
  }))
  return (
    <Page title="标准目录" about={`${rows.length} 项，已选 ${checked.size} 项`}>
      <ItemTable
        rows={rows}
        selected={selected}
        onSelect={setSelected}
        onOpen={(id) => alert(id)}
        checked={checked}
        onCheck={setChecked}
      />
    </Page>
  )
}
