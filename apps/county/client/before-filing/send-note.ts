import type { NoteSaid } from '@mingce/ui/before-filing/notes-sent'
import { api } from '../api.ts'

/** The procedure that a command of 报送前沟通 goes to; a county's is on itself. */
export function sendNote({ key, round, command }: NoteSaid & { readonly key: string }) {
  switch (command.do) {
    case 'openConsultation':
      return api.beforeFiling.ask.mutate({ key, round, ...command })
    case 'answerConsultation':
      return api.beforeFiling.answer.mutate({ key, round, ...command })
    case 'noteResearch':
      return api.beforeFiling.noteResearch.mutate({ key, round, ...command, kinds: [...command.kinds] })
    case 'attachOpinion':
      return api.beforeFiling.attachOpinion.mutate({ key, round, ...command })
    case 'withdrawPreparatoryNote':
      return api.beforeFiling.withdraw.mutate({ key, round, ...command })
    default:
      throw new Error(`a county's desk sends no ${command.do}`)
  }
}
