import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SeveralSelect } from './several-select.tsx'

test('the list of several that opens says what it is a list of', async () => {
  const options = [{ value: 'acc-510100-02', label: '成都市负责人' }]
  render(<SeveralSelect label="会签人" open options={options} />)
  const list = await screen.findByRole('listbox', { name: '会签人' })
  expect(within(list).getByRole('option', { name: '成都市负责人' })).toBeTruthy()
  expect(screen.getByRole('combobox', { name: '会签人' })).toBeTruthy()
})
