import { parseArgs } from 'node:util'
import { CannotStartError } from './cannot-start.ts'

/**
 * Options of a command that are whole numbers, "--rounds 100", each with what it is unless said; and what else was said.
 *
 * @throws {CannotStartError} when one is no number, or there is no such option
 */
export function wholeNumbers<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
  words: readonly string[] = [],
  args: readonly string[] = process.argv.slice(2),
): Readonly<Record<Name, number>> & { readonly said: Readonly<Record<string, string | undefined>> } {
  const names = Object.keys(defaults) as Name[]
  const usage = [...names, ...words].map((name) => `[--${name} …]`).join(' ')
  const refuse = () => new CannotStartError(`用法：${usage}，数目为正整数`, `usage: ${usage}, with whole numbers`)
  try {
    const options = Object.fromEntries([...names, ...words].map((name) => [name, { type: 'string' as const }]))
    const said = parseArgs({ args: [...args], options }).values as Readonly<Record<string, string | undefined>>
    const numbers = names.map((name) => [name, said[name] === undefined ? defaults[name] : Number(said[name])] as const)
    if (numbers.some(([, number]) => !Number.isInteger(number) || number < 1)) throw refuse()
    return { ...(Object.fromEntries(numbers) as Record<Name, number>), said }
  } catch {
    throw refuse()
  }
}
