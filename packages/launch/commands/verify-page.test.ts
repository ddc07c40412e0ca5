import { expect, test } from 'vitest'
import { verifyPage } from './verify-page.ts'

test('the page that verifies is one file of 200 KB at most that names nothing outside itself', async () => {
  const html = await verifyPage()
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(200 * 1024)
  expect(html).not.toMatch(/\b(?:https?|wss?|ftp):|<link|<img|<iframe|@import|\burl\(|\bsrc=|\bhref=/i)
  expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\(/)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<style/g)).toHaveLength(1)
})

test('the page forbids itself the network, and any script or style but its own', async () => {
  const html = await verifyPage()
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? []
  expect(policy.split('; ').map((each) => each.split(' ')[0])).toEqual([
    'default-src',
    'script-src',
    'style-src',
    'base-uri',
    'form-action',
  ])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/)
  const digestOf = async (tag: string) => {
    const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html) ?? []
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return `'sha256-${Buffer.from(digest).toString('base64')}'`
  }
  expect(policy).toContain(`script-src ${await digestOf('script')}`)
  expect(policy).toContain(`style-src ${await digestOf('style')}`)
})
