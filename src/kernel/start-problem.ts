// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:net'
import { MigrationError } from './db/migrate.ts'
import { DatabaseProblem, saysDiskFull } from './postgres/problem.ts'
import { SecretProblem } from './secret.ts'

/** Ends the start with a sentence for a person, not with a stack of calls. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}

/** Takes the address and lets it go: a port that is not ours to have is said before anything else is begun. */
export function needAddress({ host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/**
 * Why the process did not start, in one message for the person who starts it (Italian, with the remedy).
 * Null when the cause is not one that we foresee: then the whole error is worth showing.
 */
export function explainStart(error: unknown, { host, port }: { host: string; port: number }): string | null {
  if (error instanceof StartProblem || error instanceof DatabaseProblem || error instanceof SecretProblem)
    return error.message
  if (error instanceof MigrationError) return explainMigration(error)
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (saysDiskFull(`${code} ${message}`)) {
    return 'Il disco è pieno: libera spazio e riprova. I dati già salvati sono intatti.'
  }
  // A HOST that has no address is looked up in vain before anything listens.
  if (syscall === 'listen' || syscall === 'bind' || syscall === 'getaddrinfo')
    return explainListen(code, host, port)
  if (path && (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')) {
    return `Non ho il permesso di scrivere in ${path}: dai i permessi a chi avvia il programma, oppure cambia DATA_DIR.`
  }
  return null
}

function explainMigration({ migration, reason }: MigrationError): string {
  if (reason === 'unknown')
    return `La banca dati è di una versione più recente del programma (ha avuto la migrazione ${migration}, che qui non c'è): aggiorna il programma (git pull), oppure rimetti la copia di sicurezza fatta con questa versione. Non ho toccato nulla.`
  return reason === 'changed'
    ? `La migrazione ${migration} è cambiata dopo essere stata applicata a questa banca dati: rimetti il file com'era (git checkout db/migrations). Non ho toccato nulla.`
    : `La migrazione ${migration} non è riuscita: ${reason}. La banca dati è rimasta a quella prima: togli la causa e riprova, oppure torna alla versione precedente del programma.`
}

function explainListen(code: string | undefined, host: string, port: number): string | null {
  if (code === 'EADDRINUSE') {
    return `La porta ${port} è già usata da un altro programma: chiudilo, oppure scegli un'altra porta (per esempio PORT=${port === 3000 ? 3001 : 3000} npm start).`
  }
  if (code === 'EACCES')
    return `La porta ${port} chiede i permessi di amministratore: scegli PORT da 1024 in su.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `L'indirizzo ${host} non è di questo computer: correggi la variabile HOST.`
  }
  return null
}
