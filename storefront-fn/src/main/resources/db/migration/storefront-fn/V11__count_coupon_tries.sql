-- How often coupons were tried, so that nobody guesses them: by one cart, or by all together, in a span of time.
create table coupon_try (
    who   text        not null,
    since timestamptz not null,
    tries int         not null,
    primary key (who, since)
);

create index coupon_try_since on coupon_try (since);
