package dev.kiosk.contracts.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is in the shop; one may be several. What a role may do, {@link Permission} says. */
public enum StaffRole {
    /** May do everything. */
    OWNER,
    /** Sends goods, takes them back, counts them. */
    ORDERS,
    /** Sees to products, their prices, and promotions. */
    CATALOGUE,
    /** Gives money back, takes bank transfers, sees to taxes and shipping. */
    FINANCE,
    /** Sees everything, and changes nothing. */
    READ_ONLY;

    /** In kebab-case, as in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of a list of words with commas between them; a word that is no role gives none. */
    public static Set<StaffRole> parse(String words) {
        Set<String> said = Set.copyOf(
                Arrays.stream(words.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
        return Arrays.stream(values())
                .filter(role -> said.contains(role.word()))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), StaffRole::copy));
    }

    /** What {@link #parse} reads. */
    public static String words(Collection<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::word).collect(Collectors.joining(","));
    }

    private static Set<StaffRole> copy(Collection<StaffRole> roles) {
        Set<StaffRole> copy = EnumSet.noneOf(StaffRole.class);
        copy.addAll(roles);
        return Collections.unmodifiableSet(copy);
    }
}
