import type { RoundSettings } from '@mingce/domain/round/settings'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'

/** What the form lacks, or where what it says does not fit, each in one line; nothing when it can be sent. The schema comes when first asked for. */
export async function placesToMend(settings: RoundSettings): Promise<readonly string[]> {
  const { roundSettings } = await import('@mingce/domain/round/settings')
  const parsed = roundSettings.safeParse(settings)
  if (parsed.success) return []
  const lines = parsed.error.issues.map(({ path }) => lineOf(path, settings))
  return [...new Set(lines)]
}

type Path = readonly PropertyKey[]

function lineOf(path: Path, settings: RoundSettings): string {
  const where = whereIs(path, settings)
  const value = valueAt(settings, path)
  const isMissing = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  return rt(isMissing ? 'send.missing' : 'send.wrong', { where })
}

function whereIs(path: Path, settings: RoundSettings): string {
  const [head, at, part, inner] = path
  const nth = typeof at === 'number' ? at + 1 : 1
  switch (head) {
    case 'deliverables': {
      const kind = typeof at === 'number' ? settings.deliverables[at]?.kind : undefined
      return kind ? rt('dates.dueOf', { kind: say(deliverableWords[kind]) }) : rt('dates.title')
    }
    case 'clauses':
      return `${rt('clauses.title')} · ${rt('clauses.nth', { nth })} · ${clausePart(part)}`
    case 'templates': {
      const kind = settings.templates[nth - 1]?.kind
      const section = rt('templates.nth', { nth: typeof inner === 'number' ? inner + 1 : 1 })
      return `${kind ? say(deliverableWords[kind]) : rt('templates.title')} · ${section} · ${rt('templates.sectionTitle')}`
    }
    case 'contact':
      return `${rt('contact.title')} · ${rt(at === 'post' ? 'contact.post' : 'contact.bureau')}`
    case 'review':
      return rt('review.title')
    case 'extraFields':
      return t('extras.title')
    default:
      return rt(head === 'recordLane' || head === 'publicNotice' ? 'lane.title' : 'dates.title')
  }
}

function clausePart(part: PropertyKey | undefined): string {
  if (part === 'number' || part === 'duty' || part === 'text' || part === 'date') return rt(`clauses.${part}`)
  return rt('clauses.title')
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
}
