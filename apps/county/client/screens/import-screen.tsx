import { DecisionBar } from '@mingce/ui/decision-bar'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { AskedByRounds } from '../asked.tsx'
import { namesIn } from '../catalog/item-name.ts'
import { LockedNotice } from '../catalog/locked-notice.tsx'
import { ChooseFile } from '../import/choose-file.tsx'
import { FormerImports } from '../import/former-imports.tsx'
import { countsOf, importOf, type Preview } from '../import/preview.ts'
import { PreviewPane } from '../import/preview-pane.tsx'
import { useReading } from '../import/use-reading.ts'
import { draftQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './catalog-screen.css'
import './import-screen.css'

const path = [{ label: t('catalog.title'), to: '/catalog' }]

/** 导入: a spreadsheet is read, looked through, and brought into the draft by one command. */
export function ImportScreen() {
  return (
    <AskedByRounds>
      <Import />
    </AskedByRounds>
  )
}

function Import() {
  const draft = useQuery(draftQuestion)
  const navigate = useNavigate()
  const reading = useReading()
  const { preview } = reading
  const bringIn = useAct(api.catalog.importCatalog.mutate, t('import.done'), () => navigate('/catalog'))
  const lockedBy = draft.data?.head.lockedBy
  const standing = draft.data?.items.filter((each) => each.retired === null) ?? []
  if (!preview)
    return (
      <Page title={t('import.title')} path={path}>
        {lockedBy ? <LockedNotice lockedBy={lockedBy} /> : <ChooseFile reading={reading} />}
        <FormerImports />
      </Page>
    )
  const again = () => {
    bringIn.reset()
    reading.forget()
  }
  const nameOf = (item: string) =>
    preview.rows.find((row) => row.item === item)?.content.name ?? namesIn(standing)(item) ?? item
  return (
    <Page
      title={t('import.title')}
      path={path}
      about={preview.title ? `${preview.fileName} · ${preview.title}` : preview.fileName}
      actions={<Button onClick={again}>{t('import.other')}</Button>}
      footer={<ImportBar preview={preview} busy={bringIn.busy} run={() => bringIn.run(importOf(preview))} />}
    >
      <Notices of={[bringIn]} nameOf={nameOf} />
      {lockedBy && <LockedNotice lockedBy={lockedBy} />}
      <PreviewPane preview={preview} reading={reading} standing={standing} />
    </Page>
  )
}

function ImportBar({
  preview,
  busy,
  run,
}: {
  readonly preview: Preview
  readonly busy: boolean
  readonly run: () => Promise<unknown>
}) {
  const counts = countsOf(preview)
  const { open, conflicts, undecided, taken } = counts
  const toConflict = () => document.querySelector<HTMLElement>('[data-conflict] button[aria-pressed=false]')?.focus()
  return (
    <DecisionBar
      wordless
      busy={busy}
      facts={t('import.facts', counts)}
      checks={[
        ...(conflicts === 0
          ? []
          : [
              {
                met: undecided === 0,
                label: t(undecided === 0 ? 'import.allDecided' : 'import.undecidedLeft', counts),
                jump: toConflict,
              },
            ]),
        { met: open === 0, label: doubtsLabel(counts), jump: toDoubt },
      ]}
      actions={[
        {
          key: 'import',
          label: t('import.send', { count: taken }),
          tone: 'primary',
          run,
          needsChecks: true,
          blocked: taken === 0 ? t('import.nothingChosen') : undefined,
        },
      ]}
    />
  )
}

function doubtsLabel(counts: ReturnType<typeof countsOf>): string {
  if (counts.open > 0) return t('import.doubtsLeft', counts)
  return t(counts.aside > 0 ? 'import.doubtsAside' : 'import.noDoubts', counts)
}

/** To the first doubt that nobody answered, in the list of them. */
function toDoubt(): void {
  const first = document.querySelector<HTMLElement>('[data-open-doubt]')
  first?.scrollIntoView({ block: 'center' })
  first?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
}
