import { absenceText as text } from '../words/absence.ts'
import { say } from '../words/language.ts'
import { postWords } from '../words/posts.ts'
import type { AbsencesSent } from './absences.ts'

/** "李某（负责人）" */
export function personOnPost({ names, people }: AbsencesSent, account: string): string {
  const role = people.find((each) => each.account === account)?.role
  return (names[account] ?? text('nameless')) + (role ? `（${say(postWords[role])}）` : '')
}
