// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'

export const network: { name: string; tagline: LocalText; territory: LocalText; introduction: LocalText } = {
  name: 'RefER PA',
  tagline: {
    it: 'Rete per l’empowerment e la formazione in Emilia-Romagna per la PA',
    en: 'Network for empowerment and training in Emilia-Romagna for the public administration',
  },
  territory: { it: 'Emilia-Romagna', en: 'Emilia-Romagna' },
  introduction: {
    it: 'RefER PA unisce gli uffici dell’Emilia-Romagna che incontrano cittadini stranieri. Qui trovi materiale chiaro per lavorare allo sportello, corsi brevi da fare tra un appuntamento e l’altro, e attestati che chiunque può controllare. Ogni testo dice da quale norma nasce e quando è stato aggiornato. Leggere è libero. Per seguire un corso serve un account.',
    en: 'RefER PA brings together the offices of Emilia-Romagna that meet foreign citizens. Here you find clear material for work at the desk, short courses to take between one appointment and the next, and certificates that anybody can check. Every text says which rule it comes from and when it was updated. Reading is open to all. To take a course you need an account.',
  },
}
