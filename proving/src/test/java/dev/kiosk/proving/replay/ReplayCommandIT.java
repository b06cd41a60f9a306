package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.replay.fake.FakePlatform;
import dev.kiosk.proving.replay.fake.Lie;
import dev.kiosk.proving.shop.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMorning() throws IOException {
        Files.writeString(folder.resolve("2010-12-01.csv"), ReplayRuns.MORNING);
    }

    @Test
    void exitsWith0AndWritesTheReportWhenTheBooksAreBalanced() throws IOException {
        Path json = folder.resolve("report.json");
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            assertThat(replay(platform.addresses(), "--json", json.toString())).isZero();
        }

        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(report.at("/data/rowsByClass/no-goods").asInt()).isEqualTo(1);
        assertThat(report.at("/orders/byState/confirmed").asInt()).isEqualTo(2);
        assertThat(report.at("/times/checkoutMillis/p99").asDouble()).isPositive();
        assertThat(report.at("/differences").size()).isZero();
    }

    @Test
    void exitsWith1WhenTheyAreNot() {
        try (FakePlatform platform = new FakePlatform(Lie.DEAD_LETTER)) {
            assertThat(replay(platform.addresses())).isEqualTo(1);
        }
    }

    @Test
    void exitsWith2WithoutData() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            folder = folder.resolve("nothing-here");

            assertThat(replay(platform.addresses())).isEqualTo(2);
        }
    }

    @Test
    void exitsWith2OnOptionsThatMakeNoSense() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            assertThat(replay(platform.addresses(), "--concurrency", "0")).isEqualTo(2);
            assertThat(replay(platform.addresses(), "--scarce", "101")).isEqualTo(2);
            assertThat(replay(platform.addresses(), "--speed", "-1")).isEqualTo(2);
        }
    }

    private int replay(Addresses addresses, String... options) {
        CommandLine command = new CommandLine(new ReplayCommand());
        String[] common = {
            "--data=" + folder,
            "--storefront=" + addresses.storefront(),
            "--catalogue=" + addresses.catalogue(),
            "--orders=" + addresses.orders(),
            "--inventory=" + addresses.inventory(),
            "--timeout=PT1S",
            "--settle=PT1S"
        };
        return command.execute(
                Stream.of(common, options).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
