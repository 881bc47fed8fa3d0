// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'

export const demonstrationBody: Record<Locale, string> = {
  it: `> [!WARNING]
> Questo progetto è inventato. Nessun ente lo ha approvato e nessun fondo lo paga.

Il progetto dimostrativo serve a provare la piattaforma. Usa i nomi veri degli enti della rete, perché la rete è questa. Tutto il resto è inventato: le persone, i ruoli, gli abbinamenti tra enti e tematiche, le iscrizioni, gli attestati.

Con il progetto puoi vedere tutto il percorso. Un redattore scrive un materiale e compone un corso. Un’altra persona lo controlla e lo pubblica. Un operatore si iscrive, studia, fa la prova e scarica l’attestato. Chiunque può controllare se l’attestato è valido.

Il corso sull’iscrizione al Servizio sanitario nazionale è un esempio completo. Le norme citate sono vere e verificabili. I casi sono inventati. Il testo non è riveduto da un giurista: non usarlo per decidere un caso vero senza leggere la norma in vigore.
`,
  en: `> [!WARNING]
> This project is invented. No organisation has approved it and no fund pays for it.

The demonstration project is there to try the platform. It uses the real names of the organisations of the network, because this is the network. Everything else is invented: people, roles, the match between organisations and themes, enrolments, certificates.

With the project you can see the whole path. An editor writes a material and composes a course. Another person checks it and publishes it. An operator enrols, studies, takes the test and downloads the certificate. Anybody can check whether the certificate is valid.

The course on registration with the National Health Service is a complete example. The rules it cites are real and can be checked. The cases are invented. The text has not been reviewed by a lawyer: do not use it to decide a real case without reading the rule in force.
`,
}
