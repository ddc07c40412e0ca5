import { cities, countiesOf, type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import { Select } from 'antd'
import { useSearchParams } from 'react-router'

type CityChoiceProps = { readonly label: string; readonly all: string }

/** Which city's counties a page is about; it stands in the address beside what else was chosen; an opened county is closed. */
export function CityChoice({ label, all }: CityChoiceProps) {
  const [params, setParams] = useSearchParams()
  const choose = (city: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete('county')
      city === '' ? next.delete('city') : next.set('city', city)
      return next
    })
  return (
    <Select
      aria-label={label}
      value={cities().find((each) => each === params.get('city')) ?? ''}
      onChange={choose}
      options={[{ value: '', label: all }, ...cities().map((each) => ({ value: each as string, label: nameOf(each) }))]}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

/** The counties of the city in the address, or of all. */
export function useChosenCounties(): readonly DivisionCode[] {
  const [params] = useSearchParams()
  const city = cities().find((each) => each === params.get('city'))
  return (city ? [city] : cities()).flatMap(countiesOf)
}
