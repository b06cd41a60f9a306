package dev.kiosk.backoffice.shop.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A language that the shop speaks. */
public enum ShopLanguage {
    EN("English"),
    DE("German"),
    ZH("Chinese");

    private final String title;

    ShopLanguage(String title) {
        this.title = title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    static List<ShopLanguage> all() {
        return List.of(values());
    }

    /** What was typed, by language: of the fields of that name with the language behind a dot. */
    static Map<String, String> texts(String field, UnaryOperator<String> typed) {
        Map<String, String> texts = new HashMap<>();
        Arrays.stream(values()).forEach(language -> {
            String text = typed.apply(field + "." + language.code());
            if (!text.isEmpty()) {
                texts.put(language.code(), text);
            }
        });
        return texts;
    }
}
