package dev.kiosk.storefront.shop.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.shop.domain.Accent;
import dev.kiosk.storefront.shop.domain.LegalPage;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.Translated;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shop, in both directions. What is left out is empty; the name cannot be.
 *
 * @param revision of what the change was made of; 0 where nobody has saved anything
 * @param seller null for who is called like the shop, and has no address
 * @param accent {@code #17594a}; null or empty for the house's own
 * @param logo the hash of a logo that was sent before; null or empty for none
 * @param welcome by language, as {@code opening}
 * @param countries that the shop sells to; none for all
 * @param open null for no
 * @param pages legal pages by code, then by language
 */
record ShopBody(
        @Nullable Long revision,
        @Nullable String name,
        @Nullable Seller seller,
        @Nullable String accent,
        @Nullable String logo,
        @Nullable Letters letters,
        @Nullable Map<String, @Nullable String> welcome,
        @Nullable Map<String, @Nullable String> opening,
        @Nullable List<@Nullable String> countries,
        @Nullable Boolean open,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> pages) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 10;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_SIGNATURE = 500;
    private static final int LONGEST_PAGE = 60_000;
    private static final int MOST_COUNTRIES = 300;
    private static final int HASH = 32;

    /** Who sells. */
    record Seller(@Nullable String name, @Nullable List<@Nullable String> address) {}

    /** What letters say of who writes. */
    record Letters(@Nullable String sender, @Nullable String signature) {}

    static ShopBody of(long revision, ShopSettings shop) {
        return new ShopBody(
                revision,
                shop.name(),
                new Seller(shop.seller().name(), List.copyOf(shop.seller().address())),
                shop.look().accent(),
                shop.look().logo(),
                new Letters(shop.letters().sender(), shop.letters().signature()),
                new TreeMap<>(shop.words().welcome().texts()),
                new TreeMap<>(shop.words().opening().texts()),
                List.copyOf(shop.countries().stream().sorted().toList()),
                shop.open(),
                pages(shop));
    }

    private static Map<String, @Nullable Map<String, @Nullable String>> pages(ShopSettings shop) {
        Map<String, @Nullable Map<String, @Nullable String>> pages = new TreeMap<>();
        shop.words().legal().forEach((page, text) -> pages.put(page.code(), new TreeMap<>(text.texts())));
        return pages;
    }

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    ShopSettings settings() {
        Violations violations = new Violations();
        if (revision == null || revision < 0) {
            violations.add("revision", "is that of what the change was made of");
        }
        TextFields texts = new TextFields(violations);
        ShopSettings settings = new ShopSettings(
                violations.text("name", name, LONGEST_NAME),
                seller(violations),
                new ShopSettings.Look(accent(violations), violations.textOrEmpty("logo", logo, HASH)),
                letters(texts, violations),
                new ShopSettings.Words(
                        texts.translated("welcome", welcome, LONGEST_MESSAGE),
                        texts.translated("opening", opening, LONGEST_MESSAGE),
                        legal(texts, violations)),
                countries(violations),
                Boolean.TRUE.equals(open));
        violations.throwIfAny();
        return settings;
    }

    private ShopSettings.Seller seller(Violations violations) {
        if (seller == null) {
            return new ShopSettings.Seller("", List.of());
        }
        List<String> lines = Objects.requireNonNullElse(seller.address(), List.<@Nullable String>of()).stream()
                .map(line -> violations.textOrEmpty("seller.address", line, LONGEST_LINE))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_LINES) {
            violations.add("seller.address", "has at most " + MOST_LINES + " lines");
        }
        return new ShopSettings.Seller(violations.textOrEmpty("seller.name", seller.name(), LONGEST_LINE), lines);
    }

    private String accent(Violations violations) {
        String typed = violations.textOrEmpty("accent", accent, LONGEST_LINE);
        if (typed.isEmpty()) {
            return "";
        }
        return Accent.parse(typed).map(found -> readable(found, violations)).orElseGet(() -> {
            violations.add("accent", "is a colour such as #17594a");
            return "";
        });
    }

    private static String readable(Accent accent, Violations violations) {
        if (!accent.isReadable()) {
            violations.add(
                    "accent",
                    String.format(
                            Locale.ROOT,
                            "is too light: white text on it cannot be read (its contrast is %.1f, and %.1f is needed)",
                            accent.contrast(),
                            Accent.ENOUGH));
        }
        return accent.colour().toString();
    }

    private ShopSettings.LetterHead letters(TextFields texts, Violations violations) {
        return letters == null
                ? new ShopSettings.LetterHead("", "")
                : new ShopSettings.LetterHead(
                        violations.textOrEmpty("letters.sender", letters.sender(), LONGEST_NAME),
                        texts.lines("letters.signature", letters.signature(), LONGEST_SIGNATURE));
    }

    private Map<LegalPage, Translated> legal(TextFields texts, Violations violations) {
        Map<LegalPage, Translated> legal = new TreeMap<>();
        Objects.requireNonNullElse(pages, Map.<String, @Nullable Map<String, @Nullable String>>of())
                .forEach((code, text) -> LegalPage.of(code)
                        .ifPresentOrElse(
                                page -> {
                                    Translated read = texts.translated("pages." + code, text, LONGEST_PAGE);
                                    if (!read.texts().isEmpty()) {
                                        legal.put(page, read);
                                    }
                                },
                                () -> violations.add(
                                        "pages." + code, "is none of imprint, terms, privacy and withdrawal")));
        return legal;
    }

    private Set<String> countries(Violations violations) {
        List<@Nullable String> given = Objects.requireNonNullElse(countries, List.of());
        if (given.size() > MOST_COUNTRIES) {
            violations.add("countries", "are at most " + MOST_COUNTRIES);
            return Set.of();
        }
        return given.stream().map(code -> violations.country("countries", code)).collect(Collectors.toSet());
    }
}
