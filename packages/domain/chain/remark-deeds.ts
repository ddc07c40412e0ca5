import { digestOf, idOf } from '../catalog/given.ts'
import type { SubmissionId } from '../streams.ts'
import type { Remark } from '../submission/commands.ts'
import type { SubmissionCommand } from '../submission/decide.ts'
import { adoptedText } from '../submission/remarks/adopt-suggestion.ts'
import { commentKinds } from '../submission/remarks/remark-events.ts'
import type { SuggestedValue } from '../submission/remarks/suggested-value.ts'
import type { Submission } from '../submission/state.ts'
import type { Roll } from './roll.ts'
import { catalogIn, submissionIn, type World } from './world.ts'

/** A comment, or what becomes of one; now and then a note within the office. */
export function anyRemark(submission: Submission, roll: Roll): SubmissionCommand {
  const written = roll.anyOf([...submission.comments.values()])
  switch (written ? roll.below(8) : 7) {
    case 0:
      return { do: 'withdrawComment', comment: written?.comment ?? idOf(1000) }
    case 1:
      return { do: 'rewordComment', comment: written?.comment ?? idOf(1000), ...anyWords(roll) }
    case 2:
    case 3:
      return { do: 'reopenComment', comment: written?.comment ?? idOf(1000), text: '仍未改好' }
    case 4:
      return anyNote(submission, roll)
    default:
      return anyComment(submission, roll)
  }
}

export function anyComment({ parts }: Submission, roll: Roll): SubmissionCommand {
  const part = roll.anyOf(parts)?.part ?? idOf(1)
  return { do: 'comment', comment: idOf(1000 + roll.below(500)), part, ...anyWords(roll) }
}

function anyWords(roll: Roll): Remark {
  const suggestion = roll.below(2) === 0 ? '市建议稿' : null
  const said = { kind: roll.oneOf(...commentKinds), text: '请核对' }
  const suggestedValue = suggestion === null && roll.below(2) === 0 ? roll.oneOf(...values) : null
  if (suggestedValue) return { ...said, element: suggestedValue.of, suggestion: null, suggestedValue }
  return { ...said, element: suggestion ? 'contentElements' : 'legalBases', suggestion }
}

const values: readonly [SuggestedValue, ...SuggestedValue[]] = [
  { of: 'name', name: '市建议名称' },
  { of: 'channels', channels: ['gov_website', 'notice_board'], otherChannelText: null },
  {
    of: 'disclosureTimeLimit',
    disclosureTimeLimit: { raw: '5个工作日', trigger: null, amount: 5, unit: 'working_day' },
  },
]

/** A note, or one taken back. */
function anyNote({ filed, notes }: Submission, roll: Roll): SubmissionCommand {
  const written = roll.anyOf([...notes.values()])
  if (written && roll.below(2) === 0) return { do: 'withdrawNote', note: written.note }
  const part = roll.below(2) === 0 ? (roll.anyOf(filed)?.part ?? null) : null
  return { do: 'addNote', note: idOf(2000 + roll.below(500)), part, text: '请负责人留意' }
}

/** What a comment suggests, taken over; where nothing is to be taken over, the command. */
export function adoptionOr(command: SubmissionCommand, world: World, id: SubmissionId): SubmissionCommand {
  const facts = { id, submission: submissionIn(world, id), catalog: catalogIn(world, id.division) }
  for (const comment of facts.submission.comments.values()) {
    const draft = facts.catalog.items.get(comment.part)
    const content = adoptedText(comment, facts)
    if (draft && content && !comment.resolved && !comment.answer)
      return {
        ...{ do: 'adoptSuggestion', comment: comment.comment, digest: draft.digest },
        changedDigest: digestOf(JSON.stringify(content)),
      }
  }
  return command
}
