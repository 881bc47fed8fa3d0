// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'

/** Short on purpose: no more is said of PARI than our sources say. */
export const pariBody: Record<Locale, string> = {
  it: `PARI è il progetto che ha preceduto RefER PA. Lo ha finanziato il Fondo europeo per l’integrazione di cittadini di paesi terzi, con il programma annuale 2012 (azione 7).

Il progetto ha fatto tre cose.

- Ha rilevato e migliorato le prassi locali.
- Ha costruito una piattaforma multimediale insieme a chi la usava.
- Ha portato le procedure innovative in un protocollo regionale.

RefER PA è partito da qui.
`,
  en: `PARI is the project that came before RefER PA. It was funded by the European Fund for the Integration of third-country nationals, under the annual programme 2012 (action 7).

The project did three things.

- It surveyed and improved local practices.
- It made a multimedia platform together with those who used it.
- It put the innovative procedures into a regional protocol.

RefER PA started from here.
`,
}
