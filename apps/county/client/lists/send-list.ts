import { announceSessionEnd } from '@mingce/ui/session-end'
import type { ListSheet } from '../api.ts'

/** What the server makes of a list's file: what it understood, or one sentence on why it could not read it. */
export type ListSent = { readonly understood: ListSheet } | { readonly unreadable: string }

/** Sends a list's bytes. Nothing is recorded by it. @throws an error that `ErrorNotice` has words for */
export async function sendList(file: File): Promise<ListSent> {
  const asked = new URLSearchParams({ name: file.name })
  const headers = { 'content-type': 'application/octet-stream' }
  const answer = await fetch(`/api/upload/list?${asked}`, { method: 'POST', headers, body: file })
  if (answer.ok) return { understood: (await answer.json()) as ListSheet }
  if (answer.status === 422 || answer.status === 413)
    return { unreadable: String(((await answer.json()) as { readonly message: unknown }).message) }
  if (answer.status === 401) announceSessionEnd()
  throw Object.assign(new Error('the file was not read'), { data: { httpStatus: answer.status } })
}
