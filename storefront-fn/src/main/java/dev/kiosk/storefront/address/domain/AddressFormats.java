package dev.kiosk.storefront.address.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of all countries, of libaddressinput's metadata: {@code src/address/formats.py} makes the file. */
public final class AddressFormats {

    private static final String FILE = "/storefront/address/formats.tsv";

    private static final Map<String, AddressFormat> READ = new ConcurrentHashMap<>();

    private AddressFormats() {}

    /** Read when the first address is looked at, not when the function starts. */
    private static final class Lines {

        private static final Map<String, String> BY_COUNTRY = read();

        private static Map<String, String> read() {
            try (InputStream file = Objects.requireNonNull(AddressFormats.class.getResourceAsStream(FILE))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.toMap(line -> line.substring(0, 2), Function.identity()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param country ISO 3166-1 alpha-2; one that nobody knows has what most have */
    public static AddressFormat of(String country) {
        String line = Lines.BY_COUNTRY.get(country);
        return line == null ? AddressFormat.UNKNOWN : READ.computeIfAbsent(country, key -> AddressFormat.parse(line));
    }
}
