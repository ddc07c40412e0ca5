import type { ArticleEntry } from './article-events.ts'
import type { RegisteredLaw } from './evolve.ts'
import { registerSeedLaws } from './seed.ts'
import { seedArticles } from './seed-articles.ts'
import { numberKey, titleKey } from './title-key.ts'

export type SeedLaw = (typeof registerSeedLaws)[number]
export type SeedArticle = { readonly law: string; readonly entry: ArticleEntry }

type Named = Pick<RegisteredLaw, 'id' | 'title' | 'docNumber'>

/** The laws of the seed that a registry does not hold yet: under no id of theirs, and by no hand under their title or number. */
export function seedLawsLeft(registry: readonly Named[]): readonly SeedLaw[] {
  return registerSeedLaws.filter((seed) => registeredAs(seed, registry) === undefined)
}

/**
 * The gists of the seed that can be entered and are not: of a registered law of which nothing is entered under that number.
 *
 * @param entered what is entered of a law, by its id; undefined while that is not known, and then nothing of it is left
 */
export function seedArticlesLeft(
  registry: readonly Named[],
  entered: (law: string) => readonly Pick<ArticleEntry, 'article'>[] | undefined,
): readonly SeedArticle[] {
  return seedArticles.flatMap(({ id, entry }) => {
    const seed = registerSeedLaws.find((each) => each.id === id)
    const law = seed && registeredAs(seed, registry)
    const known = law && entered(law.id)
    return !known || known.some(({ article }) => article === entry.article) ? [] : [{ law: law.id, entry }]
  })
}

/** The registered laws of which the seed has articles. */
export function seedArticleLaws<Law extends Named>(registry: readonly Law[]): readonly Law[] {
  const ids = new Set(seedArticles.map(({ id }) => id))
  return registerSeedLaws.flatMap((seed) => (ids.has(seed.id) ? (registeredAs(seed, registry) ?? []) : []))
}

function registeredAs<Law extends Named>({ id, command }: SeedLaw, registry: readonly Law[]): Law | undefined {
  const { title, docNumber } = command.entry
  const key = title && titleKey(title)
  const number = docNumber && numberKey(docNumber)
  return (
    registry.find((law) => law.id === id) ??
    registry.find((law) => (key && law.title ? titleKey(law.title) === key : false)) ??
    registry.find((law) => (number && law.docNumber ? numberKey(law.docNumber) === number : false))
  )
}
