import { systemItself } from '@mingce/domain/authority/acting'
import { namesOf } from '@mingce/identity/names'
import type { Desk } from './desk.ts'

/** Whoever acted in these events, and in whose place. */
export function actorsIn(
  entries: readonly { readonly account: string | null; readonly onBehalfOf?: string | null }[],
): readonly (string | null | undefined)[] {
  return entries.flatMap((each) => [each.account, each.onBehalfOf])
}

/** Adds what the accounts in an answer are called on the screen, by id; an erased name is not in it. */
export async function withNames<T extends object>(
  desk: Desk,
  answer: T,
  accounts: readonly (string | null | undefined)[],
): Promise<T & { readonly names: Readonly<Record<string, string>> }> {
  const known = [...new Set(accounts.filter((each) => typeof each === 'string'))]
  const names = Object.fromEntries(await namesOf(desk.identity, known))
  return { ...answer, names: known.includes(systemItself) ? { ...names, [systemItself]: '系统' } : names }
}
