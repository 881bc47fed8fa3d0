// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Stands at the head of every bundle of tests: writes down at the end what CPU time the process took, with that of the children that
 * it waited for. On a busy machine it is the one figure of a test that means something.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const place = process.env.REFERPA_TEST_COST
// Neither the tests nor what they start may take it for theirs.
delete process.env.REFERPA_TEST_COST

if (place) process.on('exit', () => writeFileSync(place, String(cpuSeconds())))

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + childrenSeconds()
}

/** The kernel counts in hundredths of a second: fields 16 and 17 of proc_pid_stat(5), after the name in brackets. */
function childrenSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return 0
  }
}
