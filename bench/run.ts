// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * `npm run bench`: what is claimed about speed, measured in one run, as a table and as JSON in `bench/results`.
 * `npm run bench -- pages attempt` runs some parts; `npm run bench -- --list` names them.
 */
import { benchAttempt } from './attempt.ts'
import { benchCertificate } from './certificate.ts'
import { benchFirstVisit } from './first-visit.ts'
import { benchGrowth } from './growth.ts'
import { benchImport } from './import.ts'
import { benchKill } from './kill.ts'
import { benchLargeFile } from './large-file.ts'
import { benchLiveMap } from './live-map.ts'
import { benchMap } from './map.ts'
import { benchMemory } from './memory.ts'
import { benchOffices } from './offices.ts'
import { benchPages } from './pages.ts'
import { benchPeople } from './people.ts'
import { watchMachine } from './quiet.ts'
import { benchRegister } from './register.ts'
import { type Measurement, machine, type Row, table, writeJson } from './report.ts'
import { benchSignIn } from './sign-in.ts'
import { benchStarts } from './starts.ts'
import { benchTree } from './tree.ts'

type Part = (say: (line: string) => void) => Promise<Row[]>

const PARTS: Readonly<Record<string, Part>> = {
  pages: benchPages,
  register: benchRegister,
  people: benchPeople,
  offices: benchOffices,
  map: benchMap,
  'live-map': benchLiveMap,
  growth: benchGrowth,
  attempt: benchAttempt,
  certificate: benchCertificate,
  'sign-in': benchSignIn,
  memory: benchMemory,
  tree: benchTree,
  'first-visit': benchFirstVisit,
  upload: benchLargeFile,
  import: benchImport,
  starts: benchStarts,
  kill: benchKill,
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function measure(name: string): Promise<Measurement> {
  say(`${name} ...`)
  const from = performance.now()
  const endWatch = watchMachine()
  const rows = await PARTS[name]!(say)
  return { part: name, disturbance: endWatch(), seconds: (performance.now() - from) / 1000, rows }
}

async function main(asked: string[]): Promise<number> {
  const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0) {
    say(`The parts are: ${Object.keys(PARTS).join(', ')}.`)
    return asked.includes('--list') ? 0 : 1
  }
  const measurements: Measurement[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) measurements.push(await measure(name))
  const { cores, cpu, memoryGb, system, node } = machine()
  say(`\n${table(measurements)}`)
  say(`\n${cores} cores (${cpu}), ${memoryGb} GB, ${system}, Node ${node}`)
  say(
    '"Others" is what other programs and other guests had of the cores meanwhile: above a tenth, only ratios say something.',
  )
  say(await writeJson(measurements, new Date()))
  return 0
}

process.exitCode = await main(process.argv.slice(2))
