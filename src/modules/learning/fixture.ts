// SPDX-License-Identifier: AGPL-3.0-or-later
/** Unfinished things of the world, made as people make them: drafts of courses, an attempt that is under way. */
import type { TestApp } from '../../../test/support/app.ts'
import { type Client, idIn } from '../../../test/support/client.ts'

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

/** Units of a published course, in order. */
export async function unitsOfCourse(world: TestApp, courseId: string): Promise<string[]> {
  const { rows } = await world.app.database.pool.query(
    `select u.unit_id from edition v join publication p on p.edition_id = v.id
     join course_unit u on u.edition_id = v.id where v.work_id = $1 order by u.position`,
    [courseId],
  )
  return rows.map(({ unit_id }) => unit_id)
}

/** The operator of the demonstration enrols, reads every unit and begins the test. */
export async function beginAttempt(world: TestApp, courseId: string, slug: string): Promise<string> {
  const client = await world.as('operatore')
  const course = `/formazione/corsi/${slug}`
  await client.press(await client.get(course), 'Iscriviti')
  for (const unitId of await unitsOfCourse(world, courseId))
    await client.post(`${course}/unita/${unitId}/letta`, {})
  return idIn(await client.press(await client.get(course), 'Inizia la prova'))
}
