import { ErrorNotice } from '@mingce/ui/error-notice'
import { Alert, Progress as Bar, Button, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { t } from '../words.ts'
import { type Progress, takeArchive } from './take-archive.ts'
import './archive-button.css'

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'taking'; readonly progress: Progress | null }
  | { readonly is: 'empty'; readonly sentence: string }
  | { readonly is: 'failed'; readonly error: unknown }

/** Takes the catalogs of all counties away as one archive: how far it is, and a way to stop. */
export function ArchiveButton() {
  const [state, setState] = useState<State>({ is: 'idle' })
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const take = async () => {
    const own = new AbortController()
    stop.current = own
    setState({ is: 'taking', progress: null })
    try {
      const onProgress = (progress: Progress) => setState({ is: 'taking', progress })
      const archive = await takeArchive({ signal: own.signal, onProgress })
      if ('empty' in archive) return setState({ is: 'empty', sentence: archive.empty })
      save(archive.bytes, archive.name)
      setState({ is: 'idle' })
    } catch (error) {
      setState(own.signal.aborted ? { is: 'idle' } : { is: 'failed', error })
    }
  }
  return (
    <>
      <Space>
        <Button onClick={take} loading={state.is === 'taking'}>
          {t('archive.take')}
        </Button>
        {state.is === 'taking' && <Taking progress={state.progress} onStop={() => stop.current?.abort()} />}
        {state.is === 'idle' && <span>{t('archive.about')}</span>}
      </Space>
      {state.is === 'empty' && <Alert type="info" showIcon title={state.sentence} />}
      {state.is === 'failed' && <ErrorNotice error={state.error} retry={take} />}
    </>
  )
}

function Taking({ progress, onStop }: { readonly progress: Progress | null; readonly onStop: () => void }) {
  const { taken, of } = progress ?? { taken: 0, of: 1 }
  // The last file is the list; each county has two.
  const counties = { taken: Math.floor(taken / 2), of: Math.floor(of / 2) }
  return (
    <Space>
      <Bar className="archive-bar" percent={Math.floor((100 * taken) / of)} size="small" />
      <span role="status">{progress && t('archive.progress', counties)}</span>
      <Button onClick={onStop}>{t('archive.stop')}</Button>
    </Space>
  )
}

function save(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
