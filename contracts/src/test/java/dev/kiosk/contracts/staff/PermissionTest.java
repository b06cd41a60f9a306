package dev.kiosk.contracts.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    private static final Path PAGE = Path.of("../docs/back-office.md");
    private static final Pattern ROW = Pattern.compile("\\| .* \\(`([a-z-]+)`\\) \\|(.*)\\|");

    /** What staff read about their roles is what holds. */
    @Test
    void isAsTheDocumentationSays() throws IOException {
        List<String> told = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + roles(row.group(2)))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Permission.values())
                        .map(permission -> permission.word() + " " + StaffRole.words(permission.roles()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void isOfTheOwnerAndOfNobodyWithoutARole(Permission permission) {
        assertThat(permission.isOf(Set.of(StaffRole.OWNER))).isTrue();
        assertThat(permission.isOf(Set.of())).isFalse();
    }

    @Test
    void readsRolesAndGivesNoneForAnotherWord() {
        assertThat(StaffRole.parse("read-only, orders"))
                .containsExactlyInAnyOrder(StaffRole.READ_ONLY, StaffRole.ORDERS);
        assertThat(StaffRole.parse("OWNER,king,,owner2")).isEmpty();
        assertThat(StaffRole.words(Set.of(StaffRole.READ_ONLY, StaffRole.OWNER)))
                .isEqualTo("owner,read-only");
    }

    private static String roles(String cells) {
        List<String> marks = List.of(cells.split("\\|", -1));
        List<StaffRole> columns = List.of(StaffRole.values());
        return StaffRole.words(IntStream.range(0, columns.size())
                .filter(column -> marks.get(column).contains("✓"))
                .mapToObj(columns::get)
                .toList());
    }
}
