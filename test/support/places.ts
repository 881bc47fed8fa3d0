// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the world for every route of the register: whose the thing is, and in which state. A route nobody gave a place fails. */

import type { Route } from '#kernel/http/route.ts'
import { grantRole, openAccount } from '../../src/modules/people/index.ts'
import { modules } from '../../src/modules.ts'
import type { TestApp } from './app.ts'
import { writeDrafts } from './drafts.ts'

export interface Place {
  /** Such as 'own draft', seen from the editor of the demonstration. */
  label: string
  params: Record<string, string>
}

export const OTHER_EDITOR = 'altrove@demo.referpa.example'

/** Who looks at every route: a visitor, the seven logins, and an editor of another body. */
export const WATCHERS = [
  'visitor',
  'operatore',
  'responsabile',
  'redattore',
  'tutor',
  'coordinatore',
  'decisore',
  'admin',
  OTHER_EDITOR,
] as const
export type Watcher = (typeof WATCHERS)[number]

const UNKNOWN = '01900000-0000-7000-8000-0000000000ff'

export async function findPlaces(world: TestApp): Promise<(route: Route) => Place[]> {
  await addOtherEditor(world)
  const drafts = await writeDrafts(world, OTHER_EDITOR)
  const one = async (query: string): Promise<Record<string, string>> => {
    const row = (await world.app.database.pool.query(query)).rows[0]
    if (!row) throw new Error(`the world has no row for: ${query}`)
    return row
  }
  const { slug: theme } = await one('select slug from theme order by position limit 1')
  const { slug: act } = await one('select slug from legal_reference order by slug limit 1')
  const { code } = await one(
    `select code from certificate c where not exists (select from certificate_revocation r where r.certificate_id = c.id) order by id limit 1`,
  )
  const file =
    await one(`select m.slug, f.file_id as "fileId", 'x' as name from material m join material_version v on v.material_id = m.id
    join publication p on p.version_id = v.id join material_version_file f on f.material_version_id = v.id order by f.file_id limit 1`)
  const unit =
    await one(`select c.slug, u.unit_id as "unitId" from course c join course_version v on v.course_id = c.id
    join publication p on p.version_id = v.id join course_version_unit u on u.course_version_id = v.id order by u.position limit 1`)
  const slugs = (kind: 'material' | 'course') =>
    one(
      `select t.slug from ${kind} t join ${kind}_version v on v.${kind}_id = t.id join publication p on p.version_id = v.id order by t.slug limit 1`,
    )
  const [material, course] = [await slugs('material'), await slugs('course')]
  const nothing: Place = {
    label: 'unknown',
    params: {
      id: UNKNOWN,
      slug: 'nessuno',
      code: '0000000000000',
      unitId: UNKNOWN,
      attemptId: UNKNOWN,
      questionId: UNKNOWN,
      position: '1',
      fileId: UNKNOWN,
      name: 'x',
      materialId: UNKNOWN,
      kind: 'vero-falso',
    },
  }
  const BY_PREFIX: [prefix: string, places: Place[]][] = [
    ['/tematiche/:slug', [{ label: 'a theme', params: { slug: theme! } }]],
    ['/normativa/:slug', [{ label: 'an act', params: { slug: act! } }]],
    ['/attestati/:code', [{ label: 'somebody’s', params: { code: code! } }]],
    ['/formazione/materiali/:slug/file', [{ label: 'published', params: file }]],
    [
      '/formazione/materiali/:slug',
      [
        { label: 'published', params: material },
        { label: 'draft', params: { slug: drafts.materialSlug } },
      ],
    ],
    ['/formazione/corsi/:slug/unita', [{ label: 'published', params: unit }]],
    // The world's course shows no picture: a file of a material is none of its own.
    [
      '/formazione/corsi/:slug/immagini',
      [{ label: 'of a material', params: { slug: course.slug!, fileId: file.fileId! } }],
    ],
    [
      '/formazione/corsi/:slug',
      [
        { label: 'published', params: course },
        { label: 'draft', params: { slug: drafts.courseSlug } },
      ],
    ],
    [
      '/formazione/prove',
      [{ label: 'the operator’s', params: { attemptId: drafts.attemptId, position: '1' } }],
    ],
    ['/redazione/materiali/:id', drafts.materials],
    ['/redazione/corsi/:id', drafts.courses],
    ['/redazione/file/:fileId', [{ label: 'published', params: file }]],
  ]
  return (route) => {
    if (!route.path.includes(':')) return [{ label: '-', params: {} }]
    const found = BY_PREFIX.find(([prefix]) => route.path.startsWith(prefix))
    if (!found)
      throw new Error(`${route.path} has no place in the access matrix: add one in test/support/places.ts`)
    return [...found[1], nothing]
  }
}

async function addOtherEditor(world: TestApp): Promise<void> {
  const at = world.clock.now()
  const { rows } = await world.app.database.pool.query(
    `select id from organization where slug = 'comune-di-bologna'`,
  )
  await world.app.database.transaction(async (tx) => {
    const personId = await openAccount(
      tx,
      { email: OTHER_EDITOR, givenName: 'Altra', familyName: 'Redazione', demo: true },
      at,
    )
    await grantRole(tx, { personId, role: 'editor', organizationId: rows[0].id }, at)
  })
}

export const allRoutes = (): { module: string; route: Route }[] =>
  modules.flatMap((module) =>
    (module.routes ?? []).map((route) => ({ module: module.name, route: route as Route })),
  )

export const fill = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(value)
  })
