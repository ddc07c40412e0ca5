import { expect, test } from 'vitest'
import { toldEvidence } from './evidence.ts'
import { registerGuide2019 } from './guide-2019.ts'

test('evidence of the guide of 2019 is told by what the text is, where it was read and how much of the row stands in it', () => {
  expect(toldEvidence('01-yongren (1 of 3)')).toMatchObject({
    ...{ kind: 'known', extent: { of: 'some', seen: 1, all: 3 } },
    source: { region: '云南省楚雄彝族自治州永仁县', copy: 'official', address: 'http://yr.gov.cn/info/2220/32998.htm' },
  })
  expect(toldEvidence('06-dongyang-mangled')).toMatchObject({ extent: { of: 'all' }, source: { copy: 'mirror' } })
})

test('of a text that is not at hand no more is said than its number', () => {
  expect(toldEvidence('09-puer (title only)')).toEqual({ kind: 'lost', id: '09-puer', extent: { of: 'name' } })
  expect(toldEvidence('13-lyx-mangled (as 民办教育机构…)')).toEqual({
    ...{ kind: 'lost', id: '13-lyx-mangled', extent: { of: 'renamed', name: '民办教育机构…' } },
  })
})

test('evidence in words, as of a file, is left as it is; so is what is not understood', () => {
  for (const words of ['《指引.xlsx》第12行', '01-yongren (unclear)'])
    expect(toldEvidence(words)).toEqual({ kind: 'said', words })
})

test('every evidence of the guide of 2019 is understood', () => {
  const kinds = registerGuide2019.rows.flatMap(({ evidence }) => evidence.map((each) => toldEvidence(each).kind))
  expect([...new Set(kinds)].toSorted()).toEqual(['known', 'lost'])
})
