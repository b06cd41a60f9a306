package dev.kiosk.storefront.pricing.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a business sends to a business in another member state of the European Union: no VAT is charged, the buyer
 * accounts for it (Directive 2006/112/EC, article 138).
 */
final class ReverseCharge {

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Places of member states where their VAT does not hold, by country and the beginning of postcodes (article 6). */
    private static final Set<String> OUTSIDE =
            Set.of("ES35", "ES38", "ES51", "ES52", "DE27498", "DE78266", "IT22061", "IT23041", "GR63086");

    private ReverseCharge() {}

    /**
     * @param seller the shop's number; null where it has none
     * @param buyer null where the buyer has none
     */
    static boolean applies(@Nullable VatId seller, @Nullable Destination destination, @Nullable VatId buyer) {
        if (seller == null || buyer == null || destination == null) {
            return false;
        }
        String from = state(seller);
        String to = state(destination);
        return isMember(from)
                && isMember(to)
                && !to.equals(from)
                && isMember(state(buyer))
                && !state(buyer).equals(from);
    }

    /** Northern Ireland is one where goods are concerned. */
    private static boolean isMember(String state) {
        return MEMBERS.contains(state) || state.equals("XI");
    }

    private static String state(VatId vatId) {
        return vatId.state().equals("EL") ? "GR" : vatId.state();
    }

    private static String state(Destination destination) {
        String where = destination.country() + destination.postcode();
        if (OUTSIDE.stream().anyMatch(where::startsWith)) {
            return "";
        }
        return switch (destination.country()) {
            case "MC" -> "FR";
            case "GB" -> destination.postcode().startsWith("BT") ? "XI" : "GB";
            default -> destination.country();
        };
    }
}
