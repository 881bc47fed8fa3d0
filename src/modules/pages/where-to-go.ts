// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Which office to ask for, for a foreign resident who reads none of the languages of the site. The names of the offices
 * stay in Italian, because that is how they are written on the door.
 */
export interface Guide {
  /** BCP 47; the sentences of the network lead here by it. */
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  text: string
  /** What one needs, in the order of `OFFICES`. */
  needs: readonly [string, string, string, string, string, string, string]
}

/** The offices of any Italian town, as they call themselves. */
export const OFFICES = [
  'Comune: sportello stranieri, sportello sociale o URP',
  'Questura (Ufficio immigrazione) o patronato',
  'Azienda USL: sportello CUP o anagrafe sanitaria',
  'Centro per l’impiego',
  'Segreteria della scuola',
  'CPIA (Centro provinciale per l’istruzione degli adulti)',
  '112',
] as const

export const GUIDES: readonly Guide[] = [
  {
    language: 'it',
    direction: 'ltr',
    title: 'Dove andare',
    text: 'Chiedi allo sportello del Comune dove vivi: ti dice quale ufficio fa per te. Questi sono i nomi degli uffici.',
    needs: [
      'Informazioni per cominciare',
      'Permesso di soggiorno',
      'Medico e tessera sanitaria',
      'Lavoro',
      'Scuola dei figli',
      'Imparare l’italiano',
      'Emergenza',
    ],
  },
  {
    language: 'en',
    direction: 'ltr',
    title: 'Where to go',
    text: 'Ask at the desk of the municipality (Comune) where you live: they will tell you which office you need. These are the names of the offices in Italian, as you will find them written.',
    needs: [
      'Information to get started',
      'Residence permit',
      'Doctor and health card',
      'Work',
      'Your children’s school',
      'Learning Italian',
      'Emergency',
    ],
  },
  {
    language: 'fr',
    direction: 'ltr',
    title: 'Où aller',
    text: 'Demandez au guichet de la commune (Comune) où vous habitez : on vous dira quel bureau peut vous aider. Voici les noms des bureaux en italien, comme vous les trouverez écrits.',
    needs: [
      'Informations pour commencer',
      'Permis de séjour',
      'Médecin et carte sanitaire',
      'Travail',
      'École des enfants',
      'Apprendre l’italien',
      'Urgence',
    ],
  },
  {
    language: 'ar',
    direction: 'rtl',
    title: 'إلى أين تذهب',
    text: 'اسأل في مكتب البلدية (Comune) التي تسكن فيها: سيخبرونك بالمكتب المناسب لك. هذه أسماء المكاتب بالإيطالية كما تجدها مكتوبة.',
    needs: [
      'معلومات للبداية',
      'تصريح الإقامة',
      'الطبيب والبطاقة الصحية',
      'العمل',
      'مدرسة الأطفال',
      'تعلّم اللغة الإيطالية',
      'الطوارئ',
    ],
  },
  {
    language: 'sq',
    direction: 'ltr',
    title: 'Ku të shkoni',
    text: 'Pyetni në zyrën e komunës (Comune) ku jetoni: do t’ju thonë cila zyrë ju duhet. Këta janë emrat e zyrave në italisht, ashtu siç do t’i gjeni të shkruar.',
    needs: [
      'Informacion për të filluar',
      'Leja e qëndrimit',
      'Mjeku dhe karta shëndetësore',
      'Puna',
      'Shkolla e fëmijëve',
      'Mësimi i italishtes',
      'Urgjenca',
    ],
  },
  {
    language: 'uk',
    direction: 'ltr',
    title: 'Куди звернутися',
    text: 'Зверніться до муніципалітету (Comune) за місцем проживання: там вам скажуть, яка установа вам потрібна. Ось назви установ італійською, як ви побачите їх на табличках.',
    needs: [
      'Інформація для початку',
      'Дозвіл на проживання',
      'Лікар і медична картка',
      'Робота',
      'Школа для дітей',
      'Вивчення італійської мови',
      'Екстрена допомога',
    ],
  },
  {
    language: 'ur',
    direction: 'rtl',
    title: 'کہاں جائیں',
    text: 'جس بلدیہ (Comune) میں آپ رہتے ہیں، اس کے دفتر سے پوچھیں: وہ بتائیں گے کہ آپ کو کس دفتر جانا ہے۔ یہ دفاتر کے اطالوی نام ہیں، جیسے آپ انہیں لکھا ہوا دیکھیں گے۔',
    needs: [
      'آغاز کے لیے معلومات',
      'رہائشی اجازت نامہ',
      'ڈاکٹر اور صحت کارڈ',
      'کام',
      'بچوں کا اسکول',
      'اطالوی زبان سیکھنا',
      'ہنگامی صورت حال',
    ],
  },
  {
    language: 'zh',
    direction: 'ltr',
    title: '去哪里',
    text: '请到您居住地的市政府（Comune）窗口咨询：工作人员会告诉您该去哪个办事处。以下是这些办事处的意大利语名称，与门牌上的写法一致。',
    needs: ['入门信息', '居留许可', '医生和医疗卡', '工作', '子女上学', '学习意大利语', '紧急情况'],
  },
]
