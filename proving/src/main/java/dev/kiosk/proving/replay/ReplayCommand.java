package dev.kiosk.proving.replay;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.retail.RetailDataException;
import dev.kiosk.proving.retail.RetailReader;
import dev.kiosk.proving.shop.Addresses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The command line of the replay. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        version = "Kiosk replay 0.1",
        sortOptions = false,
        description = "Replays days of a real shop against a running platform, then closes the books.",
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the books are balanced",
            "1:they are not: each order, SKU or event that differs is named",
            "2:it could not be done: wrong options, no such data, no platform there"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int BALANCED = 0;
    private static final int NOT_BALANCED = 1;
    private static final int NOT_DONE = 2;

    @Option(
            names = "--data",
            required = true,
            description = "a file of the Online Retail format, or a folder of them (*.csv)")
    private Path data = Path.of("");

    @Option(names = "--concurrency", defaultValue = "16", description = "invoices at once (${DEFAULT-VALUE})")
    private int concurrency;

    @Option(
            names = "--speed",
            defaultValue = "0",
            description = "times as fast as it was: 1 is real time, 0 is as fast as possible (${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--scarce",
            defaultValue = "100",
            paramLabel = "PERCENT",
            description = "stock, in percent of what the data sells; below 100 orders are rejected (${DEFAULT-VALUE})")
    private int scarce;

    @Option(
            names = "--payment-token",
            defaultValue = "tok_authorise",
            description = "what everybody pays with (${DEFAULT-VALUE})")
    private String paymentToken = "";

    @Option(names = "--storefront", defaultValue = "http://localhost:8080", description = "(${DEFAULT-VALUE})")
    private URI storefront = URI.create("");

    @Option(
            names = "--catalogue",
            defaultValue = "http://localhost:8081",
            description = "the storefront's inner face (${DEFAULT-VALUE})")
    private URI catalogue = URI.create("");

    @Option(names = "--orders", defaultValue = "http://localhost:8082", description = "(${DEFAULT-VALUE})")
    private URI orders = URI.create("");

    @Option(names = "--inventory", defaultValue = "http://localhost:8083", description = "(${DEFAULT-VALUE})")
    private URI inventory = URI.create("");

    @Option(
            names = "--timeout",
            defaultValue = "PT5M",
            description = "how long a call is repeated that gets no answer (${DEFAULT-VALUE})")
    private Duration timeout = Duration.ZERO;

    @Option(
            names = "--settle",
            defaultValue = "PT11M",
            description = "how long nothing may move before it is called stuck; what a killed function left over is"
                    + " found by a sweep every ten minutes (${DEFAULT-VALUE})")
    private Duration settle = Duration.ZERO;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the report there, too")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        try {
            Report report = replay();
            System.out.println(ReportText.of(report));
            write(report);
            return report.balanced() ? BALANCED : NOT_BALANCED;
        } catch (RetailDataException | IllegalStateException | IllegalArgumentException e) {
            System.err.println("replay: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private Report replay() {
        RetailData days = RetailReader.read(data);
        ReplaySettings settings = new ReplaySettings(concurrency, speed, scarce, paymentToken);
        Addresses addresses = new Addresses(storefront, catalogue, orders, inventory);
        return new Replay(settings, addresses, Patience.of(timeout), Patience.of(settle), System.err).run(days);
    }

    private void write(Report report) throws IOException {
        if (json != null) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(json, mapper.writeValueAsString(report), StandardCharsets.UTF_8);
        }
    }
}
