package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a file says what. It may know more of its rows than one of them says. */
sealed interface Layout permits OwnLayout, ShopifyLayout {

    /** How many fields each row has. */
    int columns();

    /**
     * What a row says, by the columns of {@link RowReader}; empty for one that says nothing of what is sold.
     *
     * @param fields as many as there are columns
     */
    Optional<Map<String, String>> row(List<String> fields);

    /**
     * Empty if the columns are none that we know.
     *
     * @param names of the columns
     * @param currency the shop's own
     */
    static Optional<Layout> of(List<String> names, Currency currency) {
        return OwnLayout.of(names).<Layout>map(own -> own).or(() -> ShopifyLayout.of(names, currency));
    }
}
