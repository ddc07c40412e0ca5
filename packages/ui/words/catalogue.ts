import { language } from './language.ts'

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

type Values<Text extends string> = [Placeholder<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholder<Text>, string | number>>]

/**
 * A catalogue of messages in both languages: a key that lacks its English, or a `{placeholder}` that lacks its value, does
 * not compile.
 *
 * ```ts
 * const t = catalogue({ waiting: '待办 {count} 件' }, { waiting: '{count} to do' })
 * t('waiting', { count: 3 }) // "待办 3 件"
 * ```
 */
export function catalogue<const Zh extends Readonly<Record<string, string>>>(
  zh: Zh,
  en: Readonly<Record<keyof Zh, string>>,
) {
  return <Key extends keyof Zh & string>(key: Key, ...[values]: Values<Zh[Key]>): string => {
    const text: string = language() === 'en' ? en[key] : (zh[key] ?? key)
    return values ? fill(text, values) : text
  }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
