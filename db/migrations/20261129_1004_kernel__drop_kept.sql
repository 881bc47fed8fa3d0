-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What processes keep in memory (kernel/cache.ts) is dropped by what changes it, a page, a job or a person at a prompt.

-- 'name' or 'name key'. Every process hears it when the transaction commits; the notice tells the connection that it was this
-- transaction, which is then over when its own process has heard it.
create function drop_kept(what text) returns void language plpgsql as $$
begin
  perform pg_notify('referpa_cache', what);
  raise notice 'kept in memory, and read again: %', what using errcode = 'RP001';
end $$;

-- For a trigger that drops all that is kept under a name, its one argument.
create function drop_kept_name() returns trigger language plpgsql as $$
begin
  perform drop_kept(tg_argv[0]);
  return null;
end $$;
