package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures part after part, and keeps what each of them found as soon as it is known. */
public final class Bench {

    private final BenchSettings settings;
    private final Consumer<String> progress;
    private final ResultsFolder results;

    public Bench(BenchSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.results = new ResultsFolder(settings.results());
    }

    /** @throws dev.kiosk.proving.report.MeasurementFailedException if anything did not complete */
    public void run() throws IOException {
        Path root = settings.root();
        progress.accept("the shop starts");
        try (BenchShop shop = BenchShop.open(
                root.resolve("knative"), root.resolve("images/java.args"), settings.work(), settings.binaries())) {
            Baseline baseline = new Baseline(shop, root.resolve("images/java.args"));
            for (Part part : Parts.of(shop, baseline, settings.pace(), settings.users(), settings.data(), root)) {
                if (settings.wants(part.name())) {
                    measure(part, baseline);
                }
            }
        }
    }

    private void measure(Part part, Baseline baseline) throws IOException {
        progress.accept("measures " + part.name());
        List<Reading> readings = new ArrayList<>(part.measure().get());
        readings.add(baseline.readBriefly(settings.pace().beside()));
        readings.forEach(reading -> progress.accept(reading.toString()));
        results.keep(
                part.name(), "make bench ONLY=" + part.name() + (settings.pace().quick() ? " QUICK=1" : ""), readings);
    }
}
