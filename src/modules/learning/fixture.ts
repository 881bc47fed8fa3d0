// SPDX-License-Identifier: AGPL-3.0-or-later
/** Unfinished things of the world, made as people make them: drafts of two bodies, an attempt that is under way. */
import type { TestApp } from '../../../test/support/app.ts'
import type { Answer, Client } from '../../../test/support/client.ts'
import type { Place } from '../../../test/support/places.ts'

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
        `select t.id from work t join edition v on v.work_id = t.id join publication p on p.edition_id = v.id where t.kind = '${kind}' order by t.slug limit 1`,
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
    courses: await withParts(
      world,
      states(ownCourse, await writeCourse(other, theme!, 'Un corso di altri'), await published('course')),
    ),
    materialSlug: (await one(`select slug from work where id = '${ownMaterial}'`)).slug!,
    courseSlug: (await one(`select slug from work where id = '${ownCourse}'`)).slug!,
    attemptId: await beginAttempt(world),
  }
}

/** Each course with one of its units, questions and materials, where it has them. */
async function withParts(world: TestApp, places: Place[]): Promise<Place[]> {
  const none = '01900000-0000-7000-8000-0000000000ff'
  const found: Place[] = []
  for (const { label, params } of places) {
    const { rows } = await world.app.database.pool.query(
      `select (select id from unit where course_id = $1 order by id limit 1) as "unitId",
              (select id from question where course_id = $1 order by id limit 1) as "questionId",
              (select v.work_id from edition c join course_material m on m.edition_id = c.id
               join edition v on v.id = m.material_edition_id where c.work_id = $1 order by v.work_id limit 1) as "materialId"`,
      [params.id],
    )
    const parts = Object.fromEntries(
      Object.entries(rows[0]).map(([name, id]) => [name, (id as string | null) ?? none]),
    )
    found.push({ label, params: { ...params, ...parts, kind: 'vero-falso' } })
  }
  return found
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

export const writeCourse = async (client: Client, theme: string, title: string): Promise<string> => {
  const settings = {
    titleIt: title,
    summaryIt: 'In breve.',
    hours: '1',
    updatedOn: '2026-11-01',
    passPercent: '60',
    theme,
  }
  const id = idIn(await client.post('/redazione/corsi/nuovo', settings))
  const unit = { title: 'Una unità', body: 'Un testo.', completion: 'opened' }
  await client.post(`/redazione/corsi/${id}/unita/nuova`, unit)
  const question = { promptIt: 'È vero?', feedbackIt: 'Perché sì.', answer: 'true' }
  await client.post(`/redazione/corsi/${id}/domande/nuova/vero-falso`, question)
  return id
}

/** The operator of the demonstration enrols, reads every unit and begins the test. */
async function beginAttempt(world: TestApp): Promise<string> {
  const client = await world.as('operatore')
  const { rows } = await world.app.database.pool.query(
    `select c.slug, u.unit_id from work c join edition v on v.work_id = c.id join publication p on p.edition_id = v.id
     join course_unit u on u.edition_id = v.id order by u.position`,
  )
  const course = `/formazione/corsi/${rows[0].slug}`
  await client.press(await client.get(course), 'Iscriviti')
  for (const { unit_id } of rows) await client.post(`${course}/unita/${unit_id}/letta`, {})
  return idIn(await client.press(await client.get(course), 'Inizia la prova'))
}
