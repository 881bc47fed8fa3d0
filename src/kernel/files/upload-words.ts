// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the field of files says, in the language of the page: the island has no words of its own. */
import type { Translate } from '../render/context.ts'

export type UploadWords = ReturnType<typeof uploadWords>

/** Handed to the island as JSON: `<x-upload data-words={JSON.stringify(uploadWords(ctx.t))}>`. `{name}` and the like are filled in there. */
export function uploadWords(t: Translate) {
  return {
    /** Label of the field. */
    add: t('Aggiungi file'),
    /** Name of the progress bar. */
    progress: t('Caricamento di {name}', { name: '{name}' }),
    /** Words on buttons; the name of the file follows, for those who hear them. */
    pause: t('Pausa'),
    resume: t('Riprendi'),
    remove: t('Togli'),
    /** How a file stands: shown beside its name, said after it. */
    started: t('caricamento iniziato'),
    checking: t('controllo del file in corso'),
    done: t('caricato'),
    scanning: t('caricato, l’antivirus lo sta controllando'),
    paused: t('in pausa'),
    broken: t('connessione interrotta, riprovo da solo'),
    failed: t('caricamento non riuscito: scegli di nuovo il file'),
    removed: t('tolto'),
    tooLarge: t('supera {limit}, il massimo per questo campo', { limit: '{limit}' }),
    /** After a reload. */
    unfinished: t(
      'Il caricamento di {name} si è interrotto al {percent} %. Scegli di nuovo lo stesso file: riprende da lì.',
      { name: '{name}', percent: '{percent}' },
    ),
    /** When the form is sent too early. */
    wait: t('Un file si sta ancora caricando. Aspetta la fine o toglilo, poi invia di nuovo.'),
  }
}
