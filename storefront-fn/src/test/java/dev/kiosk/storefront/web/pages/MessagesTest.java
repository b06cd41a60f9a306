package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message bundle and what uses it, held together. */
class MessagesTest {

    /** Keys, or their beginnings where the rest is computed. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_-]+)+\\.?|(?:error|field|payment|reason|step|timeline)\\.)\"");

    private final ResourceBundle messages = ResourceBundle.getBundle("storefront.messages", Locale.UK);

    @Test
    void areGoodPatternsWithTypographicApostrophes() {
        for (String key : messages.keySet()) {
            String pattern = messages.getString(key);
            assertThat(new MessageFormat(pattern, Locale.UK)).isNotNull();
            assertThat(pattern).as(key).doesNotContain("'").isNotBlank().isEqualTo(pattern.strip());
        }
    }

    @Test
    void areThereForEveryKeyThatATemplateNames() throws IOException {
        Pattern inTemplate = Pattern.compile("page\\.text\\(\"([^\"]+)\"[,)]");
        Set<String> missing = new TreeSet<>();
        for (String template : sources("src/main/jte", ".jte").toList()) {
            inTemplate.matcher(template).results().map(match -> match.group(1)).forEach(missing::add);
        }
        missing.removeAll(messages.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() throws IOException {
        Set<String> used = Stream.concat(
                        sources("src/main/jte", ".jte"),
                        sources("src/main/java/dev/kiosk/storefront/web/pages", ".java"))
                .flatMap(source -> KEY.matcher(source).results().map(MatchResult::group))
                .map(key -> key.substring(1, key.length() - 1))
                .collect(Collectors.toSet());

        assertThat(messages.keySet())
                .allMatch(key -> used.stream()
                        .anyMatch(named -> key.equals(named) || (named.endsWith(".") && key.startsWith(named))));
    }

    private static Stream<String> sources(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(MessagesTest::read).toList().stream();
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
