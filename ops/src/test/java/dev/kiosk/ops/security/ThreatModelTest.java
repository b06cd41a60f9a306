package dev.kiosk.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of docs/threat-model.md names tests that exist, or says that it is open. */
class ThreatModelTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/threat-model.md")).stream()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void namesWhatHoldsIt(String line) {
        String tests = line.split("\\|", -1)[4].strip();

        if (!tests.equals("open")) {
            List<MatchResult> named = TEST.matcher(tests).results().toList();
            assertThat(named).as(line).isNotEmpty();
            assertThat(named)
                    .allSatisfy(test -> assertThat(sources(test.group(1)))
                            .as(test.group())
                            .anySatisfy(source -> assertThat(source).contains("void " + test.group(2) + "(")));
        }
    }

    @Test
    void coversEveryKindOfThreat() throws IOException {
        assertThat(lines().map(line -> line.charAt(2)).distinct()).contains('S', 'T', 'R', 'I', 'D', 'E');
    }

    /** Of all test classes that are called so. */
    private static List<String> sources(String name) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ThreatModelTest::files)
                    .filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .map(ThreatModelTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
