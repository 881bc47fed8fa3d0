// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a new network says to foreign residents until it writes its own. */
export interface Sentence {
  /** BCP 47. */
  language: string
  direction: 'ltr' | 'rtl'
  text: string
}

/**
 * Beside Italian, the two languages learnt at school in most countries of origin, and those of the largest groups of
 * third-country nationals in Italy whose readers have neither.
 */
export const FIRST_SENTENCES: readonly Sentence[] = [
  {
    language: 'it',
    direction: 'ltr',
    text: 'Sei un cittadino straniero e cerchi un ufficio o un servizio? Comincia da qui.',
  },
  {
    language: 'en',
    direction: 'ltr',
    text: 'Are you a foreign citizen looking for an office or a service? Start here.',
  },
  {
    language: 'fr',
    direction: 'ltr',
    text: 'Vous êtes étranger ou étrangère et vous cherchez un bureau ou un service ? Commencez ici.',
  },
  { language: 'ar', direction: 'rtl', text: 'هل أنت مواطن أجنبي وتبحث عن مكتب أو خدمة؟ ابدأ من هنا.' },
  {
    language: 'sq',
    direction: 'ltr',
    text: 'Jeni shtetas i huaj dhe kërkoni një zyrë ose një shërbim? Filloni këtu.',
  },
  {
    language: 'uk',
    direction: 'ltr',
    text: 'Ви іноземний громадянин чи іноземна громадянка й шукаєте установу або послугу? Почніть тут.',
  },
  {
    language: 'ur',
    direction: 'rtl',
    text: 'کیا آپ غیر ملکی شہری ہیں اور کوئی دفتر یا خدمت تلاش کر رہے ہیں؟ یہاں سے شروع کریں۔',
  },
  { language: 'zh', direction: 'ltr', text: '您是外国公民，正在寻找办事处或服务吗？请从这里开始。' },
]
