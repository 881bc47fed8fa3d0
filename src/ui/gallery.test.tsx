// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { renderFragment } from '#kernel/render/html.ts'
import { watchComponents } from '#kernel/render/jsx-runtime.ts'
import { ErrorPage } from './error-page.tsx'
import { exampleActor, exampleContext } from './example-context.ts'
import { Gallery } from './gallery.tsx'
import { ListPage } from './list-page.tsx'

const HERE = import.meta.dirname

/** Renders and notes every component that took part. */
function rendered(show: () => void): Set<unknown> {
  const seen = new Set<unknown>()
  watchComponents((component) => seen.add(component), show)
  return seen
}

const gallery = (signedIn = false) =>
  renderFragment(<Gallery ctx={exampleContext(signedIn ? { actor: exampleActor } : {})} />)

/** Exported functions whose name begins with a capital, of every view of this folder. */
async function components(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const file of readdirSync(HERE).filter(
    (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'),
  )) {
    // The pattern lets a bundle hold them, so that they are the very functions that the gallery renders.
    const module = (await import(`./${file.slice(0, -'.tsx'.length)}.tsx`)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function' && /^[A-Z]/.test(name)) found.set(`${file} ${name}`, value)
  }
  return found
}

test('every component has an example in the gallery', async () => {
  const seen = rendered(() => gallery())
  // Whole documents of their own: their tests show them.
  seen.add(ErrorPage)
  seen.add(ListPage)
  const missing = [...(await components())]
    .filter(([, component]) => !seen.has(component))
    .map(([name]) => name)
  assert.deepEqual(missing, [])
})

test('the check above sees a component that is missing', async () => {
  const seen = rendered(() => renderFragment(<p>Niente</p>))
  assert.ok([...(await components()).values()].every((component) => !seen.has(component)))
})

test('no two elements of the gallery share an id, and every reference finds its element', () => {
  const html = gallery()
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  const references = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(
    (match) => match[1]!.split(' '),
  )
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!)
  assert.deepEqual(
    [...references, ...anchors].filter((id) => !ids.includes(id)),
    [],
  )
})

test('headings go down one level at a time', () => {
  const levels = [...gallery().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  const jumps = levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)
  assert.deepEqual(jumps, [])
})

const sheets = () =>
  readdirSync(join(HERE, 'css')).map((name) => [name, readFileSync(join(HERE, 'css', name), 'utf8')] as const)

test('our own sheet has no class that no source names', () => {
  const source = join(HERE, '..')
  const sources = readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(source, name), 'utf8'))
    .join('\n')
  // Classes put together from a fixed part and a word: tone-health, alert-info, part-done.
  const families = ['tone-', 'alert-', 'badge-', 'outcome-', 'part-', 'text-', 'difference-', 'map-shade-']
  const unused = sheets().flatMap(([sheet, css]) =>
    [...css.replace(/url\([^)]*\)|\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)]
      .map((match) => match[1]!)
      .filter((name) => !families.some((family) => name.startsWith(family)))
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources))
      .map((name) => `${sheet}: ${name}`),
  )
  assert.deepEqual([...new Set(unused)], [])
})

test('our own sheet knows no left and no right', () => {
  const physical = sheets().flatMap(([sheet, css]) =>
    [
      ...css.matchAll(
        /^\s*((?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float|text-align): ?[^;]*;/gm,
      ),
    ]
      .map((match) => `${sheet}: ${match[0].trim()}`)
      .filter((line) => !/: (start|end|center|none|inline-start)/.test(line.slice(line.indexOf(':') + 1))),
  )
  assert.deepEqual(physical, [])
})
