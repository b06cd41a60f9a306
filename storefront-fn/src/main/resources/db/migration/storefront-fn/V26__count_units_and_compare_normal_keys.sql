-- Imports compare what groups variants as all typed text is compared: NFKC, without what cannot be seen, single blanks.
-- Where two products would become one, both stay as they are: the next import tells which it means.
with normal as (
    select id, import_key, btrim(regexp_replace(normalize(regexp_replace(normalize(import_key, NFKC),
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8'
        '\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]+',
        '', 'g'), NFKC), '[\s\u0001-\u001F\u007F-\u009F\u1680\u2028\u2029]+', ' ', 'g')) as key
    from product),
changed as (
    select min(id) as id, key from normal where key <> '' group by key having count(*) = 1 and bool_and(import_key <> key))
update product set import_key = changed.key from changed where changed.id = product.id;

-- How many units an entry is about: of a parcel, or called off. Null where an entry is about none, or of an earlier release.
alter table order_timeline add column units bigint;
