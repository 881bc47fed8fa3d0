// SPDX-License-Identifier: AGPL-3.0-or-later
/** Domains that say nothing of where somebody works. */

/** Providers of mail, the certified kind too: whoever wants an address there has one. */
const PROVIDERS: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.it hotmail.com hotmail.it live.com live.it msn.com yahoo.com yahoo.it ymail.com ' +
    'icloud.com me.com mac.com aol.com libero.it virgilio.it inwind.it iol.it tiscali.it tiscalinet.it alice.it tim.it tin.it ' +
    'email.it fastwebnet.it vodafone.it poste.it katamail.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com ' +
    'zoho.com yandex.com yandex.ru mail.ru tutanota.com tuta.io disroot.org autistici.org ' +
    'pec.it legalmail.it arubapec.it postecert.it pecimprese.it mypec.eu cert.legalmail.it pec.libero.it casellapec.com'
  ).split(' '),
)

/** The provider that gives addresses under a domain to whoever asks; null: none that is known. `domain`: as the DNS has it. */
export function mailProviderOf(domain: string): string | null {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (PROVIDERS.has(rest)) return rest
  return null
}
