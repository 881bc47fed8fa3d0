// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const health: DemoTheme = {
  slug: 'salute-e-iscrizione-sanitaria',
  kind: 'theme',
  emblem: 'health',
  name: { it: 'Diritto alla salute e iscrizione sanitaria', en: 'Right to health and health registration' },
  question: {
    it: 'Come arriva una persona straniera al medico, alle cure e alla tessera sanitaria?',
    en: 'How does a foreign national reach a doctor, care and a health card?',
  },
  description: {
    it: `La salute è un diritto di ogni persona. La strada per esercitarlo però cambia con il permesso di soggiorno. Chi ha un permesso per lavoro, famiglia o protezione si iscrive al Servizio sanitario nazionale. Chi ha un permesso per altri motivi può iscriversi pagando un contributo, oppure fare una polizza. Chi non ha un permesso ha diritto alle cure urgenti ed essenziali, con il codice STP.

Allo sportello nascono dubbi ogni giorno. Il permesso è scaduto: il medico resta? Il genitore anziano arrivato da poco è iscritto come gli altri? Il bambino senza documenti ha il pediatra? Il tema raccoglie le norme e le trasforma in risposte brevi.

Il tema guarda anche a come si parla con la persona: la lingua, la riservatezza, la paura di essere segnalati. Lo sportello dell’Azienda USL, il CUP e i servizi sociali incontrano la stessa persona. Devono dare la stessa risposta.`,
    en: `Health is a right of every person. But the way to exercise it changes with the residence permit. Holders of a permit for work, family or protection register with the National Health Service. Holders of a permit for other reasons may register by paying a contribution, or take out insurance. People without a permit have a right to urgent and essential care, with the STP code.

Doubts come up at the desk every day. The permit has expired: does the doctor stay? Is the elderly parent who has just arrived registered like the others? Does the child without papers have a paediatrician? The theme gathers the rules and turns them into short answers.

The theme also looks at how we talk with the person: language, confidentiality, the fear of being reported. The desk of the local health authority, the CUP (the booking centre) and the social services meet the same person. They must give the same answer.`,
  },
  subthemes: [
    {
      slug: 'iscrizione-obbligatoria',
      name: { it: 'Iscrizione obbligatoria', en: 'Compulsory registration' },
    },
    {
      slug: 'iscrizione-volontaria',
      name: { it: 'Iscrizione volontaria e polizze', en: 'Voluntary registration and insurance' },
    },
    {
      slug: 'cure-senza-permesso',
      name: { it: 'Cure senza permesso e codice STP', en: 'Care without a permit and the STP code' },
    },
    {
      slug: 'maternita-e-minori',
      name: { it: 'Gravidanza, nascita e minori', en: 'Pregnancy, birth and minors' },
    },
    {
      slug: 'medico-e-ticket',
      name: { it: 'Scelta del medico, ticket ed esenzioni', en: 'Choice of doctor, charges and exemptions' },
    },
    {
      slug: 'mediazione-in-sanita',
      name: { it: 'Mediazione e comunicazione in sanità', en: 'Mediation and communication in health care' },
    },
  ],
}
