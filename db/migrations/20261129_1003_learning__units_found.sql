-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The search finds the units of the courses on offer from now on, and a course by what its own page says.
-- A line for each block, captions too, struck words not: as `plainText` has it, but for letters of lists and brackets of notes.
insert into search_entry (entity_id, language, kind, part_of_id, title, body, path, updated_at)
  select u.unit_id, t.language, 'unit', w.id, v.title ->> t.language, left(coalesce(x.lines, ''), 200000),
         '/formazione/corsi/' || w.slug || '/unita/' || u.unit_id, current_timestamp
  from catalogue_entry c
  join work w on w.id = c.work_id
  join course_unit u on u.edition_id = c.edition_id
  join unit_version v on v.id = u.unit_version_id
  join unit_version_text t on t.unit_version_id = v.id and v.title ? t.language
  cross join lateral (
    select string_agg(coalesce(block.node -> 'attrs' ->> 'caption',
             (select string_agg(word.node ->> 'text', '' order by word.place)
              from jsonb_array_elements(block.node -> 'content') with ordinality as word (node, place)
              where not coalesce(word.node -> 'marks' @> '[{"type": "strike"}]', false))), E'\n' order by block.place) as lines
    from jsonb_path_query(t.body, 'strict $.** ? (@.type == "figure" || exists(@.content[*] ? (@.type == "text")))')
      with ordinality as block (node, place)
  ) x
  where c.kind = 'course'
  on conflict do nothing;

update search_entry s set body = coalesce((
  select string_agg(v.title ->> s.language, E'\n' order by u.position)
  from catalogue_entry c join course_unit u on u.edition_id = c.edition_id join unit_version v on v.id = u.unit_version_id
  where c.work_id = s.entity_id and v.title ? s.language), '')
  where s.kind = 'course';
