// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is kept of what everybody reads: dropped by whatever changes it, wherever it is changed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { handAt } from '../../test/support/hand.ts'
import { type Stage, stage } from '../modules/learning/taking/story.fixture.ts'
import { withdraw } from '../modules/review/fixture.ts'
import { moveTheme } from '../modules/themes/index.ts'

let house: Stage
/** Somebody at a prompt, of whom the process hears only by the notice. */
let elsewhere: pg.Client
before(async () => {
  house = await stage()
  elsewhere = new pg.Client({ connectionString: house.url })
  await elsewhere.connect()
})
after(async () => {
  await elsewhere.end()
  await house.close()
})

const shown = async (path: string): Promise<string> => (await house.visitor().get(path)).body

/** Asks until the page says it: a notice from another connection takes a moment. */
async function soonSays(path: string, words: string): Promise<void> {
  const from = performance.now()
  while (!(await shown(path)).includes(words)) {
    assert.ok(performance.now() - from < 10_000, `${path} does not say "${words}" in ten seconds`)
    // A page that asks nothing of the database lets no notice in.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('what everybody reads', () => {
  it('is read anew at once by the process whose verb changed it', async () => {
    const course = await house.course({ slug: 'ritirato', title: 'Corso da ritirare' })
    const path = `/formazione/corsi/${course.slug}`
    for (const page of ['/', '/formazione', path])
      assert.ok((await shown(page)).includes('Corso da ritirare'))
    await house.inTransaction((tx) => withdraw(tx, course.editionId, house.clock.now()))
    assert.ok(!(await shown('/')).includes('Corso da ritirare'))
    assert.ok(!(await shown('/formazione')).includes('Corso da ritirare'))
    assert.equal((await house.visitor().get(path)).status, 410)
    await house.inTransaction((tx) =>
      moveTheme(handAt(tx, house.clock.now()), house.ground.themeId, 'sanita'),
    )
    assert.ok((await shown('/')).includes('/tematiche/sanita'))
  })

  it('is read anew when another connection changed it', async () => {
    const course = await house.course({ slug: 'cambiato', title: 'Corso da cambiare' })
    const path = `/formazione/corsi/${course.slug}`
    for (const page of ['/', '/formazione', path]) await shown(page)
    await elsewhere.query(`update theme set name = '{"it": "Sanità pubblica"}' where id = $1`, [
      house.ground.themeId,
    ])
    for (const page of ['/', '/formazione', path]) await soonSays(page, 'Sanità pubblica')
    await elsewhere.query("update organization set name = 'Comune di Altrove', short_name = 'Altrove'")
    await soonSays(path, 'Comune di Altrove')
    await soonSays('/formazione', 'Altrove')
    await elsewhere.query(`update network set introduction = '{"it": "Una rete rifatta."}'`)
    await soonSays('/', 'Una rete rifatta.')
    await elsewhere.query("update work set slug = 'cambiato-di-posto' where id = $1", [course.courseId])
    await soonSays('/formazione', '/formazione/corsi/cambiato-di-posto')
  })

  it('keeps what is a person’s own out of it', async () => {
    const course = await house.course({ slug: 'personale', title: 'Corso di tutti' })
    const path = `/formazione/corsi/${course.slug}`
    const learner = await house.learner()
    await shown(path)
    await learner.post(`${path}/iscrizione`, {})
    assert.match((await learner.get(path)).text, /0 unità su 3/)
    assert.doesNotMatch(await shown(path), /unità su/)
    assert.match((await learner.get(path)).text, /0 unità su 3/)
  })
})
