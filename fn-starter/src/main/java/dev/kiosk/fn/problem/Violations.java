package dev.kiosk.fn.problem;

import dev.kiosk.contracts.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a request, told at once: a problem {@code invalid-request} with {@code errors}. */
public final class Violations {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MAX_COUNTRY = 200;
    private final List<Violation> found = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param field where, such as {@code customer.email}
     */
    public record Violation(String field, String message) {}

    /** Notes it, unless something else is wrong with the field already. */
    public Violations add(String field, String message) {
        if (found.stream().noneMatch(violation -> violation.field().equals(field))) {
            found.add(new Violation(field, message));
        }
        return this;
    }

    /** The text without surrounding blanks; noted if it is missing, too long or contains control characters. */
    public String text(String field, @Nullable String value, int maxLength) {
        String text = value == null ? "" : TypedText.trimmed(value);
        if (text.isEmpty()) {
            add(field, "is missing");
        } else if (text.length() > maxLength) {
            add(field, "has at most " + maxLength + " characters");
        } else if (CONTROL.matcher(text).find()) {
            add(field, "contains a control character");
        }
        return text;
    }

    /** As {@link #text}, null where there is none. */
    public @Nullable String optionalText(String field, @Nullable String value, int maxLength) {
        return value == null || TypedText.trimmed(value).isEmpty() ? null : text(field, value, maxLength);
    }

    /** As {@link #text}, empty where there is none. */
    public String textOrEmpty(String field, @Nullable String value, int maxLength) {
        return value == null || TypedText.trimmed(value).isEmpty() ? "" : text(field, value, maxLength);
    }

    /** Upper case; noted if it is no ISO 3166-1 alpha-2 code. */
    public String country(String field, @Nullable String value) {
        String country = TypedText.normal(text(field, value, MAX_COUNTRY)).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            add(field, "is no ISO 3166-1 alpha-2 code");
        }
        return country;
    }

    public UUID uuid(String field, @Nullable String value) {
        try {
            return UUID.fromString(text(field, value, 36));
        } catch (IllegalArgumentException e) {
            add(field, "is no UUID");
            return new UUID(0, 0);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws Problem if anything is wrong */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    /** Everything that was noted. */
    public Problem problem() {
        return Problem.invalid(found.size() == 1 ? one() : found.size() + " fields are wrong")
                .with("errors", List.copyOf(found));
    }

    private String one() {
        return found.getFirst().field() + " " + found.getFirst().message();
    }
}
