import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import { type ExtraField, type ExtraKind, extraField } from '../catalog/extra-field.ts'
import { by } from '../catalog/given.ts'
import { isRefusal } from '../refusal.ts'
import { decideRound, type RoundCommand } from './decide.ts'
import { roundEvent } from './events.ts'
import { evolveRound, extraFieldsOf, type Round, unopenedRound } from './evolve.ts'
import { noticeSettings, openNotice } from './given.ts'

const name = fc.constantFrom('五公开', '五 公开', '责任主体', '公开形式', '公开内容')
const choices = fc.array(fc.constantFrom('决策公开', '结果公开', '文本'), { maxLength: 3 })
const asked = { name, required: fc.boolean(), hint: fc.constant(null), reader: fc.constant('省教育厅') }
const field: fc.Arbitrary<ExtraField> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), ...asked }),
  fc.record({ kind: fc.constantFrom('one_of' as const, 'several_of' as const), ...asked, choices }),
)
const tries = fc.array(fc.array(field, { maxLength: 4 }), { minLength: 1, maxLength: 12 })

test('however a round is amended, no name of it ever has two kinds, is another’s, or offers nothing to choose', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const kinds = new Map<string, ExtraKind>()
      let round: Round = unopenedRound
      for (const extraFields of all) {
        const settings = { ...noticeSettings, extraFields }
        const command: RoundCommand =
          round.status === 'unopened'
            ? { ...openNotice, settings }
            : { do: 'amend', settings, reason: '调整', seen: round.amendments.length }
        const before = round
        const decided = decideRound(command, round, { actor: sichuan.roundManager })
        if (isRefusal(decided)) continue
        for (const event of decided) round = evolveRound(round, by(sichuan.roundManager, roundEvent.parse(event)))
        const fields = extraFieldsOf(round)
        const names = fields.map((each) => each.name.replaceAll(' ', ''))
        expect(new Set(names).size).toBe(names.length)
        for (const each of fields) {
          const plain = each.name.replaceAll(' ', '')
          expect(kinds.get(plain) ?? each.kind).toBe(each.kind)
          kinds.set(plain, each.kind)
          expect(each.kind === 'text' || each.choices.length > 0).toBe(true)
          expect(extraField.parse(each)).toEqual(each)
        }
        expect(round).not.toBe(before)
      }
    }),
  )
})
