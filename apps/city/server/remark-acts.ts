import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { Submission } from '@mingce/domain/submission/state'

const text = '请核对'

/** What an account would send of every act on comments and notes: on one that it can be done to, else on any; undefined where there is none. */
export function remarkActs({ comments, notes, parts }: Submission, accounts: ReadonlySet<string>, id: string) {
  const written = [...comments.values()]
  const unsent = written.filter(({ sent, resolved }) => !sent && !resolved)
  const [part] = parts
  const [any] = written
  const own = unsent.find(({ by }) => accounts.has(by)) ?? unsent[0] ?? any
  const unresolved = written.find(({ resolved }) => !resolved) ?? any
  const answered = written.find(({ answer }) => answer !== null) ?? any
  const noted = [...notes.values()]
  const note = noted.find(({ by }) => accounts.has(by)) ?? noted[0]
  const said = { element: null, kind: 'advice', text, suggestion: null } as const
  return {
    comment: part && ({ do: 'comment', comment: id, part: part.part, ...said } as const),
    rewordComment: own && ({ do: 'rewordComment', comment: own.comment, ...said } as const),
    withdrawComment: own && ({ do: 'withdrawComment', comment: own.comment } as const),
    resolveComment: unresolved && ({ do: 'resolveComment', comment: unresolved.comment } as const),
    reopenComment: answered && ({ do: 'reopenComment', comment: answered.comment, text } as const),
    addNote: { do: 'addNote', note: id, part: null, text } as const,
    withdrawNote: note && ({ do: 'withdrawNote', note: note.note } as const),
  } satisfies Readonly<Record<string, SubmissionCommand | undefined>>
}
