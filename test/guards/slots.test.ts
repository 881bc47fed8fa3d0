// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every slot of the contracts has somebody who fills it and somebody who reads it, or goes. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { buildHouse } from '#contracts/house.ts'
import { modules } from '../../src/modules.ts'
import { idle, namesRead, slotsOf } from './slots.ts'

const contract = (file: string) => readFileSync(join('src/contracts', file), 'utf8')
const house = buildHouse(modules)
const panels = modules.map((module) => module.panels ?? {})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture|gen)\.tsx?$/.test(path))
  .map((path) => ({ path, names: namesRead(path, readFileSync(join('src', path), 'utf8')) }))
const everywhere = sources.map(({ names }) => names)
/** Rooms fill what is read here: a word of their own is no reader. */
const outsideRooms = sources.filter(({ path }) => !path.startsWith('modules/')).map(({ names }) => names)
const otherThanHouse = sources.filter(({ path }) => path !== 'contracts/house.ts').map(({ names }) => names)

const CONTRACTS = {
  Module: { slots: slotsOf(contract('module.ts'), 'Module'), things: modules, readers: outsideRooms },
  House: { slots: slotsOf(contract('house.ts'), 'House'), things: [house], readers: otherThanHouse },
  PanelPlaces: {
    slots: slotsOf(contract('panels.ts'), 'PanelPlaces'),
    things: panels,
    readers: sources.filter(({ path }) => /routes\.ts$/.test(path)).map(({ names }) => names),
  },
  PersonalData: {
    slots: slotsOf(contract('personal-data.ts'), 'PersonalData'),
    things: house.personalData,
    readers: everywhere,
  },
  EntityKind: {
    slots: slotsOf(contract('kinds.ts'), 'EntityKind'),
    things: [...house.kinds.values()],
    readers: everywhere,
  },
  EditionKind: {
    slots: slotsOf(contract('editions.ts'), 'EditionKind'),
    things: [...house.editions.values()],
    readers: [...everywhere, namesRead('x.ts', readFileSync('test/guards/edition-parts.test.ts', 'utf8'))],
  },
}

describe('slots of the contracts', () => {
  for (const [name, of] of Object.entries(CONTRACTS))
    it(`${name}: filled and read`, () => {
      assert.ok(of.slots.length > 1, of.slots.join())
      assert.deepEqual(idle(of), [])
    })

  it('are seen when nobody fills or reads them', () => {
    const text =
      'export interface Module { readonly name: string; readonly crontab?: string[]; erase?(): void }'
    const slots = slotsOf(text, 'Module')
    const read = (code: string) => [namesRead('a.ts', code)]
    const things = [{ name: 'a', erase() {} }]
    assert.deepEqual(idle({ slots, things, readers: read('m.name; const { crontab } = m') }), [
      'nobody fills crontab',
      'nobody reads erase',
    ])
    const only = 'interface House { erase: string }\nconst house = { name: 1, crontab: [], erase: 2 }'
    assert.deepEqual(idle({ slots: ['name', 'erase'], things, readers: read(only) }), [
      'nobody reads name',
      'nobody reads erase',
    ])
  })
})
