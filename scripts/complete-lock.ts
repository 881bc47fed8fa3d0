// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Names in package-lock.json the packages for other systems that npm left out. npm leaves out an optional package that
 * the registry in use does not hold, and then `npm ci` refuses the lock file on every machine. `npm run add` runs this.
 */
import { readFile, writeFile } from 'node:fs/promises'

export interface LockEntry {
  version?: string
  optional?: boolean
  dev?: boolean
  devOptional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  link?: boolean
  optionalDependencies?: Record<string, string>
}

export type Packages = Record<string, LockEntry>

const SYSTEM =
  /[-/](?<os>android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix)-(?<cpu>x64|arm64|arm|ia32|ppc64|riscv64|s390x|loong64|mips64el|universal)(?:-(?<abi>musl|gnu|gnueabihf|eabi|msvc|musleabihf))?$/

/** Where Node would find `name` from inside `folder`: beside it or in a folder above. */
function holderOf(packages: Packages, folder: string, name: string): string | null {
  for (let place = folder; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const path = `${place === '' ? '' : `${place}/`}node_modules/${name}`
    if (packages[path]) return path
    if (place === '') return null
  }
}

/** The entries that the optional dependencies of others ask for and that are not there, by folder. */
export function missingOptional(packages: Packages): Packages {
  const found: Packages = {}
  for (const [folder, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (holderOf(packages, folder, name)) continue
      found[`node_modules/${name}`] = { ...systemEntry(name, version), ...(entry.dev && { dev: true }) }
    }
  }
  return found
}

/** The name of such a package tells its system; without one npm would install it everywhere. */
function systemEntry(name: string, version: string): LockEntry {
  const system = SYSTEM.exec(name)?.groups
  if (!system || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(
      `${name}@${version} is missing from package-lock.json, and its name does not tell for which system it is.`,
    )
  }
  const { os, cpu, abi } = system as { os: string; cpu: string; abi?: string }
  const libc =
    os !== 'linux' ? null : abi?.startsWith('musl') ? 'musl' : abi?.startsWith('gnu') ? 'glibc' : null
  return {
    version,
    ...(cpu !== 'universal' && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  }
}

if (import.meta.filename === process.argv[1]) {
  const path = 'package-lock.json'
  const lock = JSON.parse(await readFile(path, 'utf8')) as { packages: Packages }
  const missing = missingOptional(lock.packages)
  const { '': root, ...rest } = lock.packages
  const sorted = Object.entries({ ...rest, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = { '': root!, ...Object.fromEntries(sorted) }
  if (Object.keys(missing).length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${Object.keys(missing).length} packages for other systems named in ${path}\n`)
}
