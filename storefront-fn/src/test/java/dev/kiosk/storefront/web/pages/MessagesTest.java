package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The message bundles and what uses them, held together. */
class MessagesTest {

    /** Keys, or their beginnings where the rest is computed. */
    private static final Pattern KEY = Pattern.compile(
            "\"([a-z]+(?:\\.[a-z0-9_-]+)+\\.?|(?:alert|error|field|payment|reason|sort|step|timeline)\\.)\"");

    private final ResourceBundle messages = ResourceBundle.getBundle("storefront.messages", Locale.UK);

    @ParameterizedTest
    @EnumSource
    void areGoodPatternsWithTypographicApostrophes(Language language) {
        Properties bundle = bundle(language);
        for (String key : bundle.stringPropertyNames()) {
            String pattern = bundle.getProperty(key);
            assertThat(new MessageFormat(pattern, language.locale())).isNotNull();
            assertThat(pattern).as(key).doesNotContain("'").isNotBlank().isEqualTo(pattern.strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sayTheSameInEveryLanguage(Language language) {
        Properties bundle = bundle(language);

        assertThat(bundle.stringPropertyNames()).isEqualTo(messages.keySet());
        assertThat(messages.keySet())
                .allSatisfy(key -> assertThat(placeholders(bundle.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(messages.getString(key))));
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void areTranslated(Language language) {
        Properties bundle = bundle(language);

        assertThat(messages.keySet().stream()
                        .filter(key -> hasWords(messages.getString(key)))
                        .filter(key -> messages.getString(key).equals(bundle.getProperty(key))))
                .isSubsetOf("field.name");
    }

    /** Quotation marks around what a customer wrote, say, are the same in many languages. */
    private static boolean hasWords(String pattern) {
        return pattern.replaceAll("\\{\\d}", "").codePoints().anyMatch(Character::isLetter);
    }

    /** The file alone, without what it inherits. */
    private static Properties bundle(Language language) {
        String name = language == Language.ENGLISH ? "messages" : "messages_" + language.code();
        Properties bundle = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/storefront", name + ".properties"))) {
            bundle.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void areThereForEveryKeyThatATemplateNames() throws IOException {
        Pattern inTemplate = Pattern.compile("page\\.text\\(\"([^\"]+)\"[,)]");
        Set<String> missing = new TreeSet<>();
        for (String template : sources("src/main/jte", ".*\\.jte").toList()) {
            inTemplate.matcher(template).results().map(match -> match.group(1)).forEach(missing::add);
        }
        missing.removeAll(messages.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() throws IOException {
        Set<String> used = Stream.concat(
                        sources("src/main/jte", ".*\\.jte"),
                        sources("src/main/java/dev/kiosk/storefront", ".*/pages/.*\\.java"))
                .flatMap(source -> KEY.matcher(source).results().map(MatchResult::group))
                .map(key -> key.substring(1, key.length() - 1))
                .collect(Collectors.toSet());

        assertThat(messages.keySet())
                .allMatch(key -> used.stream()
                        .anyMatch(named -> key.equals(named) || (named.endsWith(".") && key.startsWith(named))));
    }

    private static Stream<String> sources(String folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(pattern)).map(MessagesTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
