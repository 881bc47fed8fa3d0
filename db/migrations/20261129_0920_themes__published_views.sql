-- What other rooms may read of themes.
create view theme_label as select id, slug, name, emblem from theme;
