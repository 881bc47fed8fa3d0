// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the two halves of the map tell each other. */

/** What the map says, in the language of the page. */
export interface MapWords {
  readonly open: string
  readonly loading: string
  readonly failed: string
  /** Name of the map. */
  readonly name: string
  /** How one moves about in it. */
  readonly help: string
  /** '#' stands for the number. */
  readonly one: string
  readonly many: string
  readonly none: string
  /** Of the list under the map: how many are not written there; '#' stands for the number. */
  readonly more: string
  readonly zoomIn: string
  readonly zoomOut: string
}

/** Columns of the points, by name, and shapes behind them; degrees in millionths, corners of shapes in ten-thousandths. */
export interface MapPoints {
  /** Path before the slug of each. */
  readonly base: string
  readonly longitude: readonly number[]
  readonly latitude: readonly number[]
  readonly name: readonly string[]
  readonly slug: readonly string[]
  /** Which of `kinds` each is. */
  readonly kind: readonly number[]
  readonly kinds: readonly string[]
  readonly areas: readonly { readonly name: string; readonly outline: readonly (readonly number[])[] }[]
}

export interface LiveMap {
  draw(host: HTMLElement, points: MapPoints, words: MapWords): void
}

export const readWords = (host: HTMLElement): MapWords => JSON.parse(host.dataset.words!) as MapWords

export const counted = ({ none, one, many }: MapWords, count: number): string =>
  count === 0 ? none : (count === 1 ? one : many).replace('#', String(count))
