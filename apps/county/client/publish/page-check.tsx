import { ErrorNotice } from '@mingce/ui/error-notice'
import { refusalWords } from '@mingce/ui/words/refusals'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { api } from '../api.ts'
import { pagesQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './page-check.css'

/** Asks the server to look at a published page; `page` is what it found, of the address it was asked last. */
export function usePageCheck(version: number) {
  const queryClient = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (url: string) => api.catalog.checkPage.mutate({ version, url }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pagesQuestion.queryKey }),
  })
  return { look: mutate, page: data, error, isLooking: isPending }
}
type PageCheck = ReturnType<typeof usePageCheck>
type LivePage = NonNullable<PageCheck['page']>
type Compared = Extract<LivePage, { isWhole: boolean }>
type ItemOnPage = Compared['comparison']['items'][number]

/** 核对网页: for an address that was pasted back, before it is recorded or after. */
export function PageCheckButton({ check, url }: { readonly check: PageCheck; readonly url: string }) {
  return (
    <Button disabled={url === ''} loading={check.isLooking} onClick={() => check.look(url)}>
      {t('check.look')}
    </Button>
  )
}

/** What stands on the page, beside the settled text. Nothing before somebody asked. */
export function PageCheckResult({ check: { page, error, isLooking } }: { readonly check: PageCheck }) {
  if (isLooking) return <p role="status">{t('check.looking')}</p>
  if (error) return <ErrorNotice error={error} />
  if (page === undefined) return null
  if (page === null) return <Alert type="warning" showIcon role="alert" title={t('check.noVersion')} />
  const kept = keptInWords(page.kept)
  if ('unreachable' in page)
    return <Alert type="warning" showIcon role="alert" title={page.message} description={kept} />
  const { comparison, attachment, isWhole } = page
  const notes = [
    attachment !== null && t('check.attachment', { address: attachment }),
    comparison.read === 'text' && t('check.byWords'),
    kept ?? false,
  ].filter((note) => note !== false)
  return (
    <section className="page-check" aria-label={t('check.look')}>
      <Alert
        type={isWhole ? 'success' : 'warning'}
        showIcon
        role="alert"
        title={headline(page)}
        description={notes.length > 0 ? notes.join(' ') : undefined}
      />
      <Beside comparison={comparison} />
    </section>
  )
}

/** What became of the look; nothing of an address at which nobody looks. */
function keptInWords(kept: LivePage['kept']): string | undefined {
  if (typeof kept === 'object') return refusalWords(kept.refused)
  return kept === 'not_looked_at' ? undefined : t(`check.kept.${kept}`)
}

function headline({ comparison, isWhole }: Compared): string {
  const { read, items, cells, missingColumns, unsettled } = comparison
  if (read === 'nothing') return t('check.nothing')
  if (isWhole) return t('check.same', { count: items.length, cells: cells.same })
  const missing = items.filter(({ outcome }) => outcome === 'missing').length
  const differing = items.reduce((sum, { differences }) => sum + differences.length, 0)
  const found = [
    missing > 0 && t('check.missing', { count: missing }),
    differing > 0 && t('check.differing', { count: differing }),
    missingColumns.length > 0 && t('check.columns', { names: missingColumns.join('、') }),
    unsettled.length > 0 && t('check.unsettled', { count: unsettled.length, names: unsettled.join('、') }),
  ].filter((part) => part !== false)
  return t('check.notSame', { found: found.join(t('check.and')), same: cells.same, of: cells.of })
}

function Beside({ comparison: { read, items } }: Pick<Compared, 'comparison'>) {
  const wrong = items.filter(({ outcome }) => outcome !== 'same')
  if (read === 'nothing' || wrong.length === 0) return null
  return (
    <div className="page-check-frame">
      <table className="page-check-table">
        <thead>
          <tr>
            <th>{t('check.ordinal')}</th>
            <th>{t('check.item')}</th>
            <th>{t('check.element')}</th>
            <th>{t('check.settled')}</th>
            <th>{t('check.onPage')}</th>
          </tr>
        </thead>
        <tbody>
          {wrong.map((item) => (
            <WrongItem key={item.ordinal} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WrongItem({ item: { ordinal, name, outcome, differences } }: { readonly item: ItemOnPage }) {
  if (outcome === 'missing')
    return (
      <tr>
        <td>{ordinal}</td>
        <td>{name}</td>
        <td colSpan={3}>{t('check.itemMissing')}</td>
      </tr>
    )
  return differences.map(({ heading, settled, onPage }, at) => (
    <tr key={heading}>
      {at === 0 && <td rowSpan={differences.length}>{ordinal}</td>}
      {at === 0 && <td rowSpan={differences.length}>{name}</td>}
      <td>{heading}</td>
      <td className="page-check-text">{worded(settled, t('check.empty'))}</td>
      <td className="page-check-text">{onPage === null ? t('check.notThere') : worded(onPage, t('check.empty'))}</td>
    </tr>
  ))
}

/** A cell's text without the boxes that are not ticked. */
function worded(text: string, ofNothing: string): string {
  const shown = text.replace(/□[^□■\n]*/g, '').replace(/\n\s*\n/g, '\n')
  return shown.trim() === '' ? ofNothing : shown.trim()
}
