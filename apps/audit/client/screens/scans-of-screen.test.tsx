import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ScansOf } from './scans-of.tsx'

const scans = [{ digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '标准目录报送函.pdf' }]
const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'

test('beside the registration of what came on paper an auditor finds its scans, and beside nothing else', () => {
  const payload = JSON.stringify({ receivedOn: '2021-10-14', scans })
  show(<ScansOf stream={stream} type="PaperFilingRegistered" payload={payload} />)
  expect(screen.getByRole('link').getAttribute('href')).toBe(`/api/evidence/510113/${'0'.repeat(64)}`)
  expect(screen.getByText('纸质报送的扫描件（1份，下载留痕）')).toBeTruthy()
  const { container } = show(<ScansOf stream={stream} type="PaperFilingStruck" payload={payload} />)
  expect(container.querySelector('a')).toBeNull()
})
