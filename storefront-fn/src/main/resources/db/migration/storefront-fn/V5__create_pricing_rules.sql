-- What the shop adds to the prices of goods, and takes off them. Small tables: an instance keeps them for a moment.

-- currencies, prices and free_from are one rate an element; free_from is null where it is never free.
create table shipping_method (
    code             text     primary key,
    label            text     not null,
    countries        text[]   not null,
    except_postcodes text[]   not null,
    currencies       text[]   not null,
    prices           bigint[] not null,
    free_from        bigint[] not null,
    days_from        int      not null,
    days_to          int      not null,
    position         int      not null,
    constraint shipping_method_has_rates
        check (cardinality(currencies) = cardinality(prices) and cardinality(currencies) = cardinality(free_from))
);

create table tax_rule (
    country      text    not null,
    category     text    not null,
    basis_points int     not null check (basis_points between 0 and 10000),
    included     boolean not null,
    on_shipping  boolean not null,
    rounding     text    not null,
    primary key (country, category)
);

-- used counts only where in_total is a limit. percent is in basis points; the columns of other effects are null.
create table promotion (
    key           text        primary key,
    name          text        not null,
    coupon        text        unique,
    percent       int,
    amount        bigint,
    buy           int,
    get           int,
    valid_from    timestamptz,
    valid_until   timestamptz,
    currency      text,
    minimum_spend bigint      not null,
    skus          text[]      not null,
    categories    text[]      not null,
    in_total      bigint,
    per_customer  bigint,
    combinable    boolean     not null,
    priority      int         not null,
    active        boolean     not null,
    used          bigint      not null default 0 check (used >= 0)
) with (fillfactor = 50);

-- Uses of promotions with a limit; one that was given back may be used by somebody else.
create table promotion_use (
    order_id      uuid    not null,
    promotion_key text    not null references promotion (key),
    customer_key  bytea   not null,
    counted       boolean not null,
    given_back    boolean not null default false,
    primary key (order_id, promotion_key)
);

-- How often one customer, known by a hash of the e-mail address, has used a promotion.
create table promotion_customer (
    promotion_key text   not null references promotion (key),
    customer_key  bytea  not null,
    used          bigint not null check (used >= 0),
    primary key (promotion_key, customer_key)
);

-- The codes that the customer gave, in the order in which they were given.
alter table cart add column coupons text[] not null default '{}';

-- How the totals came about, as it was shown to the customer; null for an order of an earlier release.
alter table order_view add column itemised jsonb;
