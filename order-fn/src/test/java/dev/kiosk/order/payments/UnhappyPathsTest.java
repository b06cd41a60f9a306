package dev.kiosk.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of unhappy paths, held to the tests that it names. */
class UnhappyPathsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))\\.(\\w+)`");
    private static final int PATHS_OF_THE_ISSUE = 14;

    @Test
    void namesATestThatThereIsForEveryPath() throws IOException {
        List<String> rows = rows();
        Map<String, String> tests = sources();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(PATHS_OF_THE_ISSUE);
        assertThat(rows).allSatisfy(row -> {
            List<MatchResult> named = NAMED.matcher(row).results().toList();
            assertThat(named).as(row).isNotEmpty();
            assertThat(named)
                    .allSatisfy(test -> assertThat(tests.getOrDefault(test.group(1), ""))
                            .as(test.group())
                            .contains("void " + test.group(2) + "("));
        });
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/payments.md")).stream()
                .dropWhile(line -> !line.startsWith("<!-- unhappy paths"))
                .takeWhile(line -> !line.startsWith("<!-- /unhappy paths"))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    /** The tests of all functions, by the name of their class. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(UnhappyPathsTest::files)
                    .collect(Collectors.toMap(UnhappyPathsTest::name, UnhappyPathsTest::text, String::concat));
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("IT.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
