import { Alert, Button, Space } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { t } from '../words/t.ts'
import { useSaving } from './use-saving.ts'

export type CirculationOf = {
  readonly round: string
  readonly division: string
  readonly kind: string
  readonly n: number
}

/** 流转记录 as a document or PDF; a PDF takes seconds and may fail, and says so. */
export function CirculationDownload({ filing: { round, division, kind, n } }: { readonly filing: CirculationOf }) {
  return <TrailDownload path="/api/papers/circulation" asked={{ round, division, kind, n: String(n) }} />
}

type TrailDownloadProps = { readonly path: string; readonly asked: Readonly<Record<string, string>> }

export function TrailDownload({ path, asked }: TrailDownloadProps) {
  const { saving, save, sentence, error } = useSaving()
  return (
    <div className="circulation-download">
      {sentence && <Alert type="warning" showIcon role="alert" title={sentence} />}
      <ErrorNotice error={error} />
      <Space>
        {(['docx', 'pdf'] as const).map((format) => {
          const address = `${path}/${format}?${new URLSearchParams(asked)}`
          return (
            <Button
              key={format}
              size="small"
              loading={saving === address}
              disabled={saving !== undefined}
              onClick={() => void save(address)}
            >
              {t(`trail.take.${format}`)}
            </Button>
          )
        })}
      </Space>
    </div>
  )
}
