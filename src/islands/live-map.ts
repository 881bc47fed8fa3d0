// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A map of points to move about in, by mouse, finger or keys, with the list of what is in sight under it. Its ground is the shapes
 * that we serve: nothing is asked of anybody else. Loaded by `open-map` alone.
 */
import 'leaflet/dist/leaflet.css'
import './map/live-map.css'
import {
  type DivIcon,
  divIcon,
  type LatLngBounds,
  type Map as LeafletMap,
  layerGroup,
  map,
  marker,
  polygon,
  popup,
} from 'leaflet'
import Supercluster from 'supercluster'
import { counted, type MapPoints, type MapWords } from './map/words.ts'

const PER_DEGREE = 1_000_000
const PER_DEGREE_OF_SHAPES = 10_000
const CLOSEST = 17
/** Nearer than this nothing is gathered any more. */
const GATHERED_TO = 16
const LISTED = 50
const IN_A_POPUP = 20

type Point = { index: number }

export function draw(host: HTMLElement, points: MapPoints, words: MapWords): void {
  const ground = document.createElement('div')
  ground.className = 'live-map'
  ground.setAttribute('role', 'region')
  ground.setAttribute('aria-label', words.name)
  const help = document.createElement('p')
  help.className = 'live-map-help'
  help.textContent = words.help
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const list = document.createElement('ul')
  list.className = 'live-map-list'
  const seen = document.createElement('div')
  seen.className = 'live-map-seen'
  seen.append(status, list)
  const sides = document.createElement('div')
  sides.className = 'live-map-sides'
  sides.append(ground, seen)
  host.append(help, sides)

  const moving = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const shown = map(ground, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 5,
    maxZoom: CLOSEST,
    // Shapes fill the window, as no picture has to fit a step.
    zoomSnap: 0.25,
    zoomAnimation: moving,
    fadeAnimation: moving,
    markerZoomAnimation: moving,
  })
  addZoom(shown, words)
  for (const area of points.areas)
    polygon(ringsOf(area.outline), { interactive: false, className: 'live-map-area' }).addTo(shown)

  const gathered = new Supercluster<Point>({ radius: 80, maxZoom: GATHERED_TO })
  gathered.load(
    points.longitude.map((longitude, index) => ({
      type: 'Feature' as const,
      geometry: {
        type: 'Point' as const,
        coordinates: [longitude / PER_DEGREE, points.latitude[index]! / PER_DEGREE],
      },
      properties: { index },
    })),
  )
  const placeOf = (index: number): [number, number] => [
    points.latitude[index]! / PER_DEGREE,
    points.longitude[index]! / PER_DEGREE,
  ]
  const layer = layerGroup().addTo(shown)
  const linkOf = (index: number): HTMLAnchorElement => {
    const link = document.createElement('a')
    link.href = points.base + points.slug[index]
    link.textContent = points.name[index]!
    return link
  }
  const lineOf = (index: number): HTMLLIElement => {
    const line = document.createElement('li')
    line.append(linkOf(index), ` ${points.kinds[points.kind[index]!] ?? ''}`)
    return line
  }
  const told = (indexes: readonly number[]): HTMLUListElement => {
    const lines = document.createElement('ul')
    lines.className = 'live-map-told'
    lines.append(...indexes.slice(0, IN_A_POPUP).map(lineOf))
    return lines
  }

  const redraw = () => {
    layer.clearLayers()
    const zoom = Math.floor(shown.getZoom())
    for (const { geometry, properties } of gathered.getClusters(boxOf(shown.getBounds()), zoom)) {
      const [longitude, latitude] = geometry.coordinates as [number, number]
      const group = 'cluster_id' in properties ? properties : null
      const said = group ? counted(words, group.point_count) : points.name[(properties as Point).index]!
      const at = marker([latitude, longitude], {
        icon: group ? groupIcon(group.point_count) : POINT,
        title: said,
        alt: said,
      }).addTo(layer)
      const open = () => {
        const indexes = group
          ? gathered
              .getLeaves(group.cluster_id, Number.POSITIVE_INFINITY)
              .map((leaf) => leaf.properties.index)
          : [(properties as Point).index]
        const around = extentOf(indexes.map(placeOf))
        const room = { padding: [40, 40] as [number, number], maxZoom: CLOSEST }
        // What stands in one place, or cannot be taken apart any more, is told at once.
        if (group && shown.getBoundsZoom(around, false) > zoom + 0.5 && shown.getZoom() < CLOSEST) {
          shown.fitBounds(around, room)
          ground.focus()
          return
        }
        const lines = told(indexes)
        popup({ closeButton: false, maxWidth: Math.min(300, ground.clientWidth - 80), minWidth: 0 })
          .setLatLng([latitude, longitude])
          .setContent(lines)
          .openOn(shown)
        lines.querySelector('a')?.focus({ preventScroll: true })
      }
      at.on('click', open)
      // Leaflet makes of a marker a button that the keyboard reaches, and leaves its keys to us.
      at.on('keydown', ({ originalEvent }) => {
        if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
        originalEvent.preventDefault()
        open()
      })
    }
    const sight = shown.getBounds()
    const indexes = points.slug.flatMap((_slug, index) => (sight.contains(placeOf(index)) ? [index] : []))
    status.textContent = counted(words, indexes.length)
    list.replaceChildren(...indexes.slice(0, LISTED).map(lineOf))
    if (indexes.length > LISTED) {
      const rest = document.createElement('li')
      rest.textContent = words.more.replace('#', String(indexes.length - LISTED))
      list.append(rest)
    }
  }
  shown.on('moveend', redraw)
  const corners = points.areas.flatMap(({ outline }) => ringsOf(outline).flat())
  const around = corners.length > 0 ? corners : points.slug.map((_slug, index) => placeOf(index))
  if (around.length > 0) shown.fitBounds(extentOf(around))
  else shown.setView([42, 12.5], 6)
  ground.focus()
}

/** Two buttons with names in the language of the page. */
function addZoom(shown: LeafletMap, words: MapWords): void {
  const buttons = document.createElement('div')
  buttons.className = 'live-map-zoom'
  for (const [text, name, by] of [
    ['+', words.zoomIn, 1],
    ['−', words.zoomOut, -1],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = text
    button.setAttribute('aria-label', name)
    button.addEventListener('click', () => shown.setZoom(Math.round(shown.getZoom()) + by))
    buttons.append(button)
  }
  shown.getContainer().parentElement!.before(buttons)
}

const ringsOf = (outline: readonly (readonly number[])[]): [number, number][][] =>
  outline.map((ring) => {
    const corners: [number, number][] = []
    for (let at = 0; at < ring.length; at += 2)
      corners.push([ring[at + 1]! / PER_DEGREE_OF_SHAPES, ring[at]! / PER_DEGREE_OF_SHAPES])
    return corners
  })

function extentOf(corners: readonly [number, number][]): [[number, number], [number, number]] {
  let [south, west, north, east] = [90, 180, -90, -180]
  for (const [latitude, longitude] of corners) {
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
  }
  return [
    [south, west],
    [north, east],
  ]
}

const boxOf = (bounds: LatLngBounds): [number, number, number, number] => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
]

/** Sizes are those of the sheet; a target is at least 24 px (WCAG 2.5.8). */
const POINT = divIcon({ className: 'live-map-point', iconSize: [24, 24], html: '' })

function groupIcon(count: number): DivIcon {
  const number = document.createElement('span')
  number.textContent = String(count)
  return divIcon({ className: 'live-map-group', iconSize: [40, 40], html: number })
}
