package dev.kiosk.storefront.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to machines: schema.org in JSON-LD. It is data in a script element, which no browser runs. */
public final class StructuredData {

    private static final String VOCABULARY = "https://schema.org";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StructuredData() {}

    /** A place on the way from the first page to this one. */
    public record Crumb(String name, String address) {}

    /** A thing of a type, with its properties in this order. */
    public static Map<String, Object> thing(String type, Object... properties) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        for (int i = 0; i < properties.length; i += 2) {
            thing.put((String) properties[i], properties[i + 1]);
        }
        return thing;
    }

    public static Map<String, Object> breadcrumbs(List<Crumb> crumbs) {
        List<Map<String, Object>> items = new ArrayList<>();
        crumbs.forEach(crumb -> items.add(
                thing("ListItem", "position", items.size() + 1, "name", crumb.name(), "item", crumb.address())));
        return thing("BreadcrumbList", "itemListElement", items);
    }

    /** A value of the vocabulary, such as {@code InStock}. */
    public static String value(String name) {
        return VOCABULARY + "/" + name;
    }

    /** As schema.org writes amounts. */
    public static String amount(long minorUnits, Currency currency) {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    /** For a script element: nothing in it can end that. */
    public static String json(List<Map<String, Object>> things) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", VOCABULARY);
        document.put("@graph", things);
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
