import { type EvidenceExtent, type ToldEvidence, toldEvidence } from '@mingce/domain/guide/evidence'
import type { EvidenceSource } from '@mingce/domain/guide/evidence-sources'
import { guideEvidenceText as t } from '../words/guide-evidence.ts'

/** On what a row of the guide rests: what each text is, how surely it was read, how much of the row stands in it, and its address. */
export function EvidenceList({ evidence }: { readonly evidence: readonly string[] }) {
  const told = evidence.map((each) => ({ each, told: toldEvidence(each) }))
  return (
    <>
      {told.some((one) => one.told.kind !== 'said') && <p>{restsOn(told.map((one) => one.told))}</p>}
      <ul className="guide-evidence">
        {told.map(({ each, told }) => (
          <li key={each}>
            {evidenceWords(told)}
            {told.kind === 'known' && <Address source={told.source} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Never a link to a mirror: it leads to advertisements. */
function Address({ source: { copy, address } }: { readonly source: EvidenceSource }) {
  return (
    <small>
      {' '}
      {t('address')}：
      {copy === 'official' ? (
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      ) : (
        address
      )}
    </small>
  )
}

/** A row's evidence in one line of words, as it is searched for. */
export function evidenceWords(told: ToldEvidence): string {
  if (told.kind === 'said') return told.words
  if (told.kind === 'lost') return [t('lost', { id: told.id }), extentWords(told.extent)].join(t('separator'))
  const { region, title, level, copy, isWhole } = told.source
  return [
    t('known', { region: region ?? t('unknownRegion'), title }),
    t(`level.${level}`),
    t(`copy.${copy}`),
    ...(isWhole ? [] : [t('part')]),
    extentWords(told.extent),
  ].join(t('separator'))
}

function extentWords(extent: EvidenceExtent): string {
  switch (extent.of) {
    case 'some':
      return t('extent.some', { seen: extent.seen, all: extent.all })
    case 'renamed':
      return t('extent.renamed', { name: extent.name })
    default:
      return t(`extent.${extent.of}`)
  }
}

function restsOn(told: readonly ToldEvidence[]): string {
  const official = told.filter((each) => each.kind === 'known' && each.source.copy === 'official').length
  const mirror = told.filter((each) => each.kind === 'known' && each.source.copy === 'mirror').length
  const lost = told.filter(({ kind }) => kind === 'lost').length
  return t('rests', { count: official + mirror + lost, official, mirror, lost })
}
