// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoLegalReference } from '../format.ts'

const eu = (
  key: string,
  shortTitle: string,
  celex: string,
  date: string,
  it: string,
  en: string,
): DemoLegalReference => ({ key, level: 'eu', urn: celex, shortTitle, date, title: { it, en } })

export const euReferences: DemoLegalReference[] = [
  eu(
    'dir-2000-43',
    'Direttiva 2000/43/CE',
    '32000L0043',
    '2000-06-29',
    'Direttiva 2000/43/CE del Consiglio, del 29 giugno 2000, che attua il principio della parità di trattamento fra le persone indipendentemente dalla razza e dall’origine etnica',
    'Council Directive 2000/43/EC of 29 June 2000 implementing the principle of equal treatment between persons irrespective of racial or ethnic origin',
  ),
  eu(
    'dir-2003-86',
    'Direttiva 2003/86/CE',
    '32003L0086',
    '2003-09-22',
    'Direttiva 2003/86/CE del Consiglio, del 22 settembre 2003, relativa al diritto al ricongiungimento familiare',
    'Council Directive 2003/86/EC of 22 September 2003 on the right to family reunification',
  ),
  eu(
    'dir-2003-109',
    'Direttiva 2003/109/CE',
    '32003L0109',
    '2003-11-25',
    'Direttiva 2003/109/CE del Consiglio, del 25 novembre 2003, relativa allo status dei cittadini di paesi terzi che siano soggiornanti di lungo periodo',
    'Council Directive 2003/109/EC of 25 November 2003 concerning the status of third-country nationals who are long-term residents',
  ),
  eu(
    'reg-883-2004',
    'Regolamento (CE) 883/2004',
    '32004R0883',
    '2004-04-29',
    'Regolamento (CE) n. 883/2004 del Parlamento europeo e del Consiglio, del 29 aprile 2004, relativo al coordinamento dei sistemi di sicurezza sociale',
    'Regulation (EC) No 883/2004 of the European Parliament and of the Council of 29 April 2004 on the coordination of social security systems',
  ),
  eu(
    'dir-2024-1233',
    'Direttiva (UE) 2024/1233',
    '32024L1233',
    '2024-04-24',
    'Direttiva (UE) 2024/1233 del Parlamento europeo e del Consiglio, del 24 aprile 2024, relativa a una procedura unica di domanda per il rilascio di un permesso unico che consente ai cittadini di paesi terzi di soggiornare e lavorare nel territorio di uno Stato membro e a un insieme comune di diritti per i lavoratori di paesi terzi che soggiornano regolarmente in uno Stato membro (rifusione)',
    'Directive (EU) 2024/1233 of the European Parliament and of the Council of 24 April 2024 on a single application procedure for a single permit for third-country nationals to reside and work in the territory of a Member State and on a common set of rights for third-country workers legally residing in a Member State (recast)',
  ),
  eu(
    'dir-2024-1346',
    'Direttiva (UE) 2024/1346',
    '32024L1346',
    '2024-05-14',
    'Direttiva (UE) 2024/1346 del Parlamento europeo e del Consiglio, del 14 maggio 2024, recante norme relative all’accoglienza dei richiedenti protezione internazionale',
    'Directive (EU) 2024/1346 of the European Parliament and of the Council of 14 May 2024 laying down standards for the reception of applicants for international protection',
  ),
  eu(
    'reg-2024-1347',
    'Regolamento (UE) 2024/1347',
    '32024R1347',
    '2024-05-14',
    'Regolamento (UE) 2024/1347 del Parlamento europeo e del Consiglio, del 14 maggio 2024, recante norme sull’attribuzione a cittadini di paesi terzi o apolidi della qualifica di beneficiario di protezione internazionale, su uno status uniforme per i rifugiati o per le persone aventi titolo a beneficiare della protezione sussidiaria e sul contenuto della protezione riconosciuta, che modifica la direttiva 2003/109/CE del Consiglio e che abroga la direttiva 2011/95/UE del Parlamento europeo e del Consiglio',
    'Regulation (EU) 2024/1347 of the European Parliament and of the Council of 14 May 2024 on standards for the qualification of third-country nationals or stateless persons as beneficiaries of international protection, for a uniform status for refugees or for persons eligible for subsidiary protection and for the content of the protection granted',
  ),
  eu(
    'reg-2024-1348',
    'Regolamento (UE) 2024/1348',
    '32024R1348',
    '2024-05-14',
    'Regolamento (UE) 2024/1348 del Parlamento europeo e del Consiglio, del 14 maggio 2024, che stabilisce una procedura comune di protezione internazionale nell’Unione e abroga la direttiva 2013/32/UE',
    'Regulation (EU) 2024/1348 of the European Parliament and of the Council of 14 May 2024 establishing a common procedure for international protection in the Union and repealing Directive 2013/32/EU',
  ),
]
