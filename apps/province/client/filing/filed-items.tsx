import { AskedFieldsProvider } from '@mingce/ui/asked-fields'
import { CheckMark } from '@mingce/ui/check/check-mark'
import { CheckedForProvider } from '@mingce/ui/check/checked-for'
import { ItemTable } from '@mingce/ui/item-table'
import type { ItemTableLine } from '@mingce/ui/item-table-shape'
import { LawRegistry } from '@mingce/ui/law/law-registry'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useSearchParams } from 'react-router'
import type { FilingName } from '../addresses.ts'
import { articlesOf, type FilingSheet, registryQuestion, roundsQuestion } from '../questions.ts'
import { ItemReading } from './item-reading.tsx'
import { useFiledFindings } from './use-filed-findings.ts'

type FiledItemsProps = { readonly name: FilingName; readonly sheet: FilingSheet }

/** The items of a catalog as its county filed them, with what the checks find, each opened to be read and fed back on. */
export function FiledItems(props: FiledItemsProps) {
  const { round, division } = props.name
  const asked = useQuery(roundsQuestion).data?.find((each) => each.round === round)
  return (
    <AskedFieldsProvider value={asked?.settings.extraFields ?? none}>
      <LawRegistry question={registryQuestion} articlesOf={articlesOf}>
        <CheckedForProvider value={division}>
          <Listed {...props} />
        </CheckedForProvider>
      </LawRegistry>
    </AskedFieldsProvider>
  )
}

const none: readonly [] = []

function Listed({ name, sheet }: FiledItemsProps) {
  const findings = useFiledFindings(sheet)
  const [params, setParams] = useSearchParams()
  const open = params.get('part') ?? undefined
  const setOpen = (part: string | undefined) => setParams(part === undefined ? {} : { part }, { replace: true })
  const rows = sheet.parts.flatMap(({ part, digest }): ItemTableLine[] => {
    const item = sheet.texts[digest]
    return item ? [{ id: part, item, mark: <CheckMark findings={findings.get(part)} /> }] : []
  })
  const chosen = rows.find(({ id }) => id === open)
  return (
    <>
      <ItemTable rows={rows} selected={open} onSelect={setOpen} onOpen={setOpen} />
      <Drawer open={chosen !== undefined} onClose={() => setOpen(undefined)} title={chosen?.item.name} size="large">
        {chosen && (
          <ItemReading
            {...{ name, sheet }}
            part={chosen.id}
            item={chosen.item}
            findings={findings.get(chosen.id) ?? none}
          />
        )}
      </Drawer>
    </>
  )
}
