import type { Level } from '@mingce/domain/authority/ladder'
import type { Matter } from '@mingce/notices/mail-text'
import { z } from 'zod'

/** Where each level's app is reached, without a slash at its end: "https://mingce.example/county". */
export type AppAddresses = Readonly<Record<Level, string>>

const web = z.url({ protocol: /^https?$/ })
const variables = {
  county: { name: 'MINGCE_COUNTY_URL', offset: 1 },
  city: { name: 'MINGCE_CITY_URL', offset: 2 },
  province: { name: 'MINGCE_PROVINCE_URL', offset: 3 },
} as const

/**
 * The apps' addresses as the environment says, else on this machine at their usual ports.
 *
 * @throws with one line that names the variable at fault
 */
export function appAddresses(environment: NodeJS.ProcessEnv): AppAddresses {
  return { county: at('county'), city: at('city'), province: at('province') }

  function at(level: Level): string {
    const { name, offset } = variables[level]
    const given = environment[name]
    if (!given) return `http://localhost:${Number(environment.MINGCE_PORT || '4800') + offset}`
    if (web.safeParse(given).success) return given.replace(/\/+$/, '')
    throw new Error(`${name} 应为 http(s) 地址，未启动 (${name} must be an http(s) address, not started)`)
  }
}

/** The page of a matter in each level's app. */
export const pathIn: Readonly<Record<Level, (matter: Matter) => string>> = {
  county: ({ stream, round, kind, n }) => {
    if (stream.startsWith('law/')) return '/catalog/law-changes'
    return isBeforeFiling(stream) ? `/before-filing/${round}` : `/filing/${round}/${kind}/${n}`
  },
  city: ({ stream, round, division, kind, n }) => {
    if (stream.startsWith('law/')) return '/law-changes'
    if (stream.startsWith('guide/')) return '/guide-upgrade'
    if (isBeforeFiling(stream)) return `/before-filing/${round}`
    return isPackage(stream) ? `/package/${round}?kind=${kind}` : `/filing/${round}/${division}/${kind}/${n}`
  },
  province: ({ stream, round, division, kind, n }) =>
    isPackage(stream) ? `/package/${round}/${division}?kind=${kind}` : `/filing/${round}/${division}/${kind}/${n}`,
}

function isBeforeFiling(stream: string): boolean {
  return stream.startsWith('before-filing/')
}

function isPackage(stream: string): boolean {
  return stream.startsWith('package/')
}
