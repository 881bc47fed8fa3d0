// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, type RoomPlaces } from '../../../test/support/places.ts'

export const places: RoomPlaces = {
  find: async (world) => {
    const params = await oneOf(world, 'select slug from theme order by position limit 1')
    const subtheme = await oneOf(
      world,
      'select t.slug, s.id as "subthemeId" from subtheme s join theme t on t.id = s.theme_id order by t.position, s.position limit 1',
    )
    const assignment = await oneOf(
      world,
      'select t.slug, a.id as "assignmentId" from theme_assignment a join theme t on t.id = a.theme_id order by t.position, a.id limit 1',
    )
    return {
      '/tematiche/:slug': [{ label: 'a theme', params }],
      '/redazione/tematiche/:slug': [{ label: 'a theme', params }],
      '/redazione/tematiche/:slug/sottotemi/:subthemeId': [{ label: 'a sub-theme', params: subtheme }],
      '/redazione/tematiche/:slug/assegnazioni/:assignmentId': [
        { label: 'an assignment', params: assignment },
      ],
    }
  },
}
