// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { renderFragment } from '#kernel/render/html.ts'
import { AreaMap, type MapArea, type MapPoint } from './area-map.tsx'
import { exampleContext } from './example-context.ts'
import { drawingOf, pathOf, wordsAt } from './map-drawing.ts'
import { shadeOf, stepsOf } from './map-steps.ts'

/** A square of a tenth of a degree. */
const square = (west: number, south: number) => [
  [west, south, west + 1000, south, west + 1000, south + 1000, west, south + 1000],
]

const areas: MapArea[] = [
  { name: 'Valle', outline: square(110_000, 440_000), value: 3, label: 'VA', to: '/valle' },
  { name: 'Monte', outline: square(111_000, 440_000), value: 1 },
  { name: 'Piana', outline: square(110_000, 441_000), value: null },
  { name: 'Isola', outline: null, value: 7 },
]

const shown = (given: readonly MapArea[], points: readonly MapPoint[] = []) => {
  const html = renderFragment(
    <AreaMap
      ctx={exampleContext()}
      id="prova"
      title="Uffici per zona"
      sentence="Valle ne ha tre."
      areas={given}
      points={points}
      legend={{ title: 'Uffici', points: 'Sede' }}
      inWords={(count) => `${count} uffici`}
      table={{ area: 'Zona', value: 'Uffici' }}
      source="Fonte di prova"
    />,
  )
  return parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`).document as unknown as Document
}
const textsOf = (within: Document, selector: string) =>
  [...within.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim())

describe('a map', () => {
  test('has a name that says what it shows, a sentence before it and its source under it', () => {
    const page = shown(areas)
    const picture = page.querySelector('svg.map-picture')!
    const name = page.getElementById(picture.getAttribute('aria-labelledby')!)
    assert.equal(name?.textContent, 'Uffici per zona')
    assert.deepEqual(textsOf(page, '.map-sentence, .map-source'), ['Valle ne ha tre.', 'Fonte di prova'])
  })

  test('is an image when it leads nowhere, and a group of links when it does', () => {
    const role = (given: readonly MapArea[]) =>
      shown(given).querySelector('svg.map-picture')?.getAttribute('role')
    assert.equal(role(areas.slice(1)), 'img')
    assert.equal(role(areas), 'group')
    const link = shown(areas).querySelector('svg.map-picture a')
    assert.deepEqual(
      [link?.getAttribute('href'), link?.getAttribute('aria-label')],
      ['/valle', 'Valle: 3 uffici'],
    )
  })

  test('says what is in its areas in words as in colour, and no data is not zero', () => {
    const page = shown(areas)
    assert.deepEqual(textsOf(page, 'svg.map-picture path title'), [
      'Valle: 3 uffici',
      'Monte: 1 uffici',
      'Piana: Nessun dato',
    ])
    assert.match(page.querySelector('.map-words')!.textContent!, /VA\s*3/)
    const [, piana] = page.querySelectorAll('svg.map-picture > path')
    assert.equal(piana?.getAttribute('fill'), 'url(#prova-trama)')
    assert.doesNotMatch(piana?.getAttribute('class') ?? '', /shade/)
    assert.deepEqual(textsOf(page, '.map-legend li'), ['1 uffici', '3 uffici', 'Nessun dato'])
  })

  test('is its table: the same areas, in the same order, with the same values', () => {
    const page = shown(areas)
    assert.equal(page.querySelector('caption')?.textContent, 'Uffici per zona')
    assert.deepEqual(textsOf(page, 'tbody th'), ['Valle', 'Monte', 'Piana', 'Isola'])
    assert.deepEqual(textsOf(page, 'tbody td'), ['3', '1', 'Nessun dato', '7'])
    assert.equal(page.querySelector('tbody a')?.getAttribute('href'), '/valle')
  })

  test('without any outline is the table alone', () => {
    const page = shown([areas[3]!], [{ name: 'Sede', longitude: 110_000, latitude: 440_000 }])
    assert.equal(page.querySelector('svg'), null)
    assert.deepEqual(textsOf(page, 'tbody td'), ['7'])
  })

  test('has points with their names, and says what they are', () => {
    const page = shown(areas, [{ name: 'Sede nord', longitude: 110_500, latitude: 440_500 }])
    assert.deepEqual(textsOf(page, 'circle.map-point title'), ['Sede nord'])
    assert.equal(textsOf(page, '.map-legend li').at(-1), 'Sede')
  })
})

describe('a drawing', () => {
  test('joins neighbours without a gap, in short steps', () => {
    const outlines = [square(110_000, 440_000), square(111_000, 440_000)]
    const drawing = drawingOf(outlines, [])!
    const [left, right] = outlines.map((outline) => pathOf(outline, drawing))
    const east = drawing.place(111_000, 440_000)[0]
    assert.match(left!, new RegExp(`^M12 ${drawing.height - 12}l${east - 12} 0 0-\\d+-${east - 12} 0z$`))
    assert.ok(right!.startsWith(`M${east} `))
  })
  test('leaves out what is smaller than its finest step', () => {
    const drawing = drawingOf([square(0, 0), square(400_000, 100_000)], [])!
    assert.equal(pathOf([[0, 0, 1, 0, 1, 1]], drawing), '')
  })
  test('holds a single point', () => {
    const drawing = drawingOf([], [{ longitude: 110_000, latitude: 440_000 }])!
    const [x, y] = drawing.place(110_000, 440_000)
    assert.ok(x > 0 && x < drawing.width && y > 0 && y < drawing.height)
    assert.equal(drawingOf([], []), null)
  })
  test('writes words inside an area, also where its middle is outside', () => {
    const horseshoe = [[0, 0, 900, 0, 900, 900, 600, 900, 600, 100, 300, 100, 300, 900, 0, 900]]
    const { longitude, latitude } = wordsAt(horseshoe)!
    assert.ok((longitude < 300 || longitude > 600) && latitude > 100, `${longitude} ${latitude}`)
    assert.equal(wordsAt([]), null)
  })
})

describe('steps', () => {
  test('are one for each value while they are few, far apart in shade', () => {
    assert.deepEqual(stepsOf([2, 0, 2]), [
      { from: 0, to: 0, shade: 1 },
      { from: 2, to: 2, shade: 5 },
    ])
    assert.deepEqual(stepsOf([]), [])
  })
  test('are five at most, hold every value, and grow', () => {
    const values = [1, 2, 3, 5, 8, 13, 21, 34]
    const steps = stepsOf(values)
    assert.deepEqual(
      steps.map(({ shade }) => shade),
      [1, 2, 3, 4, 5],
    )
    const shades = values.map((value) => shadeOf(value, steps))
    assert.deepEqual(shades, shades.toSorted())
    assert.deepEqual([steps[0]!.from, steps.at(-1)!.to], [1, 34])
  })
})
