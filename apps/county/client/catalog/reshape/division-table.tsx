import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { Button, Input, Radio } from 'antd'
import { t } from '../../words.ts'
import { type Division, withoutPart, withPart } from './divided-item.ts'
import './reshape.css'

const mostParts = 6

/** One column a part with its name above, one line an element of the content, which is put into one of them. */
export function DivisionTable({
  item,
  division,
  setDivision,
}: {
  readonly item: DisclosureItem
  readonly division: Division
  readonly setDivision: (division: Division) => void
}) {
  const { names, goesTo } = division
  const put = (element: number, part: number) => setDivision({ names, goesTo: goesTo.with(element, part) })
  return (
    <>
      <table className="division">
        <thead>
          <tr>
            <th scope="col">{t('split.content')}</th>
            {names.map((_, part) => (
              <th key={part} scope="col">
                <PartName part={part} division={division} setDivision={setDivision} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.contentElements.map((words, element) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {names.map((name, part) => (
                <td key={part}>
                  <Radio
                    checked={goesTo[element] === part}
                    aria-label={t('split.put', { words, name: name || t('split.part', { part }) })}
                    onChange={() => put(element, part)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {item.contentElements.length === 0 && <p>{t('split.noContent')}</p>}
      {names.length < mostParts && (
        <Button size="small" onClick={() => setDivision(withPart(division))}>
          {t('split.more')}
        </Button>
      )}
    </>
  )
}

function PartName({
  part,
  division,
  setDivision,
}: {
  readonly part: number
  readonly division: Division
  readonly setDivision: (division: Division) => void
}) {
  const { names, goesTo } = division
  const label = part === 0 ? t('split.kept') : t('split.part', { part })
  return (
    <div className="division-part">
      <label htmlFor={`part-${part}`}>{label}</label>
      {part > 1 && (
        <Button
          size="small"
          type="text"
          aria-label={t('split.less', { part })}
          onClick={() => setDivision(withoutPart(division, part))}
        >
          ×
        </Button>
      )}
      <Input
        id={`part-${part}`}
        maxLength={200}
        value={names[part] ?? ''}
        placeholder={t('split.name')}
        onChange={({ target }) => setDivision({ names: names.with(part, target.value), goesTo })}
      />
    </div>
  )
}
