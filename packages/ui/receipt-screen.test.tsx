import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Button } from 'antd'
import { Route, Routes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { useAct } from './act.tsx'
import type { ReceiptSent, SealedSent } from './receipt.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { show } from './test-screen.tsx'
import { Timeline } from './timeline.tsx'

const sealed: SealedSent = {
  digest: '0123456789abcdef'.repeat(4),
  size: 48_300,
  checkpoint:
    'mingce.example/log\n48300\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— mingce.example/log Az3grlgt\n',
  cosigned: 3,
  receipt: 'c2sp.org/tlog-proof@v1\nindex 48213\n',
  verifyUrl: 'https://mingce.example/verify/48213?d=ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8',
}

/** 青白江区's leader filed the catalog to the city on 13 September 2021 at nine in the morning. */
const filed: ReceiptSent = {
  entry: {
    ...{ heldFrom: 48_213, type: 'SubmittedToCity', recordedAt: '2021-09-13T01:00:00.000Z', account: 'acc-510113-03' },
    ...{ post: 'leader', authority: '510113', onBehalfOf: null, detail: { turn: 1 } },
    ...{ stream: 'submission/2021-pilot/510113/disclosure_catalog/1', version: 4, division: '510113' },
    ...{ kind: 'disclosure_catalog', synthetic: true },
  },
  sealed,
  names: { 'acc-510113-03': '周某' },
}

type Ask = Parameters<typeof ReceiptPage>[0]['ask']

function showReceipt(ask: Ask, number = '48213') {
  show(
    <Routes location={`/receipt/${number}`}>
      <Route path="/receipt/:position" element={<ReceiptPage ask={ask} />} />
    </Routes>,
  )
}

test('a receipt says what happened, when, by whom, and what proves it', async () => {
  showReceipt(async () => filed)
  const paper = within(await screen.findByRole('article'))
  for (const words of [
    ...['48213', '成都市青白江区 · 标准目录', '报送', '第1稿', '2021-09-13 09:00（北京时间）', '周某（负责人）'],
    ...['submission/2021-pilot/510113/disclosure_catalog/1，第 4 条', /共 48300 条记录的账本；3 个见证方已会签/],
  ])
    expect(paper.getByText(words)).toBeTruthy()
  expect(paper.getAllByText('青白江区教育局').length).toBe(2)
  expect(paper.getByText(/^01234567 89abcdef/).textContent?.split(' ')).toHaveLength(8)
  expect(paper.getByText(/选择回执文件（回执-48213.tlog-proof）/).textContent).toContain(
    'https://mingce.example/verify/48213，',
  )
})

test('what is made up says so on the paper; a real filing’s receipt does not', async () => {
  showReceipt(async () => filed)
  await screen.findByText(/本回执所载办理情况为编造/)
})

test('the code holds the address at which anyone verifies', async () => {
  showReceipt(async () => ({ ...filed, entry: { ...filed.entry, synthetic: false } }))
  const code = await screen.findByRole('img', { name: '扫码核验' })
  await waitFor(() => expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M/))
  expect(screen.queryByText(/演示数据/)).toBeNull()
})

test('what was recorded a moment ago is said to be sealed, and asked for until it is', async () => {
  const ask = vi
    .fn<Ask>()
    .mockResolvedValueOnce({ ...filed, sealed: null })
    .mockResolvedValueOnce({ ...filed, sealed: null })
  ask.mockResolvedValue(filed)
  showReceipt(ask)
  expect((await screen.findByRole('status')).textContent).toContain('正在')
  expect(await screen.findByRole('article')).toBeTruthy()
  expect(ask).toHaveBeenCalledTimes(3)
})

test('of an entry that was redacted by order no receipt is made, and the order is named', async () => {
  const redacted = { orderNumber: '川教函〔2021〕81号', appliedAt: '2021-10-15T03:40:00.000Z' }
  const ask = vi.fn<Ask>(async () => ({ ...filed, sealed: null, redacted }))
  showReceipt(ask)
  expect(await screen.findByText(/已依川教函〔2021〕81号遮盖（2021-10-15 11:40）/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
  expect(ask).toHaveBeenCalledTimes(1)
})

test.each(['48213', '-1', 'x', '1e3'])(
  'a receipt that is not there, or not this desk’s to see, is said in one way (%s)',
  async (address) => {
    showReceipt(async () => null, address)
    expect(await screen.findByText('没有找到要看的内容。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
  },
)

test('the receipt is taken away as a file under its number', async () => {
  const made: Blob[] = []
  const names: string[] = []
  const createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`
  vi.stubGlobal('URL', Object.assign(class extends URL {}, { createObjectURL, revokeObjectURL() {} }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  showReceipt(async () => filed)
  fireEvent.click(await screen.findByRole('button', { name: '下载回执文件' }))
  expect(names).toEqual(['回执-48213.tlog-proof'])
  expect(await made[0]?.text()).toBe(sealed.receipt)
})

test('an act is told with the number of its receipt and the way to it', async () => {
  function Acting() {
    const act = useAct(async () => ({ positions: [48_213, 48_214], shown: true }), '已报送')
    return <Button onClick={() => act.run({})}>报送</Button>
  }
  show(<Acting />)
  fireEvent.click(screen.getByRole('button', { name: '报送' }))
  const told = await screen.findByText(/已报送，回执 48213/)
  expect(within(told).getByRole('link', { name: '查看回执' }).getAttribute('href')).toBe('/receipt/48213')
})

test('each line of the circulation record leads to its receipt', () => {
  show(<Timeline entries={[filed.entry]} names={filed.names} />)
  expect(screen.getByRole('link', { name: '48213' }).getAttribute('href')).toBe('/receipt/48213')
})
