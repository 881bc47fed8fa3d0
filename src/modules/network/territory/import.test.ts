// SPDX-License-Identifier: AGPL-3.0-or-later
/** Places from files, by the command as a person writes it. */
import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { CommandMisread, CommandProblem, readCommand } from '#kernel/command.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { temporaryFolder } from '../../../../test/support/db.ts'
import { gridFiles } from '../territory.fixture.ts'
import { commands } from './commands.ts'

const grid = gridFiles({ columns: 4, rows: 2, perProvince: 4 })
const FROM = ['--fonte', 'Ufficio di prova', '--licenza', 'CC BY 4.0']

describe('territory import', () => {
  let world: TestApp
  let folder: string
  before(async () => {
    world = await testApp({ world: false })
    folder = await temporaryFolder('referpa-territory-')
    await mkdir(folder, { recursive: true })
  })
  after(async () => {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  })

  const file = async (name: string, text: string | Buffer) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  async function run(words: string[]): Promise<string> {
    const said: string[] = []
    const { command, given } = readCommand(commands, ['territory', 'import', ...words])
    const say = (line: string) => void said.push(line)
    await command.run(given, { database: async () => world.app.database, clock: world.clock, say })
    return said.join('\n')
  }
  const rows = async (query: string) => (await world.app.database.pool.query(query)).rows
  const traces = async () =>
    (await rows(`select count(*)::int as n from audit_entry where verb = 'territory.imported'`))[0].n

  it('without boundaries, asks for what the list does not say, and writes nothing', async () => {
    const list = await file('list.csv', grid.list)
    await assert.rejects(
      run([list, ...FROM]),
      /province 901, 902 nessuno dice nome e regione.*nome_provincia/s,
    )
    assert.deepEqual(await rows('select code from territory'), [])
  })

  it('writes region, provinces and municipalities with their outlines, and says how much was simplified', async () => {
    const said = await run([
      await file('list.csv', grid.list),
      await file('shapes.json', grid.boundaries),
      ...FROM,
    ])
    assert.match(said, /Nuovi: 1 regioni, 2 province, 8 Comuni\. Cambiati: 0\. Uguali: 0\./)
    assert.match(said, /Confini semplificati a 200 metri: \d+ punti su \d+\./)
    const found = await rows(
      `select l.level, l.code, l.name, l.letters, p.code as province, r.code as region, t.source, t.licence, e.kind,
         jsonb_array_length(t.outline) as rings
       from territory_label l join territory t using (id) join entity e using (id)
       left join territory p on p.id = l.province_id left join territory r on r.id = l.region_id
       where l.code in ('90', '902', '902001') order by l.code`,
    )
    const same = {
      region: '90',
      source: 'Ufficio di prova',
      licence: 'CC BY 4.0',
      kind: 'territory',
      rings: 1,
    }
    assert.deepEqual(found, [
      { ...same, level: 'region', code: '90', name: 'Regione di prova', letters: null, province: null },
      { ...same, level: 'province', code: '902', name: 'Provincia 2', letters: 'BZ', province: '902' },
      { ...same, level: 'municipality', code: '902001', name: 'Borgo 5', letters: null, province: '902' },
    ])
    const [trace] = await rows(`select detail from audit_entry where verb = 'territory.imported'`)
    assert.equal(trace.detail.added.length, 11)
  })

  it('keeps borders shared: neighbours have the same corners on both sides', async () => {
    const [{ a, b }] = await rows(
      `select (select outline from territory where code = '901001') as a, (select outline from territory where code = '901002') as b`,
    )
    const corners = ([ring]: number[][]) =>
      ring!.flatMap((value, at) => (at % 2 === 0 ? `${value} ${ring![at + 1]}` : []))
    const common = corners(a).filter((corner) => corners(b).includes(corner))
    assert.ok(common.length >= 3, `${common.length} corners in common`)
  })

  it('twice is nothing, and leaves no trace', async () => {
    const said = await run([join(folder, 'list.csv'), join(folder, 'shapes.json'), ...FROM])
    assert.match(said, /Nuovi: 0 regioni, 0 province, 0 Comuni\. Cambiati: 0\. Uguali: 11\./)
    assert.equal(await traces(), 1)
  })

  it('names what changes, and keeps what the new list lacks', async () => {
    const changed = grid.list.replace('BORGO 2,', "BORGO NUOVO DELL'ALBA,").replace(/\n902004.*$/, '')
    const said = await run([await file('changed.csv', changed), ...FROM])
    assert.match(said, /Cambiati: 1\. Uguali: 9\./)
    assert.match(said, /cambia Borgo Nuovo dell'Alba \(901002\): nome/)
    assert.match(said, /non è nel file, e resta: Borgo 8 \(902004\)/)
    const [kept] = await rows(
      `select name, outline is not null as drawn from territory where code = '901002'`,
    )
    assert.deepEqual(kept, { name: "Borgo Nuovo dell'Alba", drawn: true })
    const [{ detail }] = await rows(
      `select detail from audit_entry where verb = 'territory.imported' and detail ->> 'added' = '[]'`,
    )
    assert.deepEqual(detail.changed, [{ code: '901002', fields: ['name'] }])
  })

  const refusals: [string, () => Promise<string[]>, RegExp][] = [
    [
      'a file that is not there',
      async () => ['/nonexistent.csv', ...FROM],
      /Non trovo il file \/nonexistent\.csv/,
    ],
    ['data of nobody', async () => [await file('l.csv', grid.list)], /--fonte/],
    ['an empty list', async () => [await file('l.csv', ''), ...FROM], /è vuoto/],
    [
      'a list without its columns',
      async () => [await file('l.csv', 'a;b\n1;2'), ...FROM],
      /mancano le colonne: codice_istat, comune, provincia/,
    ],
    [
      'zeros that a spreadsheet took away, letters that are none, a code twice',
      async () => [
        await file(
          'l.csv',
          'Codice ISTAT;Comune;Sigla\n33001;Agazzano;PC\n033002;Alseno;Piacenza\n033003;;PC\n033003;Besenzone;PC',
        ),
        ...FROM,
      ],
      /riga 2: il codice ISTAT "33001".*zero iniziale.*riga 3: .*"PIACENZA".*riga 4: manca il nome.*riga 5: il codice 033003 c’è già alla riga 4/s,
    ],
    [
      'a list in another encoding',
      async () => [
        await file('l.csv', Buffer.from('codice_istat,comune,provincia\n040012,Forl\xec,FC', 'latin1')),
        ...FROM,
      ],
      /non è in UTF-8/,
    ],
    ['boundaries that are no JSON', async () => boundaries('{'), /non è JSON/],
    ['a GeoJSON', async () => boundaries('{"type":"FeatureCollection","features":[]}'), /non è un TopoJSON/],
    [
      'boundaries of nothing',
      async () => boundaries('{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[]}}}'),
      /nessuna area dice il suo codice ISTAT/,
    ],
    [
      'boundaries cut short',
      async () => boundaries(JSON.stringify({ ...JSON.parse(grid.boundaries), arcs: [] })),
      /una linea che nel file non c’è/,
    ],
    [
      'boundaries in metres',
      async () => boundaries(grid.boundaries.replaceAll(/\[10\./g, '[500010.')),
      /non sono gradi/,
    ],
  ]
  const boundaries = async (text: string) => [
    await file('l.csv', grid.list),
    await file('b.json', text),
    ...FROM,
  ]
  for (const [what, words, sentence] of refusals)
    it(`refuses ${what}, says what to do, and changes nothing`, async () => {
      const before = await traces()
      await assert.rejects(run(await words()), (error: unknown) => {
        assert.ok(error instanceof CommandProblem)
        assert.match(error.message, sentence)
        return true
      })
      assert.equal(await traces(), before)
    })

  it('may be followed by one file more, and no other', () => {
    const read = (...words: string[]) => readCommand(commands, ['territory', 'import', ...words]).given.words
    assert.deepEqual(read('a'), { 'comuni.csv': 'a' })
    assert.deepEqual(read('a', 'b'), { 'comuni.csv': 'a', 'confini.topo.json': 'b' })
    assert.throws(() => read('a', 'b', 'c'), CommandMisread)
    assert.throws(() => read(), /Manca <comuni\.csv>\. Si scrive: .*\[<confini\.topo\.json>\]/)
  })
})
