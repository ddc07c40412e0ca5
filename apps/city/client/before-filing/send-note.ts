import type { NoteSaid } from '@mingce/ui/before-filing/notes-sent'
import { api } from '../api.ts'

/** The procedure that a command of 报送前沟通 goes to, on one county or on several. */
export function sendNote({ key, round, counties: named, command }: NoteSaid & { readonly key: string }) {
  const about = { key, round, counties: [...named] }
  switch (command.do) {
    case 'openConsultation':
      return api.beforeFiling.ask.mutate({ ...about, ...command })
    case 'answerConsultation':
      return api.beforeFiling.answer.mutate({ ...about, ...command })
    case 'recordGuidance':
      return api.beforeFiling.recordGuidance.mutate({ ...about, ...command })
    case 'noteResearch':
      return api.beforeFiling.noteResearch.mutate({ ...about, ...command })
    case 'attachOpinion':
      return api.beforeFiling.attachOpinion.mutate({ ...about, ...command })
    case 'withdrawPreparatoryNote':
      return api.beforeFiling.withdraw.mutate({ ...about, ...command })
    case 'attachNoteFile':
      throw new Error('a file goes with its bytes, not by itself')
  }
}
