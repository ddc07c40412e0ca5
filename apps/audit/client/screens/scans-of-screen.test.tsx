import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FileOf } from './file-of.tsx'
import { ScansOf } from './scans-of.tsx'

const scans = [{ digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '标准目录报送函.pdf' }]
const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'

test('beside the registration of what came on paper an auditor finds its scans, and beside nothing else', () => {
  const payload = JSON.stringify({ receivedOn: '2021-10-14', scans })
  show(<ScansOf stream={stream} type="PaperFilingRegistered" payload={payload} />)
  expect(screen.getByRole('link').getAttribute('href')).toBe(`/api/evidence/510113/${'0'.repeat(64)}`)
  expect(screen.getByText('纸质报送的扫描件（1份，下载留痕）')).toBeTruthy()
  const ofPackage = show(<ScansOf stream="package/2021-pilot/510100" type="PackagePaperRegistered" payload={payload} />)
  expect(ofPackage.container.querySelector('a')?.getAttribute('href')).toBe(`/api/evidence/510100/${'0'.repeat(64)}`)
  const { container } = show(<ScansOf stream={stream} type="PaperFilingStruck" payload={payload} />)
  expect(container.querySelector('a')).toBeNull()
})

test('beside the event that brought or removed a file of a section, of a county or a city, an auditor finds the file', () => {
  const attachment = '6f1c2b7e-0a41-4d35-9a10-2f5d8c3e1a01'
  const of = (type: string, payload: object) =>
    show(<FileOf stream="package/2021-pilot/511300" type={type} payload={JSON.stringify(payload)} />).container
  const brought = of('CityFileAttached', { attachment, name: '会议纪要.pdf' }).querySelector('a')
  expect([brought?.textContent, brought?.getAttribute('href')]).toEqual([
    ...['会议纪要.pdf', `/api/evidence/511300/${attachment}`],
  ])
  expect(of('CityFileRemoved', { attachment, reason: '传错了' }).textContent).toContain('移除的附件')
  expect(of('CityPartSigned', { parts: [] }).querySelector('a')).toBeNull()
})
