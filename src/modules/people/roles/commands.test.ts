// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles from the command line, in this process; that words become commands is tested where the programme starts. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readCommand } from '#kernel/command.ts'
import { Refused } from '#kernel/errors.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { commands } from '../commands.ts'

describe('roles from the command line', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string) => (await world.app.database.pool.query(query)).rows

  async function referpa(words: string): Promise<string> {
    const said: string[] = []
    const { command, given } = readCommand(commands, words.split(' '))
    const say = (line: string) => void said.push(line)
    await command.run(given, { database: async () => world.app.database, clock: world.clock, say })
    return said.join('\n')
  }
  /** Who holds a role, the first who got it. */
  const holderOf = async (role: string): Promise<{ email: string; slug: string; name: string }> =>
    (
      await rows(
        `select p.email, o.slug, o.name from role_grant g join person p on p.id = g.person_id
         join organization o on o.id = g.organization_id where g.role = '${role}' order by g.granted_at, g.id limit 1`,
      )
    )[0]

  it('are shown, with what they are limited to', async () => {
    const [{ email }] = await rows(
      `select p.email from role_grant_limit l join role_grant g on g.id = l.grant_id join person p on p.id = g.person_id limit 1`,
    )
    assert.match(await referpa(`user roles ${email}`), /^\w+ \([\w-]+\) dal 2026-\d\d-\d\d, solo per [\w-]+/)
  })

  it('are taken away with the sessions that they opened', async () => {
    const { email, slug } = await holderOf('tutor')
    const browser = await world.as(email)
    await assert.rejects(referpa(`user revoke ${email} editor ${slug}`), /non ha questo ruolo\. Ha: tutor/)
    assert.equal((await browser.get('/i-miei-dati')).path, '/i-miei-dati')
    assert.match(await referpa(`user revoke ${email} tutor ${slug}`), /non più tutor/)
    assert.match((await browser.get('/i-miei-dati')).path, /^\/accedi\?/)
    assert.match(await referpa(`user roles ${email}`), /Nessun ruolo/)
    const traces = await rows(
      `select a.actor_id, a.detail ->> 'role' as role from audit_entry a join person p on p.id = a.entity_id
       where p.email = '${email}' and a.verb = 'role.revoked'`,
    )
    assert.deepEqual(traces, [{ actor_id: null, role: 'tutor' }])
  })

  const refused = (sentence: RegExp) => (error: unknown) =>
    error instanceof Refused && sentence.test(error.problem.source)

  it('leave a manager where there is one', async () => {
    const { email, slug } = await holderOf('office_manager')
    const last = refused(/resterebbe senza responsabile d’ufficio/)
    await assert.rejects(referpa(`user revoke ${email} office_manager ${slug}`), last)
    await assert.rejects(referpa(`user disable ${email}`), last)
    const { email: other } = await holderOf('editor')
    await referpa(`user grant ${other} office_manager ${slug}`)
    assert.match(await referpa(`user revoke ${email} office_manager ${slug}`), /non più office_manager/)
    await assert.rejects(referpa(`user disable ${other}`), last)
  })

  it('leave an administrator without limits whose account is open, however many press at once', async () => {
    const { email, slug } = await holderOf('administrator')
    const last = refused(/Non resterebbe nessun amministratore/)
    const revoke = `user revoke ${email} administrator ${slug}`
    await assert.rejects(referpa(revoke), last)
    const { email: other } = await holderOf('coordinator')
    await referpa(`user grant ${other} administrator ${slug}`)
    await rows(`insert into role_grant_limit (grant_id, entity_id)
      select g.id, (select id from theme limit 1) from role_grant g join person p on p.id = g.person_id
      where p.email = '${other}' and g.role = 'administrator'`)
    await assert.rejects(referpa(revoke), last, 'who may look after one theme cannot administer')
    await rows(
      `delete from role_grant_limit where grant_id in (select id from role_grant where role = 'administrator')`,
    )
    const both = await Promise.allSettled([
      referpa(revoke),
      referpa(`user revoke ${other} administrator ${slug}`),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
})
