package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.PersonalData;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/privacy.md has the registers of all functions. With {@code -Dprivacy.page=write} they are written instead of compared. */
class PrivacyPageTest {

    private static final Path PAGE = Path.of("../docs/privacy.md");
    private static final String BEGIN = "<!-- register: make privacy-page writes it -->\n";
    private static final String END = "<!-- /register -->";

    @Test
    void hasTheRegistersOfAllFunctions() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN)) + BEGIN + table() + page.substring(page.indexOf(END));
        if ("write".equals(System.getProperty("privacy.page"))) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE).content().as("make privacy-page writes it").isEqualTo(expected);
    }

    private static String table() {
        Stream<String> functions = Manifests.load(Path.of("../knative/overlays/webhooks")).services().stream()
                .map(FunctionService::function)
                .distinct()
                .sorted();
        return Stream.concat(functions, Stream.of("fn"))
                .filter(set -> PrivacyPageTest.class.getResource("/db/personal-data/" + set + ".yml") != null)
                .flatMap(PrivacyPageTest::rows)
                .collect(Collectors.joining(
                        "\n",
                        "| where | columns | what | why | how long | erasure |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static Stream<String> rows(String set) {
        String where = set.equals("fn") ? "each function" : set;
        return PersonalData.of(set).kept().stream()
                .map(kept -> Stream.of(
                                where,
                                columns(kept.table(), kept.columns()),
                                kept.what(),
                                kept.why(),
                                kept.until(),
                                kept.erased())
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String columns(String table, List<String> columns) {
        return "`" + table + "`: "
                + columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }
}
