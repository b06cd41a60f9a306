package dev.kiosk.contracts.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route of staff needs, and which roles give it; the owner's gives all. */
public enum Permission {
    /** Orders, and who their customers are. */
    ORDERS_READ(StaffRole.ORDERS, StaffRole.FINANCE, StaffRole.READ_ONLY),
    /** What becomes of goods that were ordered: ship, deliver, cancel, take back. */
    ORDERS_CHANGE(StaffRole.ORDERS),
    /** Money: refunds, and transfers that have arrived. */
    MONEY_CHANGE(StaffRole.FINANCE),
    /** What is sold, how much of it there is, by which rules, and how the shop looks. */
    SHOP_READ(StaffRole.ORDERS, StaffRole.CATALOGUE, StaffRole.FINANCE, StaffRole.READ_ONLY),
    /** Products, their prices, and promotions. */
    GOODS_CHANGE(StaffRole.CATALOGUE),
    /** How much of a product is in the house. */
    STOCK_CHANGE(StaffRole.ORDERS, StaffRole.CATALOGUE),
    /** Taxes and shipping. */
    RULES_CHANGE(StaffRole.FINANCE),
    /** Who sells, how the shop looks, what its legal pages say, whether it is open. */
    SHOP_CHANGE,
    /** How far the forgetting of customers is. */
    PRIVACY_READ(StaffRole.ORDERS, StaffRole.READ_ONLY),
    /** To forget a customer, and to take away all that is kept of one. */
    PRIVACY_CHANGE,
    /** Events that somebody did not take. */
    EVENTS_READ(StaffRole.READ_ONLY),
    /** To deliver such events again, or not. */
    EVENTS_CHANGE,
    /** Who is told of orders by webhooks. */
    WEBHOOKS_READ(StaffRole.READ_ONLY),
    /** To tell somebody else, with a secret. */
    WEBHOOKS_CHANGE,
    /** Who changed what. */
    AUDIT_READ(StaffRole.READ_ONLY),
    /** What machines show. */
    KEYS_CHANGE;

    @SuppressWarnings("ImmutableEnumChecker") // it is: a copy that nobody can change
    private final Set<StaffRole> roles;

    Permission(StaffRole... roles) {
        this.roles =
                Stream.concat(Stream.of(StaffRole.OWNER), Arrays.stream(roles)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOf(Collection<StaffRole> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Each of which is enough. */
    public Set<StaffRole> roles() {
        return roles;
    }

    /** In kebab-case, as in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
