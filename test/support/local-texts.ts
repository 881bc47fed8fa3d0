// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every object of the demonstration that has an Italian text, with the way that leads to it. */
export function* localTexts(value: unknown, way = ''): Generator<[string, { it: string; en?: unknown }]> {
  if (typeof value !== 'object' || value === null) return
  const object = value as Record<string, unknown>
  if (typeof object.it === 'string') yield [way, object as { it: string }]
  for (const [key, inner] of Object.entries(object)) yield* localTexts(inner, `${way}/${key}`)
}
