package dev.kiosk.storefront.address.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who and where, as it is written on an envelope.
 *
 * @param company empty for none
 */
public record Envelope(String name, String company, Address address) {

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern PART = Pattern.compile("%[NOACSZ]");
    private static final Pattern LOOSE = Pattern.compile("^[\\s,-]+|[\\s,-]+$");
    private static final Pattern TWICE = Pattern.compile("([\\s,-])[\\s,-]*[,-](?=\\s|$)|\\s{2,}");

    /** In the order of the country, its name last; none is empty. */
    public List<String> lines(Locale locale) {
        return Stream.concat(
                        local().lines(),
                        Stream.of(Locale.of("", address.country()).getDisplayCountry(locale)))
                .toList();
    }

    private String local() {
        AddressFormat format = AddressFormats.of(address.country());
        boolean latin = !OTHER_SCRIPT.matcher(address.line1() + address.city()).find();
        String pattern = latin ? format.latin() : format.local();
        List<String> lines = Stream.of(pattern.split("%n", -1))
                .map(line -> filled(line, format, latin))
                .flatMap(line -> line.lines().map(String::strip))
                .filter(line -> !line.isEmpty())
                .toList();
        boolean cityIsSaid = address.city().isEmpty() || format.has(AddressPart.CITY);
        return String.join(
                "\n",
                cityIsSaid
                        ? lines
                        : Stream.concat(lines.stream(), Stream.of(address.city()))
                                .toList());
    }

    /** A line of which nothing is known is left out, with the words around it. */
    private String filled(String line, AddressFormat format, boolean latin) {
        boolean said = PART.matcher(line)
                .results()
                .anyMatch(part -> !value(part.group(), format, latin).isEmpty());
        if (!said && PART.matcher(line).find()) {
            return "";
        }
        String filled =
                PART.matcher(line).replaceAll(part -> Matcher.quoteReplacement(value(part.group(), format, latin)));
        return LOOSE.matcher(TWICE.matcher(filled).replaceAll("$1")).replaceAll("");
    }

    private String value(String part, AddressFormat format, boolean latin) {
        return switch (part.charAt(1)) {
            case 'N' -> name;
            case 'O' -> company;
            case 'A' -> address.line2().isEmpty() ? address.line1() : address.line1() + "\n" + address.line2();
            case 'C' -> address.city();
            case 'S' ->
                format.region(address.region())
                        .map(region ->
                                latin && !region.latin().equals(region.name()) ? region.latin() : region.written())
                        .orElse(address.region());
            default -> address.postcode();
        };
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Envelope[country=" + address.country() + "]";
    }
}
