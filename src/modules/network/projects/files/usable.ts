// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which file may become a logo or a document of a project. */
import { type Family, kindByMediaType } from '#kernel/files/kinds.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { FileFacts } from './queries.ts'

export const FAMILIES: Readonly<Record<FileFacts['role'], readonly Family[]>> = {
  logo: ['image'],
  document: ['document', 'text'],
}

export interface KnownFile {
  readonly media_type: string
  readonly state: 'staged' | 'scanning' | 'ready' | 'refused'
  readonly owner_id: string
}

const WRONG_KIND: Readonly<Record<FileFacts['role'], string>> = {
  logo: msg('Un logo è un’immagine PNG, JPEG, WebP o AVIF: scegli un altro file.'),
  document: msg('Qui va un documento da scaricare, come un PDF: scegli un altro file.'),
}

/** What is wrong with the file that was sent (source text), or null. Only whoever uploaded a file may use it. */
export function problemOf(file: KnownFile | null, role: FileFacts['role'], personId: string): string | null {
  if (!file || file.owner_id !== personId || file.state === 'refused')
    return msg('Scegli il file e aspetta che sia arrivato.')
  if (file.state === 'staged')
    return msg('Il file non è arrivato per intero: riprendi il caricamento o toglilo.')
  if (file.state === 'scanning') return msg('L’antivirus non ha ancora guardato il file: riprova fra poco.')
  const family = kindByMediaType(file.media_type)?.family
  return family && FAMILIES[role].includes(family) ? null : WRONG_KIND[role]
}
