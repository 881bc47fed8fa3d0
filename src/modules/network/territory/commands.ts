// SPDX-License-Identifier: AGPL-3.0-or-later
/** Places from published files: the list of municipalities, and their boundaries where there are some. */
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, CommandProblem } from '#kernel/command.ts'
import { handOf } from '#kernel/hand.ts'
import { importTerritories } from './actions.ts'
import { type Boundaries, readBoundaries, TOLERANCE_METRES } from './read-boundaries.ts'
import { type Municipality, readMunicipalities } from './read-municipalities.ts'
import { type ChangedField, type Plan, type Territory, territoriesOf } from './rules.ts'

const MOST_BYTES = 50_000_000

async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new CommandProblem(`Non trovo il file ${resolve(path)}.`)
  if (found.size > MOST_BYTES)
    throw new CommandProblem(`${path} supera i 50 MB: usa confini generalizzati, o una regione alla volta.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch {
    throw new CommandProblem(`${path} non è in UTF-8: salvalo di nuovo con quella codifica.`)
  }
}

const FIELDS: Readonly<Record<ChangedField, string>> = {
  name: 'nome',
  letters: 'sigla',
  parentCode: 'dove sta',
  outline: 'confini',
  point: 'punto',
  credit: 'fonte o licenza',
}

const named = ({ name, code }: Territory) => `${name} (${code})`

const count = (plan: Plan['added'], level: Territory['level']) =>
  plan.filter((territory) => territory.level === level).length

/** What was done, a line each; every change by its name. */
function linesOf({ added, changed, same, absent }: Plan): string[] {
  const regions = `${count(added, 'region')} regioni, ${count(added, 'province')} province, ${count(added, 'municipality')} Comuni`
  return [
    `Nuovi: ${regions}. Cambiati: ${changed.length}. Uguali: ${same}.`,
    ...changed.map(
      ({ territory, fields }) =>
        `  cambia ${named(territory)}: ${fields.map((field) => FIELDS[field]).join(', ')}`,
    ),
    ...absent.map((territory) => `  non è nel file, e resta: ${named(territory)}`),
  ]
}

function drawnLines(municipalities: readonly Municipality[], { names, corners }: Boundaries): string[] {
  const listed = new Set(municipalities.map(({ code }) => code))
  const without = municipalities.filter(({ code }) => !names.has(code))
  const unlisted = [...names.keys()].filter((code) => !listed.has(code))
  return [
    `Confini semplificati a ${TOLERANCE_METRES} metri: ${corners.kept} punti su ${corners.read}.`,
    ...(without.length > 0 ? [`  senza confini: ${without.map(({ name }) => name).join(', ')}`] : []),
    ...(unlisted.length > 0
      ? [`  nei confini ma non nell’elenco, e non importati: ${unlisted.join(', ')}`]
      : []),
  ]
}

function refuseNameless(nameless: readonly string[]): void {
  if (nameless.length === 0) return
  throw new CommandProblem(
    `Delle province ${nameless.join(', ')} nessuno dice nome e regione. Aggiungi all’elenco le colonne nome_provincia, codice_regione e regione, oppure dai anche il file dei confini.`,
  )
}

const importCommand: Command = {
  name: 'territory import',
  words: ['comuni.csv'],
  mayFollow: ['confini.topo.json'],
  options: { fonte: 'chi pubblica i dati', licenza: 'la licenza dei dati' },
  summary:
    'Importa Comuni, province e regioni da un elenco (codice_istat, comune, provincia) e, se c’è, dai confini in TopoJSON. Si può ripetere.',
  run: async ({ words, options }, { database, clock, say }) => {
    const { fonte: source, licenza: licence } = options
    if (!source || !licence)
      throw new CommandProblem(
        'Scrivi da dove vengono i dati: --fonte "chi li pubblica" --licenza "CC BY 4.0". Si legge sotto ogni mappa.',
      )
    const municipalities = readMunicipalities(await textOf(words['comuni.csv']!))
    const shapes = words['confini.topo.json']
    const boundaries = shapes ? readBoundaries(await textOf(shapes)) : null
    const plan = await (await database()).transaction((tx) =>
      importTerritories(handOf({ tx, by: null, at: clock.now(), baseUrl: '' }), (known) => {
        const { territories, nameless } = territoriesOf({
          municipalities,
          boundaries,
          known,
          source,
          licence,
        })
        refuseNameless(nameless)
        return territories
      }),
    )
    for (const line of linesOf(plan)) say(line)
    if (boundaries) for (const line of drawnLines(municipalities, boundaries)) say(line)
  },
}

export const commands: readonly Command[] = [importCommand]
