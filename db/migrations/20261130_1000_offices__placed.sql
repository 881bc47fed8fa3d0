-- SPDX-License-Identifier: AGPL-3.0-or-later
-- offices: where an office stands as everybody may know it, beside the office: a list of twenty thousand is put in order, counted and drawn by it.
-- Of a confidential address, or of none, nothing is kept here.

alter table office
  add column placed_in text not null default '',
  add column placed_code text,
  add column placed_longitude integer,
  add column placed_latitude integer;
comment on column office.placed_in is 'municipality that everybody may know, empty otherwise; kept by triggers';

create function place_office() returns trigger language plpgsql as $$
begin
  select l.municipality, l.istat_code, l.longitude, l.latitude
    into new.placed_in, new.placed_code, new.placed_longitude, new.placed_latitude
    from location l where l.id = new.location_id and not l.confidential;
  new.placed_in := coalesce(new.placed_in, '');
  return new;
end
$$;
create trigger office_placed before insert or update of location_id on office for each row execute function place_office();

create function place_offices() returns trigger language plpgsql as $$
begin
  -- The trigger of the office reads the location anew.
  update office set location_id = new.id where location_id = new.id;
  return null;
end
$$;
create trigger location_placed after update of municipality, istat_code, longitude, latitude, confidential on location
  for each row execute function place_offices();

update office set location_id = location_id where location_id is not null;

create index office_placed_in_idx on office (placed_in, id);

-- Which hours have a slot at a minute of the day.
create index schedule_slot_minutes_idx on schedule_slot using gist (int4range(from_minute, to_minute));
