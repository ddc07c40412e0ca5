import type { ConfigProviderProps } from 'antd'
import enUS from 'antd/locale/en_US.js'
import zhCN from 'antd/locale/zh_CN.js'
import type { Language } from './words/language.ts'

type Locale = NonNullable<ConfigProviderProps['locale']>

/** What antd itself says ("OK", "No data") in the language of the screen. */
export const antdLocale: Readonly<Record<Language, Locale>> = { zh: plain(zhCN), en: plain(enUS) }

/** These files are CommonJS: whether their default is the locale or holds it depends on who loads them. */
function plain(loaded: Locale | { readonly default: Locale }): Locale {
  return 'default' in loaded ? loaded.default : loaded
}
