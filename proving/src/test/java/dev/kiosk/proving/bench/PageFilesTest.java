package dev.kiosk.proving.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    /** Else: {@code make bench ONLY=page}. */
    @Test
    void committedPageIsMadeOfTheCommittedNumbers() throws IOException {
        Map<Path, String> contents = new PageFiles(Path.of("../docs/performance")).contents();

        assertThat(contents)
                .isNotEmpty()
                .allSatisfy((file, content) -> assertThat(file).hasContent(content));
    }
}
