// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '../../kernel/i18n/local-text.ts'

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

export interface ResidentsSentence {
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
  /** Name of the language in itself. */
  language: string
  text: string
}

/**
 * One sentence for the resident who lands here from a phone. Beside Italian and the two languages learnt at school in
 * most countries of origin, those of the largest groups of third-country nationals in the region: Morocco, Albania,
 * Ukraine, Pakistan, China. Romanian is left out: nearly all who speak it are citizens of the Union.
 */
export const residentsSentences: ResidentsSentence[] = [
  {
    lang: 'it',
    dir: 'ltr',
    language: 'Italiano',
    text: 'Sei un cittadino straniero e cerchi un ufficio o un servizio? Comincia da qui.',
  },
  {
    lang: 'en',
    dir: 'ltr',
    language: 'English',
    text: 'Are you a foreign citizen looking for an office or a service? Start here.',
  },
  {
    lang: 'fr',
    dir: 'ltr',
    language: 'Français',
    text: 'Vous êtes étranger ou étrangère et vous cherchez un bureau ou un service ? Commencez ici.',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    language: 'العربية',
    text: 'هل أنت مواطن أجنبي وتبحث عن مكتب أو خدمة؟ ابدأ من هنا.',
  },
  {
    lang: 'sq',
    dir: 'ltr',
    language: 'Shqip',
    text: 'Jeni shtetas i huaj dhe kërkoni një zyrë ose një shërbim? Filloni këtu.',
  },
  {
    lang: 'uk',
    dir: 'ltr',
    language: 'Українська',
    text: 'Ви іноземний громадянин чи іноземна громадянка й шукаєте установу або послугу? Почніть тут.',
  },
  {
    lang: 'ur',
    dir: 'rtl',
    language: 'اردو',
    text: 'کیا آپ غیر ملکی شہری ہیں اور کوئی دفتر یا خدمت تلاش کر رہے ہیں؟ یہاں سے شروع کریں۔',
  },
  {
    lang: 'zh',
    dir: 'ltr',
    language: '中文',
    text: '您是外国公民，正在寻找办事处或服务吗？请从这里开始。',
  },
]
