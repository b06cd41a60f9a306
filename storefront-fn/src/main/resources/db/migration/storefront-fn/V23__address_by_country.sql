-- What an address has in some countries and not in others. postcode and city are empty where a country has none. region is a
-- code of ISO 3166-2, without the country, where it is known; billing is set where the bill goes somewhere else.
alter table customer
    add column company   text not null default '',
    add column telephone text not null default '',
    add column region    text not null default '',
    add column vat_id    text,
    add column billing   jsonb;
