package dev.kiosk.cluster.bench;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.proving.bench.PageFiles;
import dev.kiosk.proving.bench.ResultsFolder;
import dev.kiosk.proving.report.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No test: it measures, and writes docs/performance.md. */
@OpenShop
class ClusterBench {

    private static final int TIMES = Integer.getInteger("bench.times", 3);

    @Test
    void measures(Shop shop) throws Exception {
        List<Reading> readings = new ArrayList<>();
        try (BareFunction bare = new BareFunction(Cluster.image("bare"))) {
            FromZero fromZero = new FromZero(shop, bare);
            UnderLoad load = new UnderLoad(shop);
            for (int run = 1; run <= TIMES; run++) {
                readings.addAll(fromZero.measure(run));
                readings.addAll(load.measure(run));
            }
        }
        shop.audit().findsNothing();
        Path folder = Command.PROJECT.resolve("docs/performance");
        new ResultsFolder(folder).keep("cluster", "make bench ONLY=cluster", readings);
        new PageFiles(folder).write();
    }
}
