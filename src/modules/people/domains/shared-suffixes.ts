// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Domains under which people who have nothing to do with one another have addresses: to let in whoever has one lets in everybody.
 * Those of places are reserved by the Italian registry (NIC, assegnazione dei nomi a dominio nel ccTLD it, allegato B): under
 * `bologna.it` anybody may have a name, as under `it`.
 */

const PROVINCES =
  'ag al an ao ap aq ar at av ba bg bi bl bn bo br bs bt bz ca cb ce ch ci cl cn co cr cs ct cz en fc fe fg fi fm fr ge go gr im is kr ' +
  'lc le li lo lt lu mb mc me mi mn mo ms mt na no nu og or ot pa pc pd pe pg pi pn po pr pt pu pv pz ra rc re rg ri rm rn ro sa si so ' +
  'sp sr ss su sv ta te tn to tp tr ts tv ud va vb vc ve vi vr vs vt vv'
const REGIONS =
  'abruzzo basilicata calabria campania emilia-romagna emiliaromagna friuli-venezia-giulia lazio liguria lombardia marche molise ' +
  'piemonte puglia sardegna sicilia toscana trentino trentino-alto-adige umbria valle-aosta valle-d-aosta veneto'
const TOWNS =
  'agrigento alessandria ancona andria aosta arezzo ascoli-piceno asti avellino bari barletta belluno benevento bergamo biella bologna ' +
  'bolzano brescia brindisi cagliari caltanissetta campobasso caserta catania catanzaro cesena chieti como cosenza cremona crotone cuneo ' +
  'enna fermo ferrara firenze foggia forli forli-cesena frosinone genova gorizia grosseto imperia isernia la-spezia laquila latina lecce ' +
  'lecco livorno lodi lucca macerata mantova massa massa-carrara matera messina milano modena monza napoli novara nuoro oristano padova ' +
  'palermo parma pavia perugia pesaro pescara piacenza pisa pistoia pordenone potenza prato ragusa ravenna reggio-calabria ' +
  'reggio-emilia rieti rimini roma rovigo salerno sassari savona siena siracusa sondrio taranto teramo terni torino trani trapani trento ' +
  'treviso trieste udine urbino varese venezia verbania vercelli verona vibo-valentia vicenza viterbo'
/** What bodies of one kind have a name under, if anybody has. */
const KINDS = 'gov edu comune comuni provincia regione asl ausl scuola'

export const SHARED: ReadonlySet<string> = new Set([
  ...[PROVINCES, REGIONS, TOWNS, KINDS].flatMap((names) => names.split(' ').map((name) => `${name}.it`)),
  ...'co.uk gov.uk ac.uk org.uk com.es gob.es gouv.fr gov.pt'.split(' '),
])
