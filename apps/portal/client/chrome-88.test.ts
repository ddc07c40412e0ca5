import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { lackingInStyles } from '@mingce/ui/lacking-styles'
import { expect, test } from 'vitest'

/** In a process of its own, since the test's runner needs what is taken away. */
const oldBrowser = `
  delete Object.hasOwn
  import(${JSON.stringify(import.meta.resolve('@mingce/proof/chrome-88'))}).then(() =>
    console.log(Object.hasOwn({ key: undefined }, 'key'), Object.hasOwn({}, 'toString'), Object.hasOwn({}, 'key')))`

test('what Chrome 88 lacks is there before the page verifies anything: whether an object itself holds a property', () => {
  expect(execFileSync(process.execPath, ['--eval', oldBrowser], { encoding: 'utf8' })).toBe('true false false\n')
})

test('the portal’s style sheet, which no build goes over, says nothing that Chrome 88 lacks', () => {
  const css = readFileSync(new URL('../assets/portal.css', import.meta.url), 'utf8')
  expect(lackingInStyles(css)).toEqual([])
})
