import { Button } from 'antd'
import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { AbsenceStrip } from './absence/absence-strip.tsx'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import { Bell } from './inbox/bell.tsx'
import { minuteOf } from './instant.ts'
import type { LiveState } from './live.ts'
import type { Person, Session } from './person.ts'
import { Watermark } from './watermark.tsx'
import { chooseLanguage, language, say } from './words/language.ts'
import { postWords } from './words/posts.ts'
import { t } from './words/t.ts'
import './page-frame.css'
import './strip.css'

/** One line of the left menu; `count` stands beside it, zero too. */
export type MenuItem = {
  readonly to: string
  readonly label: string
  readonly icon?: ReactNode
  readonly count?: number | undefined
}

type PageFrameProps = {
  readonly person: Person
  readonly menu: readonly MenuItem[]
  /** What the desk is about now: "2021年第一轮 · 先行县". */
  readonly roundTitle?: string | undefined
  readonly session: Pick<Session, 'now' | 'demonstration'>
  readonly live: LiveState
  readonly signOut: () => void
  readonly children: ReactNode
}

/** What surrounds every page: the red thread, who sits here, the menu, and what must always be said. */
export function PageFrame({ person, menu, roundTitle, session, live, signOut, children }: PageFrameProps) {
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {t('frame.skip')}
      </a>
      <TopBar person={person} roundTitle={roundTitle} signOut={signOut} />
      <DemonstrationStrip demonstration={session.demonstration} />
      <div aria-live="polite" style={{ gridColumn: '1 / -1' }}>
        {live === 'down' && <div className="strip is-down">{t('frame.downLine')}</div>}
        <AbsenceStrip />
      </div>
      <Side menu={menu} />
      <main id="content" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      <Watermark lines={mark(person, session)} />
    </div>
  )
}

function TopBar({ person, roundTitle, signOut }: Pick<PageFrameProps, 'person' | 'roundTitle' | 'signOut'>) {
  return (
    <header className="frame-top">
      <span className="frame-unit">{person.bureau}</span>
      <span className="frame-round">{roundTitle}</span>
      <Bell />
      <span className="frame-person">
        {say(postWords[person.role])} {person.name}
      </span>
      <Button size="small" type="text" onClick={switchLanguage}>
        {t('frame.language')}
      </Button>
      <Button size="small" onClick={signOut}>
        {t('frame.signOut')}
      </Button>
    </header>
  )
}

function Side({ menu }: { readonly menu: readonly MenuItem[] }) {
  const { pathname } = useLocation()
  const isOuter = (to: string) => menu.some((each) => each.to.startsWith(`${to}/`) && pathname.startsWith(each.to))
  return (
    <div className="frame-side">
      <nav aria-label={t('frame.menu')}>
        <ul className="frame-menu">
          {menu.map(({ to, label, icon, count }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/' || isOuter(to)}>
                {icon}
                {label}
                {count !== undefined && <span className="frame-menu-count">{count}</span>}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <span style={{ flex: 1 }} />
      <footer>{t('notSecret')}</footer>
    </div>
  )
}

function mark({ bureau, name }: Person, { now, demonstration }: PageFrameProps['session']): readonly string[] {
  return [...(demonstration ? [t('frame.demoMark')] : []), `${bureau} ${name}`, minuteOf(now)]
}

function switchLanguage() {
  chooseLanguage(language() === 'zh' ? 'en' : 'zh')
  location.reload()
}
