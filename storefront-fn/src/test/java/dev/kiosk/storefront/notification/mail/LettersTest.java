package dev.kiosk.storefront.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.notification.domain.Occasion;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of letters, in every language. */
class LettersTest {

    private static final Properties ENGLISH = bundle("letters");

    @ParameterizedTest
    @ValueSource(strings = {"letters", "letters_de", "letters_zh"})
    void sayTheSameInEveryLanguage(String name) {
        Properties bundle = bundle(name);

        assertThat(bundle.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        assertThat(bundle.stringPropertyNames()).allSatisfy(key -> {
            String pattern = bundle.getProperty(key);
            assertThat(pattern).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(pattern, Locale.UK)).isNotNull();
            assertThat(placeholders(pattern)).as(key).isEqualTo(placeholders(ENGLISH.getProperty(key)));
        });
    }

    @Test
    void haveWordsForEveryOccasion() {
        Stream.concat(
                        Arrays.stream(Occasion.values())
                                .filter(occasion -> occasion != Occasion.SHIPPED)
                                .map(Occasion::code),
                        Stream.of("shipped.whole", "shipped.part", "shipped.rest", "shipped.some"))
                .forEach(what -> assertThat(ENGLISH.stringPropertyNames())
                        .contains(what + ".subject", what + ".title", what + ".text"));
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/storefront", name + ".properties"))) {
            bundle.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
