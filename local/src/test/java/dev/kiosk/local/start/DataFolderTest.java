package dev.kiosk.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temp;

    @Test
    void isHeldByOne() {
        DataFolder folder = DataFolder.open(temp);

        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> DataFolder.open(temp))
                .withMessage("Kiosk runs already with the data folder " + temp);
        folder.close();
        DataFolder.open(temp).close();
    }

    @Test
    void secretsStayTheSame() {
        String secret;
        try (DataFolder folder = DataFolder.open(temp)) {
            secret = folder.secrets().named("one");
            assertThat(folder.secrets().named("other")).isNotEqualTo(secret).hasSize(48);
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.secrets().named("one")).isEqualTo(secret);
        }
    }

    @Test
    void secretsAreForTheOwnersEyesOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temp)) {
            folder.secrets().named("one");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void factsAreNoted() {
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.isNoted("fact")).isFalse();
            folder.note("fact");
            assertThat(folder.isNoted("fact")).isTrue();
        }
    }
}
