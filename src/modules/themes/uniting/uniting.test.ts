// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { link, listLinked } from '#kernel/entities.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'
import { unitingErrors } from './rules.ts'

const HEALTH = 'salute-e-iscrizione-sanitaria'

describe('a theme that gives its place to others', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const rowsOf = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  const count = async (query: string, values: unknown[] = []) =>
    Number((await rowsOf(`select count(*) as n from ${query}`, values))[0].n)
  const idOf = async (slug: string): Promise<string> =>
    (await rowsOf('select id from theme where slug = $1', [slug]))[0].id

  it('divides it between two, with a link of each kind', async () => {
    const { database } = world.app
    const [health, first, second] = [
      await idOf(HEALTH),
      ...(
        await rowsOf("select id from theme where kind = 'theme' and slug <> $1 order by slug limit 2", [
          HEALTH,
        ])
      ).map(({ id }) => id as string),
    ] as [string, string, string]
    const [other] = await rowsOf("select id from entity where kind = 'project' limit 1")
    await database.transaction(async (tx) => {
      await link(tx, health, 'rests_on', other.id)
      await link(tx, other.id, 'about', health)
    })
    const parts = await rowsOf('select id from subtheme where theme_id = $1 order by position', [health])
    const works = await rowsOf('select id from work where theme_id = $1', [health])
    const offered = await count('catalogue_entry where theme_id = $1', [health])
    const limited = await rowsOf('select grant_id from role_grant_limit where entity_id = $1', [health])
    const cited = await rowsOf('select legal_reference_id, article from citation where holder_id = $1', [
      health,
    ])
    const followers = await count('theme_assignment where theme_id = $1 and ended_on is null', [health])
    const issued = await count('certificate where theme_id = $1', [health])
    for (const rows of [parts, works, limited, cited]) assert.ok(rows.length > 0)
    assert.ok(offered > 0 && followers > 0)

    const form = await coordinator.get(`/redazione/tematiche/${HEALTH}/unisci`)
    const same = await coordinator.press(form, 'Unisci o dividi', { into: first, also: first })
    assert.equal(same.status, 422)
    assert.ok(same.document.querySelector('#campo-also-errore'))
    const done = await coordinator.press(same, 'Unisci o dividi', {
      into: first,
      also: second,
      parts: [parts[0].id],
    })
    assert.match(done.text, /Altre tematiche hanno preso il suo posto/)

    assert.equal(await count('subtheme where theme_id = $1', [health]), 0)
    assert.equal(
      (await rowsOf('select theme_id from subtheme where id = $1', [parts[0].id]))[0].theme_id,
      second,
    )
    for (const part of parts.slice(1))
      assert.equal(
        (await rowsOf('select theme_id from subtheme where id = $1', [part.id]))[0].theme_id,
        first,
      )
    assert.equal(await count('work where theme_id = $1', [health]), 0)
    for (const { id } of works)
      assert.equal((await rowsOf('select theme_id from work where id = $1', [id]))[0].theme_id, first)
    assert.equal(await count('catalogue_entry where theme_id = $1', [health]), 0)
    assert.ok((await count('catalogue_entry where theme_id = $1', [first])) >= offered)
    assert.equal(await count('role_grant_limit where entity_id = $1', [health]), 0)
    for (const { grant_id } of limited)
      assert.equal(
        await count('role_grant_limit where grant_id = $1 and entity_id = any($2)', [
          grant_id,
          [first, second],
        ]),
        2,
      )
    assert.equal(await count('citation where holder_id = $1', [health]), 0)
    for (const theme of [first, second])
      for (const { legal_reference_id, article } of cited)
        assert.equal(
          (await count('citation where holder_id = $1 and legal_reference_id = $2 and article = $3', [
            theme,
            legal_reference_id,
            article,
          ])) > 0,
          true,
        )
    assert.equal(await count('theme_assignment where theme_id = $1 and ended_on is null', [health]), 0)
    assert.ok(
      (await count('theme_assignment where theme_id = $1', [health])) >= followers,
      'who followed it stays',
    )
    assert.equal(await count('certificate where theme_id = $1', [health]), issued, 'as issued')
    for (const theme of [first, second]) {
      assert.deepEqual(await listLinked(database.db, theme, 'rests_on'), [other.id])
      assert.ok((await listLinked(database.db, other.id, 'about')).includes(theme))
    }
    assert.equal(await count('link where $1 in (from_id, to_id)', [health]), 0)
    const verbs = await rowsOf(
      "select verb, entity_id from audit_entry where verb in ('theme.united', 'theme.received') order by verb, entity_id",
    )
    assert.deepEqual(
      verbs.map(({ verb, entity_id }) => `${verb} ${entity_id}`),
      [...[first, second].sort().map((id) => `theme.received ${id}`), `theme.united ${health}`],
    )
  })

  it('its address leads on, in every language; its page is in no list and no search', async () => {
    const { location } = (await world.app.server.inject({ url: `/en/tematiche/${HEALTH}` })).headers
    assert.match(String(location), /^\/en\/tematiche\/(?!salute)/)
    assert.equal((await world.app.server.inject({ url: `/tematiche/${HEALTH}` })).statusCode, 301)
    const visitor = world.visitor()
    assert.doesNotMatch((await visitor.get('/tematiche')).text, /Diritto alla salute/)
    assert.equal(await count('search_entry where entity_id = $1', [await idOf(HEALTH)]), 0)
    const page = await visitor.get(`/tematiche/${HEALTH}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /comprende anche quello che era in «Diritto alla salute/)
  })

  it('its editor goes on writing, on the themes that took its place', async () => {
    const editor = await world.as('redattore')
    const page = await editor.get('/redazione/materiali/nuovo')
    const themes = [...page.document.querySelectorAll('select[name=theme] option[value]')]
      .map((option) => option.getAttribute('value'))
      .filter(Boolean)
    assert.equal(themes.length >= 2, true)
    assert.ok(!themes.includes(await idOf(HEALTH)))
  })

  it('leads on through a chain, and cannot be done twice', async () => {
    const [next] = await rowsOf(
      `select n.slug, n.id from theme_succession s join theme n on n.id = s.successor_id join theme t on t.id = s.theme_id
       where t.slug = $1 and s.position = 0`,
      [HEALTH],
    )
    const last = (
      await rowsOf("select id, slug from theme where kind = 'cross_cutting' order by slug limit 1")
    )[0]
    const form = await coordinator.get(`/redazione/tematiche/${next.slug}/unisci`)
    await coordinator.press(form, 'Unisci o dividi', { into: last.id })
    const { headers, statusCode } = await world.app.server.inject({ url: `/tematiche/${HEALTH}` })
    assert.deepEqual([statusCode, headers.location], [301, `/tematiche/${last.slug}`])
    const again = await coordinator.get(`/redazione/tematiche/${next.slug}/unisci`)
    assert.equal(again.path, `/redazione/tematiche/${next.slug}`)
    const late = await coordinator.press(form, 'Unisci o dividi', { into: last.id, also: '' })
    assert.ok(late.status === 422 || late.path === `/redazione/tematiche/${next.slug}`)
  })
})

it('a theme goes into others that there are, never into itself or twice into one', () => {
  const there = new Set(['a', 'b', 'c'])
  const asked = { themeId: 'a', into: 'b', also: null, toOther: [] }
  assert.deepEqual(unitingErrors(asked, there), {})
  assert.deepEqual(Object.keys(unitingErrors({ ...asked, into: 'a' }, there)), ['into'])
  assert.deepEqual(Object.keys(unitingErrors({ ...asked, into: 'z' }, there)), ['into'])
  assert.deepEqual(Object.keys(unitingErrors({ ...asked, also: 'b' }, there)), ['also'])
  assert.deepEqual(Object.keys(unitingErrors({ ...asked, toOther: ['x'] }, there)), ['also'])
})
