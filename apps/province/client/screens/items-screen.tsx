import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { extraText } from '@mingce/domain/catalog/completeness'
import { checkItem } from '@mingce/domain/check/check-item'
import { namesInOrder } from '@mingce/ui/asked-fields'
import { CheckMark } from '@mingce/ui/check/check-mark'
import { FindingList } from '@mingce/ui/check/finding-list'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { LawRegistry } from '@mingce/ui/law/law-registry'
import { LawsUnchecked } from '@mingce/ui/law/laws-unchecked'
import { useLawsOnDay } from '@mingce/ui/law/use-laws-on-day'
import { Page } from '@mingce/ui/page'
import { checkText } from '@mingce/ui/words/checks'
import { channelWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { LensPanel } from '../lens/lens-panel.tsx'
import {
  articlesOf,
  itemAcrossQuestion,
  itemNamesQuestion,
  type PeerItem,
  registryQuestion,
  roundsQuestion,
} from '../questions.ts'
import { t } from '../words.ts'
import './items-screen.css'

/** One item over all counties: the way to read 183 catalogs is down a column, not only along a row. */
export function ItemsScreen() {
  const [params] = useSearchParams()
  const [words, setWords] = useState('')
  const names = useQuery(itemNamesQuestion)
  const found = names.data?.filter(({ category, name }) => `${category} ${name}`.includes(words.trim()))
  const name = params.get('name')
  return (
    <Page title={t('items.title')} about={t('items.about')} flush>
      <div className="items-panes">
        <nav aria-label={t('items.title')}>
          <Input.Search
            aria-label={t('items.search')}
            placeholder={t('items.search')}
            onChange={(event) => setWords(event.target.value)}
          />
          <ErrorNotice error={names.error} retry={() => names.refetch()} />
          {names.data?.length === 0 && <p>{t('items.none')}</p>}
          <ul>
            {found?.map((each) => (
              <li key={`${each.category} ${each.name}`} className={each.name === name ? 'is-chosen' : ''}>
                <Link to={`/items?category=${encodeURIComponent(each.category)}&name=${encodeURIComponent(each.name)}`}>
                  {each.name}
                </Link>
                <small>
                  {each.category} · {t('items.counties', { count: each.counties })}
                </small>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {name ? (
            <LawRegistry question={registryQuestion} articlesOf={articlesOf}>
              <Across category={params.get('category') ?? ''} name={name} />
            </LawRegistry>
          ) : (
            <p>{t('items.choose')}</p>
          )}
        </div>
      </div>
    </Page>
  )
}

function Across({ category, name }: { readonly category: string; readonly name: string }) {
  const across = useQuery(itemAcrossQuestion(category, name))
  const rounds = useQuery(roundsQuestion).data ?? []
  if (!across.data)
    return across.error ? <ErrorNotice error={across.error} retry={() => across.refetch()} /> : <Skeleton active />
  const [first] = across.data
  const asked = rounds.flatMap(({ settings }) => settings.extraFields)
  const names = namesInOrder(asked, []).filter((each) => across.data.some(({ content }) => extraText(content, each)))
  const hasOwn = across.data.some(({ content }) => ownExtras(content, names) !== '')
  return (
    <>
      <h2>
        {name} <small>{category}</small>
      </h2>
      {first && <LensPanel peer={first} />}
      <LawsUnchecked />
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('items.county')}</th>
            <th>{checkText('title')}</th>
            <th>{t('items.content')}</th>
            <th>{t('items.bases')}</th>
            <th>{t('items.limit')}</th>
            <th>{t('items.channels')}</th>
            {names.map((name) => (
              <th key={name} className="is-extra">
                {name}
              </th>
            ))}
            {hasOwn && <th className="is-extra">{t('items.ownExtras')}</th>}
          </tr>
        </thead>
        <tbody>
          {across.data.map((peer) => (
            <PeerRow key={`${peer.stream} ${peer.item}`} {...{ peer, names, hasOwn }} />
          ))}
        </tbody>
      </table>
    </>
  )
}

type PeerRowProps = { readonly peer: PeerItem; readonly names: readonly string[]; readonly hasOwn: boolean }

function PeerRow({ peer, names, hasOwn }: PeerRowProps) {
  const { content, division, basis, version } = peer
  const channels = content.channels.map((each) =>
    each === 'other' ? content.otherChannelText : say(channelWords[each]),
  )
  return (
    <tr>
      <td>
        {pathName(parseDivision(division))}
        <br />
        <small>
          {basis === 'settled' ? t('items.basis.settled', { version: version ?? 0 }) : t('items.basis.filed')}
        </small>
      </td>
      <td>
        <PeerFindings peer={peer} />
      </td>
      <td>{content.contentElements.join('；')}</td>
      <td>{content.legalBases.join('；')}</td>
      <td>{content.disclosureTimeLimit?.raw}</td>
      <td>{channels.filter(Boolean).join('、')}</td>
      {names.map((name) => (
        <td key={name}>{extraText(content, name)}</td>
      ))}
      {hasOwn && <td>{ownExtras(content, names)}</td>}
    </tr>
  )
}

/** What the checks find in one county's item by itself, folded behind how much it is. */
function PeerFindings({ peer: { content, division } }: { readonly peer: PeerItem }) {
  const laws = useLawsOnDay()
  const findings = checkItem(content, { division, laws })
  if (findings.length === 0) return null
  return (
    <details>
      <summary>
        <CheckMark findings={findings} />
      </summary>
      <FindingList findings={findings} />
    </details>
  )
}

/** What a county keeps of its own beside what the rounds ask for: "备注：见附件". */
function ownExtras({ extra }: PeerItem['content'], asked: readonly string[]): string {
  const own = Object.entries(extra).filter(([name, text]) => !asked.includes(name) && text.trim() !== '')
  return own.map(([name, text]) => t('items.ownExtra', { name, text })).join('；')
}
