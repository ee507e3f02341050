import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { AStationToUse } from './a-station-to-use.ts'

/** Of a list of like pages so many are looked at: they are made of the same parts. */
const ofOneKind = 2

/** Everything with a Chinese sign in it that a person typed or brought, the longest first. */
export async function typedAt({ ask }: AStationToUse): Promise<string[]> {
  const answers = await Promise.all(
    ['/station', '/playlists', '/schedule', '/library/items', '/panels', '/takeovers', '/users'].map((path) =>
      ask<unknown>('GET', path),
    ),
  )
  const words = new Set(answers.flatMap(leaves).filter((word) => /\p{Script=Han}/u.test(word)))
  return [...words].toSorted((a, b) => b.length - a.length)
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(leaves)
}

/** What is Chinese on a page without being typed or marked as Chinese, and where its links lead. */
export async function chineseOn(page: Page, typed: readonly string[]) {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('.el-skeleton').count(), { timeout: 20_000 }).toBe(0)
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
  const found = await page.evaluate(readPage)
  const rest = found.words.map((word) => typed.reduce((left, each) => left.replaceAll(each, ''), word))
  const links = Object.values(Object.groupBy(found.links, (link) => link.replace(/[^/]+$/, ''))).flatMap(
    (like) => (like ?? []).slice(0, ofOneKind),
  )
  return { words: [...new Set(rest.filter((word) => /\p{Script=Han}/u.test(word)))], links }
}

function readPage() {
  const words: string[] = []
  const isMarked = (element: Element | null) => (element?.closest('[lang|="zh"], code') ?? null) !== null
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node
    if (!isMarked(parentElement) && !['SCRIPT', 'STYLE'].includes(parentElement?.tagName ?? ''))
      words.push((node.textContent ?? '').trim())
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (!isMarked(element)) words.push(element.getAttribute(name) ?? '')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="#/"]')].map(({ href }) =>
    href.replace(/^.*#\//, ''),
  )
  return { words, links: links.filter((link) => !link.includes('://')) }
}
