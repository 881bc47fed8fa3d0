// SPDX-License-Identifier: AGPL-3.0-or-later
/** Unfinished things of the world, made as people make them: drafts of two bodies, an attempt that is under way. */

import type { TestApp } from './app.ts'
import type { Answer, Client } from './client.ts'
import type { Place } from './places.ts'

export interface Drafts {
  materials: Place[]
  courses: Place[]
  materialSlug: string
  courseSlug: string
  attemptId: string
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/

function idIn(answer: Answer): string {
  const id = UUID.exec(answer.path)?.[0]
  if (!id) throw new Error(`no id in ${answer.path} (${answer.status}): ${answer.text.slice(0, 400)}`)
  return id
}

export async function writeDrafts(world: TestApp, otherEditor: string): Promise<Drafts> {
  const one = async (query: string) =>
    (await world.app.database.pool.query(query)).rows[0] as Record<string, string>
  const { id: theme } = await one(`select id from theme where slug = 'salute-e-iscrizione-sanitaria'`)
  const published = async (kind: 'material' | 'course') =>
    (
      await one(
        `select t.id from ${kind} t join ${kind}_version v on v.${kind}_id = t.id join publication p on p.version_id = v.id order by t.slug limit 1`,
      )
    ).id!
  const [own, other] = [await world.as('redattore'), await world.as(otherEditor)]
  const ownMaterial = await writeMaterial(own, theme!, 'Una bozza di prova')
  const ownCourse = await writeCourse(own, theme!, 'Un corso in bozza')
  const states = (mine: string, theirs: string, out: string): Place[] => [
    { label: 'own draft', params: { id: mine } },
    { label: 'other body’s draft', params: { id: theirs } },
    { label: 'published', params: { id: out } },
  ]
  return {
    materials: states(
      ownMaterial,
      await writeMaterial(other, theme!, 'Una bozza di altri'),
      await published('material'),
    ),
    courses: states(
      ownCourse,
      await writeCourse(other, theme!, 'Un corso di altri'),
      await published('course'),
    ),
    materialSlug: (await one(`select slug from material where id = '${ownMaterial}'`)).slug!,
    courseSlug: (await one(`select slug from course where id = '${ownCourse}'`)).slug!,
    attemptId: await beginAttempt(world),
  }
}

export const writeMaterial = async (client: Client, theme: string, title: string): Promise<string> =>
  idIn(
    await client.post('/redazione/materiali/nuovo', {
      title,
      summary: 'In breve.',
      body: 'Un testo.',
      updatedOn: '2026-11-01',
      theme,
    }),
  )

export const writeCourse = async (client: Client, theme: string, title: string): Promise<string> =>
  idIn(
    await client.post('/redazione/corsi/nuovo', {
      titleIt: title,
      summaryIt: 'In breve.',
      hours: '1',
      updatedOn: '2026-11-01',
      passPercent: '60',
      theme,
    }),
  )

/** The operator of the demonstration enrols, reads every unit and begins the test. */
async function beginAttempt(world: TestApp): Promise<string> {
  const client = await world.as('operatore')
  const { rows } = await world.app.database.pool.query(
    `select c.slug, u.unit_id from course c join course_version v on v.course_id = c.id join publication p on p.version_id = v.id
     join course_version_unit u on u.course_version_id = v.id order by u.position`,
  )
  const course = `/formazione/corsi/${rows[0].slug}`
  await client.press(await client.get(course), 'Iscriviti')
  for (const { unit_id } of rows) await client.post(`${course}/unita/${unit_id}/letta`, {})
  return idIn(await client.press(await client.get(course), 'Inizia la prova'))
}
