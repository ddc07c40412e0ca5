import { blocksOf } from './notation.ts'

/** The paragraphs of a section that are the county's own: what the system put in is told once, in the tables of whoever reports it. */
export function ownWords(text: string): string {
  const passages = text.split(/\n\s*\n/)
  const own = passages.filter((each) => blocksOf(each)[0]?.is !== 'source')
  return own
    .flatMap((each) => blocksOf(each).flatMap((block) => (block.is === 'paragraph' ? [block.text] : [])))
    .join('')
}

/** The first so many characters, and that there are more. */
export function cutAt(words: string, most: number): string {
  const characters = [...words]
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : words
}
