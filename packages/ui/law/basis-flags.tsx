import { type LawFlag, lapsedKinds, lawFlagsOf } from '@mingce/domain/law/flags'
import { Tag } from 'antd'
import { useMemo } from 'react'
import { useToday } from '../desk-day.ts'
import { lawFlagName, lawFlagWords, lawText } from '../words/laws.ts'
import { useKnownLaws } from './known-laws.tsx'
import './basis-flags.css'

/** What the registry holds against these 公开依据 today, one line a citation; nothing when it holds nothing or is not at hand. */
export function BasisFlags({ legalBases }: { readonly legalBases: readonly string[] }) {
  const flags = useBasisFlags(legalBases)
  if (flags.length === 0) return null
  return (
    <ul className="basis-flags" aria-live="polite">
      {flags.map((flag) => (
        <FlagLine key={`${flag.cell} ${flag.written}`} flag={flag} />
      ))}
    </ul>
  )
}

export function useBasisFlags(legalBases: readonly string[]): readonly LawFlag[] {
  const laws = useKnownLaws()
  const today = useToday()
  return useMemo(() => (laws ? lawFlagsOf(legalBases, laws, today) : []), [legalBases, laws, today])
}

function FlagLine({ flag }: { readonly flag: LawFlag }) {
  const isLapsed = lapsedKinds.includes(flag.kind)
  const source = flag.source === null ? lawText('unknownSource') : lawText('source', { source: flag.source })
  const doubt = flag.doubt === null ? '' : lawText('doubt', { doubt: flag.doubt })
  return (
    <li data-flag={flag.kind}>
      <Tag color={isLapsed ? 'error' : 'warning'}>{lawFlagName(flag.kind)}</Tag>
      {lawFlagWords(flag)}
      {flag.source !== null && <small>{[source, doubt].filter((each) => each !== '').join(' · ')}</small>}
    </li>
  )
}
