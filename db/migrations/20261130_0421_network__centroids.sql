-- SPDX-License-Identifier: AGPL-3.0-or-later
-- network: other rooms may read where a point stands for a territory, in ten-thousandths of a degree: distances are counted from there.

create or replace view territory_label as
  select t.id, t.level, t.code, t.name, t.letters,
    case t.level when 'municipality' then t.parent_id when 'province' then t.id end as province_id,
    case t.level when 'municipality' then p.parent_id when 'province' then t.parent_id else t.id end as region_id,
    t.longitude, t.latitude
  from territory t left join territory p on p.id = t.parent_id;
