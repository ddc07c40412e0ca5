import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { borrowingText as text } from '../words/borrowing.ts'
import { elementName } from '../words/items.ts'
import { t } from '../words/t.ts'

type AttributionLineProps = {
  readonly county: string
  readonly versions: readonly { readonly version: number; readonly elements: readonly string[] }[]
}

/** “公开内容”借鉴自 双流区 第3版（已公布）, each version with what was taken from it. */
export function AttributionLine(props: AttributionLineProps) {
  return <span>{attributionWords(props)}</span>
}

export function attributionWords({ county, versions }: AttributionLineProps): string {
  const name = pathName(parseDivision(county))
  return versions
    .map(({ version, elements }) => {
      const names = elements.map(elementName).join(t('separator'))
      return text('from', { elements: names, county: name, version })
    })
    .join(t('sentenceSeparator'))
}
