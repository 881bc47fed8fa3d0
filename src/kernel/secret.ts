// SPDX-License-Identifier: AGPL-3.0-or-later
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newToken } from './ids.ts'

const FEWEST = 32

/** The file of the secret is not whole; the message holds the remedy. */
export class SecretProblem extends Error {
  override name = 'SecretProblem'
}

/**
 * The secret of an instance with the embedded database: made at the first start, kept in `dataDir` readable by its owner
 * alone, the same ever after. Throws when the file was emptied or cut: a new secret would end every session in silence.
 */
export async function keepSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const before = await readIfThere(path)
  if (before !== null) return before
  const making = `${path}.${newToken()}`
  const file = await open(making, 'wx', 0o600)
  try {
    await file.writeFile(`${newToken()}\n`)
    await file.sync()
    // A link never replaces: of two processes that start together one wins, and both read the same secret.
    await link(making, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await file.close()
    await rm(making, { force: true })
  }
  const made = await readIfThere(path)
  if (made === null) throw new Error(`Il segreto in ${path} è sparito appena scritto.`)
  return made
}

async function readIfThere(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const secret = text.trim()
  if (secret.length >= FEWEST) return secret
  throw new SecretProblem(
    `Il segreto in ${path} è incompleto: rimetti la copia di sicurezza, oppure cancella il file (ne nasce uno nuovo; i messaggi in attesa di essere letti vanno persi).`,
  )
}
