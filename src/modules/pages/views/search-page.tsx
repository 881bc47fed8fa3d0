// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from '#contracts/house.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Found } from '#kernel/search.ts'
import { Page } from '#ui/page.tsx'
import { NumberedPager } from '#ui/pager.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import type { Theme } from '../../themes/index.ts'
import * as paths from '../paths.ts'
import { NothingFound, NoWords } from './search-help.tsx'
import { Results } from './search-results.tsx'

export interface SearchData {
  /** '' when nothing was asked yet. */
  words: string
  themes: readonly Theme[]
  found: (Found & { first: number; page: number; pages: number }) | null
  /** Source text of each kind of result. */
  kinds: House['kinds']
}

/** The search of the site: a GET form, so that every result has an address; words are kept nowhere else. */
export function SearchPage({ ctx, words, themes, found, kinds }: SearchData & { ctx: ViewContext }) {
  return (
    <Page
      ctx={ctx}
      title={words === '' ? ctx.t('Cerca') : ctx.t('Cerca: {words}', { words })}
      heading={ctx.t('Cerca nel sito')}
      description={ctx.t('Cerca fra tematiche, norme, materiali, corsi e le loro unità.')}
      crumbs={[]}
      crumb={ctx.t('Cerca')}
      noindex={words !== ''}
    >
      <SearchBox
        ctx={ctx}
        to={paths.search()}
        label={ctx.t('Parole da cercare')}
        value={words}
        help={ctx.t('Scrivi una o più parole. Metti tra virgolette le parole che devono stare insieme.')}
      />
      {found === null && <NoWords ctx={ctx} themes={themes} />}
      {found?.total === 0 && <NothingFound ctx={ctx} words={words} themes={themes} />}
      {found !== null && found.total > 0 && (
        <section class="search-results" aria-labelledby="risultati">
          <h2 id="risultati">
            {ctx.t('{total, plural, one {# risultato per «{words}»} other {# risultati per «{words}»}}', {
              total: found.total,
              words,
            })}
          </h2>
          {found.loose && (
            <p>
              {ctx.t(
                'Nessun testo ha tutte le parole. Questi ne hanno almeno una: i più vicini sono i primi.',
              )}
            </p>
          )}
          {found.pages > 1 && (
            <p class="form-text">
              {ctx.t('Pagina {page, number} di {pages, number}', { page: found.page, pages: found.pages })}
            </p>
          )}
          <Results ctx={ctx} hits={found.hits} kinds={kinds} first={found.first} />
          <NumberedPager
            ctx={ctx}
            label={ctx.t('Pagine dei risultati')}
            page={found.page}
            pages={found.pages}
            to={(page) => paths.search(words, page)}
          />
        </section>
      )}
    </Page>
  )
}
