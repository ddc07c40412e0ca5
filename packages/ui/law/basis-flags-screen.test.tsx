import { seedLaws } from '@mingce/domain/law/seed'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BasisFlags } from './basis-flags.tsx'
import { BasisList } from './basis-list.tsx'
import { KnownLawsProvider } from './known-laws.tsx'

test('says at the citations what speaks against them, and nothing where nothing does', () => {
  const { container } = render(
    <KnownLawsProvider value={seedLaws}>
      <BasisFlags legalBases={['《政府信息公开条例》', '《中华人民共和国飞禽走兽老虎机条例》']} />
    </KnownLawsProvider>,
  )
  expect(screen.getByText('未登记')).toBeTruthy()
  expect(screen.getByText(/登记库没有“《中华人民共和国飞禽走兽老虎机条例》”/)).toBeTruthy()
  expect(container.querySelectorAll('li')).toHaveLength(1)
})

test('lists every citation with the law it names, its status, its source and its doubt', () => {
  const { container } = render(
    <KnownLawsProvider value={seedLaws}>
      <BasisList
        legalBases={['《政府信息公开条例》（国务院令第711号）第二十六条', '《中华人民共和国飞禽走兽老虎机条例》']}
      />
    </KnownLawsProvider>,
  )
  expect(container.querySelectorAll('li')).toHaveLength(2)
  expect(screen.getByText('现行有效')).toBeTruthy()
  expect(screen.getByText(/文号 国务院令第711号 · 2019年5月15日 施行 · 所引条款：第二十六条/)).toBeTruthy()
  expect(screen.getByText(/未核对：/)).toBeTruthy()
})
