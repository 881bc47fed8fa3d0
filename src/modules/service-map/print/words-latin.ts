// SPDX-License-Identifier: AGPL-3.0-or-later
/** In languages that are written in Latin letters. */
import { wordsFrom } from './keys.ts'

export const it = wordsFrom(`A chi è rivolto
Che cosa serve
Quanto costa
Dove andare
Come fare
Che cosa ottieni
Casi particolari
Scadenze e vincoli
Quanto tempo ci vuole
Le norme
gratis
Giorni, al massimo
originale
copia
basta un’autocertificazione
se viene dall’estero: traduzione giurata
se viene dall’estero: traduzione e legalizzazione
se viene dall’estero: traduzione e apostille
se ce l’hai
Telefono
in italiano
Aggiornato al
La stessa scheda, in rete
Chiedi all’ufficio`)

export const en = wordsFrom(`Who it is for
What you need
How much it costs
Where to go
What to do
What you get
Special cases
Deadlines and limits
How long it takes
The law
free
Days, at most
original
copy
your own declaration is enough
if it is from abroad: sworn translation
if it is from abroad: translation and legalisation
if it is from abroad: translation and apostille
if you have it
Phone
in Italian
Up to date on
The same sheet, online
Ask the office`)

export const fr = wordsFrom(`À qui s’adresse ce service
Ce qu’il faut
Combien ça coûte
Où aller
Comment faire
Ce que vous obtenez
Cas particuliers
Délais et limites
Combien de temps il faut
Les lois
gratuit
Jours, au maximum
original
copie
une déclaration de votre part suffit
s’il vient de l’étranger : traduction assermentée
s’il vient de l’étranger : traduction et légalisation
s’il vient de l’étranger : traduction et apostille
si vous l’avez
Téléphone
en italien
À jour au
La même fiche, en ligne
Demandez au bureau`)

export const es = wordsFrom(`A quién se dirige
Qué se necesita
Cuánto cuesta
Adónde ir
Qué hacer
Qué se obtiene
Casos particulares
Plazos y límites
Cuánto tiempo se tarda
Las leyes
gratis
Días, como máximo
original
copia
basta una declaración propia
si viene del extranjero: traducción jurada
si viene del extranjero: traducción y legalización
si viene del extranjero: traducción y apostilla
si lo tienes
Teléfono
en italiano
Actualizado al
La misma ficha, en línea
Pregunta en la oficina`)

export const sq = wordsFrom(`Për kë është
Çfarë duhet
Sa kushton
Ku të shkosh
Si të veprosh
Çfarë merr
Raste të veçanta
Afate dhe kufizime
Sa kohë duhet
Ligjet
falas
Ditë, më së shumti
origjinal
kopje
mjafton një deklaratë e jotja
nëse vjen nga jashtë: përkthim i betuar
nëse vjen nga jashtë: përkthim dhe legalizim
nëse vjen nga jashtë: përkthim dhe apostilë
nëse e ke
Telefoni
në italisht
E përditësuar më
E njëjta fletë, në internet
Pyet zyrën`)

export const ro = wordsFrom(`Cui se adresează
Ce este necesar
Cât costă
Unde mergi
Ce trebuie să faci
Ce obții
Cazuri speciale
Termene și limite
Cât durează
Legile
gratuit
Zile, cel mult
original
copie
este suficientă o declarație proprie
dacă vine din străinătate: traducere jurată
dacă vine din străinătate: traducere și legalizare
dacă vine din străinătate: traducere și apostilă
dacă îl ai
Telefon
în italiană
Actualizat la
Aceeași fișă, online
Întreabă la birou`)
