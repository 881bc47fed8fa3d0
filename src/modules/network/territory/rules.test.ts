// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { demoTerritories } from '../demonstration/territory.ts'
import { placeName } from './names.ts'
import { readMunicipalities } from './read-municipalities.ts'
import { placeOf } from './rules.ts'
import { type Corner, simplifyArc } from './simplify-arcs.ts'

test('names in capitals become names', () => {
  const names = {
    AGAZZANO: 'Agazzano',
    "REGGIO NELL'EMILIA": "Reggio nell'Emilia",
    "SANT'AGATA SUL SANTERNO": "Sant'Agata sul Santerno",
    "CASTELNOVO NE' MONTI": "Castelnovo ne' Monti",
    'BELLARIA-IGEA MARINA': 'Bellaria-Igea Marina',
    'SAN GIOVANNI IN PERSICETO': 'San Giovanni in Persiceto',
    FORLÌ: 'Forlì',
    "Valsamoggia d'Esempio": "Valsamoggia d'Esempio",
  }
  for (const [written, name] of Object.entries(names)) assert.equal(placeName(written), name)
})

test('lists with quotes, semicolons, a byte order mark and empty lines are read', () => {
  const text =
    '\uFEFFComune;Codice comune;Sigla;Nome provincia;Codice regione;Regione\r\n"Villa ""Nuova""; alta";033001;pc;PIACENZA;8;EMILIA-ROMAGNA\r\n\r\n'
  assert.deepEqual(readMunicipalities(text), [
    {
      code: '033001',
      name: 'Villa "Nuova"; alta',
      letters: 'PC',
      provinceName: 'Piacenza',
      regionCode: '08',
      regionName: 'Emilia-Romagna',
    },
  ])
})

test('a place lies in itself and in all that is larger', () => {
  assert.deepEqual(placeOf({ id: 'm', province_id: 'p', region_id: 'r' }), { within: ['m', 'p', 'r'] })
  assert.deepEqual(placeOf({ id: 'p', province_id: 'p', region_id: 'r' }), { within: ['p', 'r'] })
})

describe('an arc with fewer corners', () => {
  const arc: fc.Arbitrary<Corner[]> = fc.array(
    fc.tuple(fc.integer({ min: 90_000, max: 110_000 }), fc.integer({ min: 430_000, max: 450_000 })),
    { minLength: 2, maxLength: 30 },
  )
  test('keeps its ends, its order, and one corner at least between them', () => {
    fc.assert(
      fc.property(arc, fc.integer({ min: 0, max: 100_000 }), (given, metres) => {
        const distinct = given.filter((corner, at) => at === 0 || String(corner) !== String(given[at - 1]))
        const simple = simplifyArc(given, metres)
        assert.deepEqual([simple[0], simple.at(-1)], [distinct[0], distinct.at(-1)])
        let at = 0
        for (const corner of simple) {
          at = distinct.findIndex((other, index) => index >= at && other === corner) + 1
          assert.notEqual(at, 0)
        }
        assert.ok(simple.length >= Math.min(distinct.length, 3))
      }),
    )
  })
  test('is the same from either end, so that neighbours agree', () => {
    const wave: Corner[] = Array.from({ length: 40 }, (_, at) => [
      100_000 + at * 37,
      440_000 + Math.round(9 * Math.sin(at) + 4 * Math.cos(3 * at) + at * at),
    ])
    const there = simplifyArc(wave, 300)
    assert.ok(there.length < wave.length / 2)
    assert.deepEqual(simplifyArc(wave.toReversed(), 300).toReversed(), there)
  })
})

test('two provinces of the demonstration share their border exactly, and the region has none inside', () => {
  const territories = demoTerritories()
  const sides = ({ outline }: (typeof territories)[number]) =>
    (outline ?? []).flatMap((ring) =>
      ring.flatMap((x, at) => {
        if (at % 2 === 1) return []
        const [here, next] = [
          `${x} ${ring[at + 1]}`,
          `${ring[(at + 2) % ring.length]} ${ring[(at + 3) % ring.length]}`,
        ]
        return [here, next].sort().join(' - ')
      }),
    )
  const provinces = territories.filter(({ level }) => level === 'province')
  const times = new Map<string, number>()
  for (const side of provinces.flatMap(sides)) times.set(side, (times.get(side) ?? 0) + 1)
  assert.ok([...times.values()].every((count) => count <= 2))
  const outer = [...times].filter(([, count]) => count === 1).map(([side]) => side)
  assert.deepEqual(sides(territories[0]!).sort(), outer.sort())
  for (const { code, outline } of provinces) assert.ok(outline![0]!.length / 2 <= 20, code)
})
