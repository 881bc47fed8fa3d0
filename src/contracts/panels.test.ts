// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { JSX } from '#kernel/render/jsx-runtime.ts'
import { buildHouse } from './house.ts'
import { defineModule } from './module.ts'
import { fillPanels, panel, type ThemeAsked } from './panels.ts'

const db = {} as Db
const services = {} as Services
const ctx = {} as ViewContext
const asked: ThemeAsked = { themeId: 'theme', locale: 'it' }

const themePanel = (order: number, data: string | null) =>
  panel<ThemeAsked, string>({
    order,
    load: async () => data,
    view: (_ctx, text) => text as unknown as JSX.Element,
  })

test('panels of several modules come in their order, whatever the order of the modules', () => {
  const late = themePanel(20, 'late')
  const early = themePanel(10, 'early')
  const house = buildHouse([
    defineModule({ name: 'a', panels: { theme: [late] } }),
    defineModule({ name: 'b', panels: { theme: [early] } }),
    defineModule({ name: 'c' }),
  ])
  assert.deepEqual(house.panels('theme'), [early, late])
  assert.deepEqual(house.panels('home'), [])
})

test('a panel with nothing to show is left out, the others keep their order', async () => {
  const panels = [themePanel(1, 'first'), themePanel(2, null), themePanel(3, 'third')]
  const filled = await fillPanels(panels, db, asked, services)
  assert.deepEqual(
    filled.map((show) => show(ctx)),
    ['first', 'third'],
  )
})

test('a panel that fails is our mistake and is not hidden', async () => {
  const broken = panel<ThemeAsked, string>({
    order: 1,
    load: () => Promise.reject(new Error('no such table')),
    view: () => null as unknown as JSX.Element,
  })
  await assert.rejects(fillPanels([broken], db, asked, services), /no such table/)
})
