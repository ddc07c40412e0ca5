import { articleName } from '@mingce/domain/law/article-number'
import type { SeedArticle, SeedLaw } from '@mingce/domain/law/seed-left'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Button, Checkbox, Progress } from 'antd'
import { useState } from 'react'
import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { SeedOutcomes } from './seed-outcomes.tsx'
import { useRegisterSeed } from './use-register-seed.ts'

export type SeedLeft = { readonly laws: readonly SeedLaw[]; readonly articles: readonly SeedArticle[] }

/** 登记首批依据: what of the seed the registry lacks, each with its source and its doubt, ticked until it is left out. */
export function SeedDesk({ left, registry }: { readonly left: SeedLeft; readonly registry: readonly Law[] }) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const { register, outcomes, progress, error } = useRegisterSeed(registry, { law: lawName, article: articleLabel })
  const chosen = {
    laws: left.laws.filter(({ id }) => !out.has(id)),
    articles: left.articles.filter((each) => !out.has(articleKey(each))),
  }
  const count = chosen.laws.length + chosen.articles.length
  const toggle = (key: string) =>
    setOut((before) => {
      const next = new Set(before)
      return next.delete(key) ? next : next.add(key)
    })
  const all = [...left.laws.map(({ id }) => id), ...left.articles.map(articleKey)]
  return (
    <section aria-label={text('seed')}>
      <p>{text('seedAbout')}</p>
      <ErrorNotice error={error} />
      <SeedOutcomes outcomes={outcomes} />
      {progress && <Progress percent={Math.floor((100 * progress.done) / progress.all)} aria-label={text('seed')} />}
      {all.length === 0 && <p>{text('seedDone')}</p>}
      {left.laws.length > 0 && left.articles.length === 0 && <p>{text('seedArticlesLater')}</p>}
      {all.length > 0 && (
        <p className="law-filter">
          <Button
            type="primary"
            loading={progress !== undefined}
            disabled={count === 0}
            onClick={() => register(chosen)}
          >
            {text('seedRegister', { laws: chosen.laws.length, articles: chosen.articles.length })}
          </Button>
          <Button onClick={() => setOut(new Set(count === 0 ? [] : all))}>
            {text(count === 0 ? 'seedAll' : 'seedNone')}
          </Button>
        </p>
      )}
      <ul className="law-changes">
        {left.laws.map((seed) => (
          <Entry
            key={seed.id}
            name={lawName(seed)}
            told={seed.command.entry}
            isIn={!out.has(seed.id)}
            toggle={() => toggle(seed.id)}
          />
        ))}
        {left.articles.map((seed) => (
          <Entry
            key={articleKey(seed)}
            name={articleLabel(seed)}
            told={seed.entry}
            isIn={!out.has(articleKey(seed))}
            toggle={() => toggle(articleKey(seed))}
          />
        ))}
      </ul>
    </section>
  )
}

type EntryProps = {
  readonly name: string
  readonly told: {
    readonly source: string
    readonly doubt: string | null
    readonly docNumber?: string | null
    readonly text?: string
  }
  readonly isIn: boolean
  readonly toggle: () => void
}

function Entry({ name, told: { source, doubt, docNumber, text: gist }, isIn, toggle }: EntryProps) {
  return (
    <li>
      <Checkbox checked={isIn} onChange={toggle}>
        <strong>{name}</strong> {docNumber !== name && docNumber}
      </Checkbox>
      {gist && <p>{gist}</p>}
      <p>
        {text('from', { source })}
        {doubt && `；${text('notChecked')}：${doubt}`}
      </p>
    </li>
  )
}

function lawName({ id, command: { entry } }: SeedLaw): string {
  return entry.title ?? entry.docNumber ?? id
}

function articleLabel({ entry }: SeedArticle): string {
  return text('seedArticle', { article: articleName(entry.article) })
}

function articleKey({ law, entry }: SeedArticle): string {
  return `${law} ${entry.article}`
}
