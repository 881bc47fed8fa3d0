// SPDX-License-Identifier: AGPL-3.0-or-later
/** What stands beside the database, tried and not only configured: the store of files, mail, antivirus. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Settings } from '../environment.ts'
import { openStore } from '../files/open-store.ts'
import { pingScanner } from '../files/scan.ts'
import type { FileStore } from '../files/store.ts'
import { newId } from '../ids.ts'
import { doubt, type Finding, good, wrong } from './finding.ts'

type Asked = Pick<Settings, 's3' | 'dataDir' | 'smtpUrl' | 'clamd'>

const PATIENCE_MS = 10_000

export const tryServices = (settings: Asked): Promise<Finding[]> =>
  Promise.all([tryStore(settings), tryMail(settings.smtpUrl), tryScanner(settings.clamd)])

/** What a service said, or that it said nothing in time. */
async function complaintOf(work: () => Promise<unknown>): Promise<string | null> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`nessuna risposta in ${PATIENCE_MS / 1000} secondi`)),
    PATIENCE_MS,
  )
  try {
    await Promise.race([work(), late.promise])
    return null
  } catch (error) {
    const { name, message } = error as Error
    return (message || name).replace(/\s+/g, ' ').slice(0, 300)
  } finally {
    clearTimeout(timer)
  }
}

async function tryStore({ s3, dataDir }: Asked): Promise<Finding> {
  const folder = join(dataDir, 'files')
  const of = s3 ? `File (S3, ${s3.bucket})` : `File (${folder})`
  const owner = s3 ? null : await stat(folder).catch(() => null)
  // What root writes there the server could not change afterwards.
  if (owner && owner.uid !== process.geteuid?.())
    return doubt(
      of,
      'non provati: la cartella è di un altro utente. Ripeti come l’utente che avvia il server.',
    )
  const complaint = await complaintOf(async () => putAndRemove(await openStore(s3 ? { s3 } : { folder })))
  if (!complaint) return good(of, 'si scrivono, si rileggono e si tolgono.')
  return wrong(
    of,
    `non si possono tenere (${complaint}). ${s3 ? 'Controlla indirizzo, chiavi e nome dell’archivio (S3_*).' : 'Controlla permessi e spazio.'}`,
  )
}

async function putAndRemove(store: FileStore): Promise<void> {
  const id = newId()
  const text = Buffer.from('referpa')
  await store.put(id, Readable.from([text]))
  try {
    const read = await (await store.readRange(id)).toArray()
    if (!Buffer.concat(read).equals(text)) throw new Error('quello che si rilegge è diverso')
  } finally {
    await store.delete(id)
  }
}

async function tryMail(smtpUrl: string | null): Promise<Finding> {
  const of = 'Posta'
  if (!smtpUrl)
    return doubt(of, 'nessun server (SMTP_URL): le lettere restano sulla pagina "Posta in uscita".')
  const complaint = await complaintOf(() => createTransport(smtpUrl).verify())
  return complaint
    ? wrong(of, `il server di SMTP_URL non ci fa scrivere (${complaint}). Le lettere aspettano.`)
    : good(of, 'il server risponde e ci fa entrare.')
}

async function tryScanner(clamd: URL | null): Promise<Finding> {
  const of = 'Antivirus'
  if (!clamd) return doubt(of, 'nessuno (CLAMD_URL): i file caricati non sono controllati.')
  const complaint = await complaintOf(() => pingScanner(clamd))
  return complaint
    ? wrong(of, `${clamd.href} non risponde (${complaint}). I file caricati aspettano il suo verdetto.`)
    : good(of, 'risponde.')
}
