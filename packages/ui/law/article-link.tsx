import { articleName } from '@mingce/domain/law/article-number'
import { Button, Popover } from 'antd'
import { useToday } from '../desk-day.ts'
import { lawText } from '../words/laws.ts'
import { AskedArticles } from './cited-articles.tsx'
import { useKnownLaws } from './known-laws.tsx'

type ArticleLinkProps = {
  /** The law's id in the registry: "gir_2019". */
  readonly instrument: string
  readonly article: number
  /** What is pressed, and read where the registry is not at hand; the article's name if nothing else. */
  readonly children?: string
}

/** Opens the article that a rule of ours rests on, as it stands today. */
export function ArticleLink({ instrument, article, children }: ArticleLinkProps) {
  const law = useKnownLaws()?.find(({ id }) => id === instrument)
  const today = useToday()
  if (!law) return children ?? null
  const title = `${lawText('known', { title: law.title ?? law.id })}${articleName(`${article}`)}`
  return (
    <Popover
      trigger="click"
      title={title}
      content={
        <div className="article-shown">
          <AskedArticles law={law} numbers={[`${article}`]} day={today} />
        </div>
      }
    >
      <Button type="link" size="small" aria-label={lawText('readArticle', { title })}>
        {children ?? articleName(`${article}`)}
      </Button>
    </Popover>
  )
}
