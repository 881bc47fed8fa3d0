// SPDX-License-Identifier: AGPL-3.0-or-later
/** PostgreSQL refuses to run as root: here is who runs it instead. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { nameInNamespace } from './system-users.ts'

/**
 * self: an ordinary user started us. user: root started us and PostgreSQL runs as somebody without rights.
 * namespace: root started us, and PostgreSQL runs in a user namespace where our root has another name: it reads and
 * writes files as root's owner does, which a folder closed to others (mode 0700, as `mktemp -d` makes) needs.
 */
export type RunAs = { kind: 'self' } | { kind: 'user'; uid: number; gid: number } | { kind: 'namespace' }

export const weAreRoot = (): boolean => process.geteuid?.() === 0

/** Who owns the files that a server run so creates. */
export const ownerOf = (runAs: RunAs): { uid: number; gid: number } =>
  runAs.kind === 'user'
    ? { uid: runAs.uid, gid: runAs.gid }
    : { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }

export interface Program {
  file: string
  args: string[]
  options: SpawnOptions
}

/** How to start a program as `runAs`: in `/` (it must not need our folder), with an environment that holds nothing of ours. */
export function programAs(runAs: RunAs, file: string, args: string[]): Program {
  const options: SpawnOptions = {
    cwd: '/',
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/sbin:/usr/bin:/sbin:/bin', TZ: 'UTC' },
  }
  if (runAs.kind === 'self') return { file, args, options }
  if (runAs.kind === 'user') return { file, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } }
  const { uid, gid } = nameInNamespace()
  const mapping = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
  return { file: 'unshare', args: [...mapping, file, ...args], options }
}

export interface Ended {
  ok: boolean
  /** Both outputs together. */
  output: string
}

/** Runs a program to its end. It never throws: a program that cannot be started is an outcome like another. */
export function run(program: Program): Promise<Ended> {
  return new Promise((resolve) => {
    let output = ''
    const child = withPrivateUmask(() =>
      spawn(program.file, program.args, { ...program.options, stdio: ['ignore', 'pipe', 'pipe'] }),
    )
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/** Whether `runAs` may enter a folder: asked of the kernel, since modes alone do not tell (ACLs, mounts, namespaces). */
export async function canEnter(runAs: RunAs, folder: string): Promise<boolean> {
  return (await run(programAs(runAs, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]))).ok
}

/** What a child inherits is decided when it is started: nothing that PostgreSQL creates may be read by others. */
export function withPrivateUmask<T>(work: () => T): T {
  const before = process.umask(0o077)
  try {
    return work()
  } finally {
    process.umask(before)
  }
}
