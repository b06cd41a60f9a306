package dev.kiosk.fn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path folder;

    @Test
    void isInUseWhenTheJvmHasMappedIt() throws IOException {
        Path mappings = mappings("7fe95e324000-7fe95e363000 rw-p 008f3000 fe:00 15327                    /app/app.aot");

        assertThat(AotCache.isUsed("/app/app.aot", mappings)).isTrue();
    }

    @Test
    void isNotInUseWhenTheJvmHasNot() throws IOException {
        Path mappings =
                mappings("7fe95e324000-7fe95e363000 r-xp 008f3000 fe:00 15327                    /lib/libc.so.6");

        assertThat(AotCache.isUsed("/app/app.aot", mappings)).isFalse();
    }

    @Test
    void cannotTellWithoutMappings() {
        assertThat(AotCache.isUsed("/app/app.aot", folder.resolve("none"))).isNull();
    }

    private Path mappings(String line) throws IOException {
        return Files.writeString(folder.resolve("maps"), line + "\n");
    }
}
