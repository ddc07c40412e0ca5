import { show } from '@mingce/ui/test-screen'
import { fireEvent, screen } from '@testing-library/react'
import { useSearchParams } from 'react-router'
import { expect, test } from 'vitest'
import { CityChoice } from './city-choice.tsx'

function Page({ address }: { readonly address: string }) {
  const [params, setParams] = useSearchParams()
  return (
    <>
      <button type="button" onClick={() => setParams(address)}>
        open
      </button>
      <CityChoice label="市（州）" all="全部市（州）" />
      <output>{decodeURIComponent(params.toString())}</output>
    </>
  )
}

const choose = async (name: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox'))
  fireEvent.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }))
}

test('choosing a city keeps the day and the filters, and closes the county that was open', async () => {
  show(<Page address="on=2021-10-14&show=gaps&county=510113" />)
  fireEvent.click(screen.getByRole('button', { name: 'open' }))
  await choose('成都市')
  expect(screen.getByRole('status').textContent).toBe('on=2021-10-14&show=gaps&city=510100')
  await choose('全部市（州）')
  expect(screen.getByRole('status').textContent).toBe('on=2021-10-14&show=gaps')
})
