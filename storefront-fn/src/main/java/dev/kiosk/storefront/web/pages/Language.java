package dev.kiosk.storefront.web.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the shop speaks. Another one is a line here, and a bundle {@code messages_<code>.properties}. */
public enum Language {
    ENGLISH(Locale.UK, "English"),
    GERMAN(Locale.GERMANY, "Deutsch"),
    /** Written in simplified characters, wherever it is read. */
    CHINESE(Locale.forLanguageTag("zh-Hans-CN"), "中文");

    private final Locale locale;
    private final String label;

    Language(Locale locale, String label) {
        this.locale = locale;
        this.label = label;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** As HTML and HTTP name it, without a region. */
    public String code() {
        return locale.getLanguage();
    }

    /** What it calls itself. */
    public String label() {
        return label;
    }

    /** In the form of the region where it is spoken most. */
    public Locale locale() {
        return locale;
    }

    boolean isLanguageOf(Locale wanted) {
        return wanted.getLanguage().equals(code());
    }

    /** As it is written in that region, if there is one. */
    Locale inRegionOf(Locale wanted) {
        return wanted.getCountry().isEmpty()
                ? locale
                : new Locale.Builder()
                        .setLocale(locale)
                        .setRegion(wanted.getCountry())
                        .build();
    }
}
