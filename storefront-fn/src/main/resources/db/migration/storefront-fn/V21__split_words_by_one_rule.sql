-- Searches split what is for sale and what is typed by one rule, which is the function's: Words. The release before finds
-- what is indexed by this one by whole words and beginnings. What it has indexed is brought up to the rule by a sweep.

create extension if not exists fuzzystrmatch;

-- ISO 639-1; null for that of the catalogue, by the function's settings.
alter table product add column language text;

-- By which rule the text was split; 0 by that of an earlier release.
alter table product_search add column splitting int not null default 0;

create index product_search_of_an_earlier_rule on product_search (product_id) where splitting = 0;

-- The languages of products.
create table search_language (
    language text primary key
);

-- Which of its text search configurations Postgres stems a language by, ISO 639-1; 'simple' for those it does not know.
create function stemmer(language text) returns regconfig
    language sql stable strict parallel safe
    return cast('pg_catalog.' || case language
        when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan'
        when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish'
        when 'fr' then 'french' when 'de' then 'german' when 'el' then 'greek' when 'hi' then 'hindi'
        when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish' when 'it' then 'italian'
        when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
        when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian'
        when 'sr' then 'serbian' when 'es' then 'spanish' when 'sv' then 'swedish' when 'ta' then 'tamil'
        when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end as regconfig);

-- What a text's words are stemmed to, each with its language, as the same stem means something else in another.
create function stems(language text, given text) returns setof text
    language sql stable strict parallel safe
    as $$
        select language || '~' || stem from unnest(tsvector_to_array(to_tsvector(stemmer(language), given))) stem;
    $$;

-- The same for a document, of a weight.
create function stems(language text, given text, weight text) returns tsvector
    language sql stable strict parallel safe
    as $$
        select cast(coalesce(string_agg(quote_literal(stem) || ':1' || weight, ' '), '') as tsvector)
        from stems(language, given) stem;
    $$;

-- What a word may have been meant for. One that is known is rarely mistyped: only where one letter is another, and not the
-- first. In an unknown one a letter is another, is missing, or too much, in a long one two; or its letters are swapped.
create function near_words(given text, known boolean) returns setof text
    language sql stable strict parallel safe
    set pg_trgm.similarity_threshold = 0.2
    as $$
        select word from (
            select word, case when length(word) <= 60 then levenshtein(word, given) else 60 end as distance
            from search_word
            where word % given and word <> given and length(given) between 3 and 40) near
        where case
            when known then length(given) > 3 and distance = 1 and left(word, 1) = left(given, 1)
            when length(given) > 5 then distance <= 2
            else distance = 1 or (distance = 2 and length(word) = length(given)
                and translate(word, given, '') = '' and translate(given, word, '') = '') end
        order by distance, similarity(word, given) desc, word limit 4;
    $$;

-- The words of a query: one of these, of the weights that the suffix names.
create function operands(words text[], suffix text) returns text
    language sql immutable strict parallel safe
    as $$
        select string_agg(quote_literal(word) || suffix, ' | ') from unnest(words) word;
    $$;
