import { parseArgs } from 'node:util'
import { words } from '@mingce/domain/identifiers'
import { orderNumber, textPaths } from '@mingce/domain/redaction/events'
import { CannotStartError } from '../cannot-start.ts'

type About = { readonly login: string; readonly position: number }

export type RedactArguments =
  | (About & { readonly do: 'look' })
  | (About & {
      readonly do: 'order'
      readonly paths: readonly string[]
      readonly orderNumber: string
      readonly reason: string
    })
  | (About & { readonly do: 'apply' })
  | (About & { readonly do: 'decline'; readonly reason: string })

/** @throws {CannotStartError} when they are not to be understood */
export function readRedactArguments(args: readonly string[]): RedactArguments {
  const { position, apply, decline, path, order, reason, login } = valuesOf(args)
  const [named, ...more] = [position, apply, decline].filter((each) => each !== undefined)
  if (!login || named === undefined || more.length > 0 || !/^\d{1,15}$/.test(named)) throw usage()
  const about = { login, position: Number(named) }
  if (apply !== undefined) return { do: 'apply', ...about }
  if (decline !== undefined) return { do: 'decline', ...about, reason: said(reason) }
  if (path === undefined && order === undefined && reason === undefined) return { do: 'look', ...about }
  const paths = textPaths.safeParse(path)
  const number = orderNumber.safeParse(order)
  if (!paths.success || !number.success) throw usage()
  return { do: 'order', ...about, paths: paths.data, orderNumber: number.data, reason: said(reason) }
}

function said(reason: string | undefined): string {
  const read = words.safeParse(reason)
  if (!read.success) throw usage()
  return read.data
}

function valuesOf(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    ...{ position: text, apply: text, decline: text, order: text, reason: text, login: text },
    path: { type: 'string', multiple: true },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw usage()
  }
}

function usage(): CannotStartError {
  const lines = [
    '用法：mingce redact --position 位置 --login 管理员                 看有哪些字段',
    '      mingce redact --position 位置 --path 字段… --order 文号 --reason 理由 --login 管理员',
    '      mingce redact --apply 位置 --login 审计人员',
    '      mingce redact --decline 位置 --reason 理由 --login 审计人员',
  ]
  return new CannotStartError(
    lines.join('\n'),
    'usage: mingce redact --position P [--path /payload/… --order N --reason R] | --apply P | --decline P --reason R, --login L',
  )
}
