// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTheme } from '../format.ts'

export const socialBenefits: DemoTheme = {
  slug: 'prestazioni-e-servizi-sociali',
  kind: 'theme',
  emblem: 'social-benefits',
  name: { it: 'Prestazioni e servizi sociali', en: 'Social benefits and services' },
  question: {
    it: 'A quali aiuti e servizi sociali può accedere una persona straniera, e con quali requisiti?',
    en: 'Which social benefits and services can a foreign national have, and on what conditions?',
  },
  description: {
    it: `I servizi sociali aiutano le persone e le famiglie nei momenti difficili. Comprendono il segretariato sociale, gli aiuti economici, i servizi per i bambini, per gli anziani e per la disabilità, la casa. Una parte dipende dal Comune, una parte dalla Regione, una parte dall’INPS.

Per i cittadini stranieri i requisiti non sono sempre gli stessi. Alcuni aiuti chiedono un certo tipo di permesso. Altri chiedono un periodo di residenza o un ISEE basso. Altri ancora spettano a chiunque si trovi in difficoltà. Negli anni le corti italiane ed europee hanno cambiato diverse regole, e molte informazioni in giro sono vecchie.

Il tema prova a mettere ordine. Per ogni aiuto dice chi può averlo, quale ufficio lo dà, quali documenti servono e come fare ricorso. È pensato per chi lavora negli sportelli sociali, nei patronati e all’INPS, e deve dare la stessa risposta alla stessa domanda.`,
    en: `Social services help people and families through hard times. They include social information desks, money benefits, services for children, for the elderly and for disability, housing. Some depend on the municipality, some on the Region, some on INPS, the national social security institute.

For foreign citizens the conditions are not always the same. Some benefits require a certain kind of permit. Others require a period of residence or a low ISEE (the official measure of a household’s means). Others are due to anybody in need. Over the years Italian and European courts have changed several rules, and much of the information around is old.

The theme tries to bring order. For each benefit it says who may have it, which office grants it, which documents are needed and how to appeal. It is meant for those who work at social desks, in patronati and at INPS, and must give the same answer to the same question.`,
  },
  subthemes: [
    {
      slug: 'segretariato-sociale',
      name: {
        it: 'Accesso ai servizi e segretariato sociale',
        en: 'Access to services and social information desks',
      },
    },
    {
      slug: 'famiglia-e-figli',
      name: { it: 'Aiuti per la famiglia e i figli', en: 'Benefits for families and children' },
    },
    {
      slug: 'disabilita-e-anziani',
      name: { it: 'Disabilità e persone anziane', en: 'Disability and elderly people' },
    },
    { slug: 'casa', name: { it: 'Casa e alloggio', en: 'Housing' } },
    {
      slug: 'isee-e-residenza',
      name: { it: 'ISEE, residenza e altri requisiti', en: 'ISEE, residence and other conditions' },
    },
  ],
}
