import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Person, PersonContext } from '../person.ts'
import { show } from '../test-screen.tsx'
import { FollowButton } from './follow-button.tsx'
import { FollowedSection } from './followed-section.tsx'
import { everything } from './list-filter.ts'
import { listed } from './listed.ts'
import { workbenchForTests } from './test-workbench.ts'
import { type FollowApi, type MatterName, mostFollowed } from './use-follow.ts'
import type { MatterSent, WorkbenchSent } from './workbench-sent.ts'

const reviewer: Person = {
  ...{ account: 'acc-510100-01', name: '成都市审核人', role: 'reviewer', level: 'city' },
  ...{ authority: '510100', bureau: '成都市教育局', place: '成都市' },
}
const followed = (division: string, state: MatterSent['state']): MatterSent => ({
  ...{ stream: `submission/2021-pilot/${division}/disclosure_catalog/1`, division, round: '2021-pilot' },
  ...{ kind: 'disclosure_catalog', n: 1, state, over: state === 'approved' },
})
/** 都江堰市 revises, 郫都区 waits here and, for a signature, on a second post; 温江区 is settled. */
const sent: WorkbenchSent = {
  ...workbenchForTests,
  followed: [followed('510181', 'returned'), followed('510117', 'under_review'), followed('510115', 'approved')],
  elsewhere: [
    ...workbenchForTests.elsewhere,
    ...workbenchForTests.todo.slice(0, 1).map((line) => ({ ...line, key: 'to_sign', role: 'leader' as const })),
  ],
}
const viewing = { me: reviewer.account, level: 'city', today: '2021-10-15', calendar: new Map() as never, names: {} }

function unfold(of: WorkbenchSent, text = '') {
  const left = listed(of, { ...everything, text }, viewing)
  show(
    <PersonContext value={reviewer}>
      <FollowedSection
        followed={left.followed}
        open={({ stream }) => `/${stream}`}
        handler={() => null}
        hideDivision={false}
        empty="还没有关注的材料。"
      />
    </PersonContext>,
  )
  fireEvent.click(screen.getByRole('button', { name: /我关注/ }))
  const section = screen.getByRole('region', { name: /我关注/ })
  return {
    title: screen.getByRole('heading', { name: /我关注/ }).textContent,
    places: [...section.querySelectorAll('tbody tr')].map(
      (row) => /(都江堰市|郫都区|温江区)/.exec(row.textContent ?? '')?.[0],
    ),
    section: within(section),
  }
}

test('what 成都市审核人 follows is counted once each, in the row it has where it waits, and what waits on nobody below it', () => {
  const { title, places, section } = unfold(sent)
  expect(title).toContain('我关注（3）')
  expect(places).toEqual(['郫都区', '都江堰市', '郫都区', '温江区'])
  expect(section.getByText('眼下不等任何人办理的')).toBeTruthy()
  expect(section.getByText('审定通过')).toBeTruthy()
})

test('it is narrowed as 待办 is, and nothing followed says how to begin', () => {
  expect(unfold(sent, 'wjq').places).toEqual(['温江区'])
})

test('where nothing is followed the section says so', () => {
  const { title, section } = unfold({ ...sent, followed: [] })
  expect(title).toContain('我关注（0）')
  expect(section.getByText('还没有关注的材料。')).toBeTruthy()
})

const matter = { stream: 'submission/2021-pilot/510117/disclosure_catalog/1', kind: 'disclosure_catalog' } as const

function openButton(before: readonly MatterName[]) {
  let kept = before
  const set = vi.fn(async ({ follows, stream, kind }: MatterName & { follows: boolean }) => {
    kept = follows ? [...kept, { stream, kind }] : kept.filter((each) => each.stream !== stream)
    return { followed: kept }
  })
  const api: FollowApi = { follow: { list: { query: async () => ({ followed: kept }) }, set: { mutate: set } } }
  show(
    <>
      <FollowButton api={api} matter={matter} />
      <input aria-label="意见" />
    </>,
  )
  return set
}

test('郫都区’s filing is followed by the button and by f, and no longer by f again; f in a box is a letter', async () => {
  const set = openButton([])
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: '关注' })
  await waitFor(() => expect(button.disabled).toBe(false))
  fireEvent.click(button)
  await screen.findByRole('button', { name: '取消关注' })
  fireEvent.keyDown(screen.getByLabelText('意见'), { key: 'f' })
  expect(set.mock.calls).toEqual([[{ ...matter, follows: true }]])
  fireEvent.keyDown(document.body, { key: 'f' })
  await screen.findByRole('button', { name: '关注' })
  expect(set).toHaveBeenLastCalledWith({ ...matter, follows: false })
})

test('whoever follows as many as can be kept is told what to do', async () => {
  const others = Array.from({ length: mostFollowed }, (_, at) => ({ ...matter, stream: `${matter.stream}${at}` }))
  openButton(others)
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: '关注' })
  await waitFor(() => expect(button.title).toContain('请先打开其中一些'))
  expect(button.disabled).toBe(true)
})
