// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody does who has no mouse: Tab until the thing is reached, seeing at each stop where one is. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** More stops than any page has on the way to what one wants; beyond it the keyboard is lost or trapped. */
const MOST_STOPS = 80

/** Presses Tab until one of the elements has the focus. At each stop the focus must be seen. */
export const tabTo = (target: Locator, most = MOST_STOPS): Promise<void> => pressUntil(target, 'Tab', most)

/** Goes back, to what stands before the place where one is. */
export const tabBackTo = (target: Locator): Promise<void> => pressUntil(target, 'Shift+Tab', MOST_STOPS)

async function pressUntil(target: Locator, key: string, most: number): Promise<void> {
  const page = target.page()
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press(key)
    await assertFocusSeen(page)
    if (await isFocused(target)) return
  }
  assert.fail(`${target} is not reached in ${most} stops from the place before, on ${page.url()}`)
}

export const isFocused = async (target: Locator): Promise<boolean> =>
  (await target.and(target.page().locator(':focus')).count()) > 0

export async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** The focus is marked, inside the window, and nothing lies over it (WCAG 2.2, 2.4.7 and 2.4.11). */
export async function assertFocusSeen(page: Page): Promise<void> {
  assert.equal(await page.evaluate(problemOfFocus), null)
}

/** Runs in the page: no named function may stand inside. */
function problemOfFocus(): string | null {
  const element = document.activeElement
  if (!element || element === document.body) return 'the focus is nowhere'
  const name = element.outerHTML.slice(0, 120)
  const [box] = element.getClientRects()
  if (!box || box.width === 0 || box.height === 0) return `${name} is not drawn`
  // Of a field of many lines the first one counts, where the writing begins.
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)]
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
    return `${name} is outside the window, at ${x}, ${y}`
  const above = document.elementFromPoint(x, y)
  if (!above || !(element.contains(above) || above.contains(element) || above.closest('label')))
    return `${name} lies under ${above?.outerHTML.slice(0, 120)}`
  // A link may mark the whole card that it stands for.
  const marked = [element, element.parentElement, element.closest('article')].filter((each) => each !== null)
  const styles = [...marked.map((each) => getComputedStyle(each)), getComputedStyle(element, '::after')]
  const ringed = styles.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
  )
  // The button of a date's calendar stands inside the field, and the browser marks it there.
  return ringed || element.matches('[type=date]') ? null : `${name} is not marked as focused`
}

/** Walks the whole page by Tab, from its beginning to `last`; each stop is met once, so nothing holds the keyboard. */
export async function walkTo(last: Locator): Promise<number> {
  const page = last.page()
  for (let stops = 1; stops < 2 * MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    await assertFocusSeen(page)
    assert.equal(await page.evaluate(isMetAgain), false, `stop ${stops} was met before`)
    if (await isFocused(last)) return stops
  }
  assert.fail(`${last} is never reached`)
}

/** Runs in the page. A date has stops of its own inside, one after the other. */
function isMetAgain(): boolean {
  const house = globalThis as unknown as { met?: Set<Element>; last?: Element }
  house.met ??= new Set()
  const here = document.activeElement!
  const again = house.met.has(here) && here !== house.last
  house.met.add(here)
  house.last = here
  return again
}

export interface TreeNode {
  role: string
  name: string
  /** Roles and names of what is inside, those left out that say nothing. */
  inside: TreeNode[]
}

/** The page as the browser tells it to assistive technology. */
export async function accessibilityTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const tellOf = (id: string): TreeNode[] => {
    const node = byId.get(id)
    if (!node) return []
    const inside = (node.childIds ?? []).flatMap(tellOf)
    const role = String(node.role?.value ?? '')
    return node.ignored || role === 'generic'
      ? inside
      : [{ role, name: String(node.name?.value ?? ''), inside }]
  }
  return tellOf(nodes[0]!.nodeId)
}

/** Every node of a tree, parents first. */
export const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.inside)])
